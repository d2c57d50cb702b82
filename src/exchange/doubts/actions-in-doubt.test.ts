import { describe, expect, it } from 'vitest';
import { ofCode, planIn, planOf, row } from '../../../test/fixtures/plans/made-up-table.ts';

const EVIDENCE = 'Evidence (held in Annex 3)';

describe('refs in doubt', () => {
  it('an action without a letter among lettered ones is asked about', () => {
    const { findings, actions } = planOf(
      row({ theme: '2.3 Roofs', step: 'a) Visit' }),
      row({ step: 'b) Paint' }),
      row({ step: 'Keep in touch with tenants' }),
    );
    expect(actions[2]).toMatchObject({ ref: null, letter: null });
    expect(ofCode(findings, 'missing-letter')).toMatchObject([
      { severity: 'question', where: { row: 5, column: 'Steps' } },
    ]);
  });

  it('a plan that numbers nothing is told so once, without a question', () => {
    const { findings } = planOf(row({ step: 'Visit' }), row({ step: 'Paint' }));
    expect(ofCode(findings, 'missing-letter')).toEqual([]);
    expect(ofCode(findings, 'no-refs')).toHaveLength(1);
  });

  it('a figure that is missing in a column of refs is asked about, and a ref that stands twice is warned of', () => {
    const { findings } = planIn('No,Task,Who,RAG\n1,Visit,Ada,R\n,Paint,Ada,R\n1,Mend,Ada,R\n');
    expect(ofCode(findings, 'missing-ref')).toMatchObject([{ where: { row: 3, column: 'No' } }]);
    expect(ofCode(findings, 'duplicate-ref')).toMatchObject([{ before: '1', where: { row: 4, column: 'No' } }]);
  });

  it('numbers that begin anew stand for other actions, and a number that stands twice in a row of them is warned of', () => {
    const { findings } = planIn(
      'No,Task,Who,RAG\n1,Visit,Ada,R\n2,Paint,Ada,R\n1,Mend,Ada,R\n2,Sweep,Ada,R\n2,Scrub,Ada,R\n',
    );
    expect(ofCode(findings, 'duplicate-ref')).toMatchObject([{ before: '2', where: { row: 6 } }]);
  });
});

describe('leads in doubt', () => {
  it.each(['none', 'TBC', '–'])('"%s" is nobody, and is asked about', (owner) => {
    const { findings, actions } = planOf(row({ owner }));
    expect(actions[0]).toMatchObject({ leads: [], leadsText: owner });
    expect(ofCode(findings, 'lead-nobody')).toMatchObject([
      { severity: 'question', before: owner, where: { column: 'Owner' } },
    ]);
  });

  it('a lead who took over is asked about', () => {
    const { findings, actions } = planOf(row({ owner: 'Ada Byrne → Cy Dunn' }));
    expect(actions[0]).toMatchObject({ leads: ['Cy Dunn'], leadsText: 'Ada Byrne → Cy Dunn' });
    expect(ofCode(findings, 'lead-changed')).toMatchObject([{ severity: 'question', after: 'Cy Dunn' }]);
  });

  it('an empty cell is asked about, and a name that may be several is noted', () => {
    const { findings } = planOf(row({ owner: '' }), row({ owner: 'Head of Roofs and Gutters' }));
    expect(ofCode(findings, 'lead-missing')).toMatchObject([{ where: { row: 3 } }]);
    expect(ofCode(findings, 'lead-may-be-several')).toMatchObject([{ before: 'Head of Roofs and Gutters' }]);
  });
});

describe('ratings in doubt', () => {
  it('a newest rating that is missing is asked about, but not a column that nobody has filled yet', () => {
    const ahead = planOf(row({ ratings: ['W', 'M', ''] }), row({ ratings: ['W', '', ''] }));
    expect(ofCode(ahead.findings, 'rating-empty')).toMatchObject([{ where: { row: 4, column: 'Spring 2023' } }]);
    expect(ahead.actions.map(({ status }) => status)).toEqual(['M', 'W']);
  });

  it('a note that tells of the end later than the rating does is a contradiction', () => {
    const text = (rating: string, note: string): string =>
      `Task,Who,Status S - Stalled; F - Finished,,Update\n,,Oct 2022,Jan 2023,\nVisit,Ada,${rating},F,${note}\n`;
    const early = planIn(text('F', 'Dec 2022: Visits finished'));
    expect(ofCode(early.findings, 'note-contradicts-rating')).toMatchObject([
      { before: 'F', where: { row: 3, column: 'Oct 2022' } },
    ]);
    expect(ofCode(planIn(text('S', 'Dec 2022: Visits finished')).findings, 'note-contradicts-rating')).toEqual([]);
    const late = planIn(text('S', 'Aug 2022: Visits finished'));
    expect(ofCode(late.findings, 'note-contradicts-rating')).toMatchObject([
      { before: 'S', where: { column: 'Oct 2022' } },
    ]);
    expect(ofCode(planIn(text('F', 'Dec 2022: Visits not finished')).findings, 'note-contradicts-rating')).toEqual([]);
  });

  it('a done rating beside work that goes on is noted, unless the newest note says that it ended', () => {
    const codes = (update: string, step = 'a) Visit'): number =>
      ofCode(planOf(row({ step, update, ratings: ['M', 'M', 'F'] })).findings, 'done-with-open-work').length;
    expect(codes('May 2023: Replies still outstanding')).toBe(1);
    expect(codes('', 'a) The area continues to visit')).toBe(1);
    expect(codes('May 2023: ongoing June 2023: Finished')).toBe(0);
    expect(codes('May 2023: All homes visited')).toBe(0);
  });
});

describe('evidence in doubt', () => {
  it('a done rating without evidence quotes where the head says it stands', () => {
    const { findings } = planOf(row({ evidence: '', ratings: ['M', 'M', 'F'] }), row({ evidence: '' }));
    expect(ofCode(findings, 'done-without-evidence')).toMatchObject([
      { where: { row: 3, column: EVIDENCE }, message: expect.stringContaining('"held in Annex 3"') as string },
    ]);
  });

  it('"Ditto" is kept, with what stands above it and what fits better', () => {
    const { findings, actions } = planOf(
      row({ theme: '2.3 Roofs', step: 'a) Inspect gutters', evidence: 'Gutter inspection photos' }),
      row({ step: 'b) Hire staff', evidence: 'Staff list' }),
      row({ step: 'c) Mend gutters after inspection', evidence: 'Ditto' }),
    );
    expect(actions[2]?.evidence).toEqual([{ text: 'Ditto', address: null }]);
    const [doubt] = ofCode(findings, 'as-above');
    expect(doubt).toMatchObject({ severity: 'question', before: 'Ditto', after: null });
    expect(doubt?.message).toMatch(/2\.3 b has: "Staff list".*2\.3 a has, which fits .*"Gutter inspection photos"/);
  });

  it('"See above" as a lead names nobody by itself', () => {
    const { findings, actions } = planOf(row({}), row({ owner: 'See above' }));
    expect(actions[1]?.leads).toEqual([]);
    expect(ofCode(findings, 'as-above')[0]?.message).toContain('"Ada Byrne"');
  });

  it.each([
    ['Board Minutes Tenant Survey (May) Roof Photos', 3],
    ['Homes Map Homes List', 2],
    ['Homes Strategy Consultation report', 0],
    ['Board Minutes and Tenant Survey', 0],
    ['Minutes of the Board', 0],
    ['Board Minutes; Tenant Survey', 0],
  ])('titles run together in "%s": %i', (evidence, count) => {
    const { findings, actions } = planOf(row({ evidence }));
    const [doubt] = ofCode(findings, 'evidence-run-together');
    expect(doubt?.after?.split('\n').length ?? 0).toBe(count);
    if (doubt) expect(actions[0]?.evidence.map(({ text }) => text)).toEqual([evidence]);
  });

  it('entries with a mark between them are apart, with their addresses', () => {
    const { actions } = planOf(row({ evidence: 'Board minutes; Map https://homes.example/map.' }));
    expect(actions[0]?.evidence).toEqual([
      { text: 'Board minutes', address: null },
      { text: 'Map https://homes.example/map.', address: 'https://homes.example/map' },
    ]);
  });
});

describe('a report without names that comes back in', () => {
  it('is asked about once, so that it does not write roles over the leads unseen', () => {
    const { findings } = planOf(row({ owner: 'Lead officer 1/Head of Homes' }), row({ owner: 'Lead officer 2' }));
    expect(ofCode(findings, 'names-left-out')).toMatchObject([
      { severity: 'question', before: 'Lead officer 1/Head of Homes', where: { row: 3, column: 'Owner' } },
    ]);
    expect(ofCode(planOf(row({ owner: 'Lead officer for homes' })).findings, 'names-left-out')).toEqual([]);
  });
});
