import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn, planOf, row } from '../../../test/fixtures/plans/made-up-table.ts';
import type { Finding } from '../../domain/plan.ts';

describe('review dates in doubt', () => {
  const doubts = (reviews: string[], note = ''): Finding[] => {
    const gap = reviews.slice(1).map(() => '');
    const rows = [
      ['Task', 'Who', 'RAG', ...gap, 'Comments'],
      ['', '', ...reviews, ''],
      ['Visit', 'Ada', ...reviews.map(() => 'R'), note],
    ];
    return ofCode(planIn(rows.map((cells) => cells.join('\t')).join('\n')).findings, 'review-date-doubtful');
  };

  it('an old year written early in the next is asked about, never mended', () => {
    const [doubt] = doubts(['Nov 2022', 'Feb 2022', 'May 2023']);
    expect(doubt).toMatchObject({ severity: 'question', before: 'Feb 2022', where: { row: 2, column: 'Feb 2022' } });
    expect(doubts(['Dec-22', 'Jan-23', 'Apr-24'], 'Feb 2024: Begun')).toMatchObject([
      { before: 'Jan-23', after: 'Jan-24' },
    ]);
    expect(doubts(['Nov 2021', 'Jan 2022', 'Jun 2023'])).toMatchObject([{ after: 'Jan 2023' }]);
  });

  it.each([
    ['even steps', ['Dec-22', 'Mar-23', 'Jun-23'], ''],
    ['a note as old as the date', ['Dec-22', 'Jan-23', 'Apr-24'], 'Jan 2023: Begun'],
    ['labels that are no dates', ['Aut', 'Spr', 'Sum'], ''],
  ])('%s raise no doubt', (_, reviews, note) => {
    expect(doubts(reviews, note)).toEqual([]);
  });
});

describe('review dates without a year', () => {
  it('are asked about together, and have no date', () => {
    const { plan, findings } = planIn(
      asText([
        ['Task', 'Who', 'RAG', '', ''],
        ['', '', 'Aut', 'Spr', 'Sum 2023'],
        ['Visit each home in turn', 'Ada Byrne', 'R', 'A', 'G'],
      ]),
    );
    expect(plan.reviewDates).toEqual([
      { label: 'Aut', date: null },
      { label: 'Spr', date: null },
      { label: 'Sum 2023', date: '2023' },
    ]);
    expect(ofCode(findings, 'review-date-without-year')).toMatchObject([
      { severity: 'question', before: 'Aut, Spr', where: { row: 2, column: 'Aut' } },
    ]);
  });
});

describe('ratings that are none', () => {
  it('are told from empty cells, which are asked about', () => {
    const { actions, findings } = planOf(row({ ratings: ['N/A', 'M', 'M'] }), row({ ratings: ['W', 'M', ''] }));
    expect(actions.map(({ ratings }) => Object.values(ratings))).toEqual([
      [null, 'M', 'M'],
      ['W', 'M', null],
    ]);
    expect(ofCode(findings, 'rating-none')).toMatchObject([
      { severity: 'note', before: 'N/A', where: { row: 3, column: 'Autumn 2022' } },
    ]);
    expect(ofCode(findings, 'rating-empty')).toMatchObject([
      { severity: 'question', where: { row: 4, column: 'Summer 2023' } },
    ]);
  });
});

describe('leads with helpers', () => {
  it('are the leads alone, and who supports them is noted', () => {
    const { actions, findings } = planOf(row({ owner: 'Ada Byrne, supported by Cy Dunn' }));
    expect(actions[0]?.leads).toEqual(['Ada Byrne']);
    expect(ofCode(findings, 'lead-supported')).toMatchObject([
      { severity: 'note', before: 'Ada Byrne, supported by Cy Dunn', where: { row: 3, column: 'Owner' } },
    ]);
  });
});

describe('cells that stop', () => {
  const cutOff = (text: string): (string | null)[] =>
    ofCode(planIn(text).findings, 'cut-off-cell').map(({ where }) => where.column);
  const table = (last: string, end: string): string => `Task\tWho\tRAG\tComments\nVisit\tAda\tR\t${last}${end}`;

  it('the last cell of a file that ends without a line end is warned of, if it is a sentence without an end', () => {
    expect(cutOff(table('All of the homes were seen', ''))).toEqual(['Comments']);
    expect(cutOff(table('All of the homes were seen', '\n'))).toEqual([]);
    expect(cutOff(table('All of the homes were seen.', ''))).toEqual([]);
    expect(cutOff(table('Seen', ''))).toEqual([]);
  });

  it('a cell anywhere that ends on a word that wants another is warned of', () => {
    expect(cutOff(table('All homes were seen by the', '\n'))).toEqual(['Comments']);
  });
});

describe('spellings', () => {
  it('of dates that differ are noted once, at the rarer one', () => {
    const { findings } = planOf(
      row({ update: 'Mar 2022: Begun June 2022: On' }),
      row({ update: 'Sep 23: Paused' }),
      row({ update: 'Oct 2023: On' }),
    );
    expect(ofCode(findings, 'mixed-date-spellings')).toMatchObject([
      { severity: 'note', before: 'Sep 23', after: '2023-09' },
    ]);
    expect(ofCode(planOf(row({ update: 'Mar 2022: Begun Oct 2023: On' })).findings, 'mixed-date-spellings')).toEqual(
      [],
    );
  });

  it('of a body that differ are noted', () => {
    const { findings } = planOf(
      row({ update: 'Sent to HRB' }),
      row({ update: 'Seen by Westmarch HRB' }),
      row({ update: 'WHRB and W&HRB agreed, DBS did not' }),
    );
    expect(ofCode(findings, 'similar-names')).toMatchObject([{ before: 'HRB, Westmarch HRB, WHRB, W&HRB' }]);
    expect(ofCode(planOf(row({ update: 'Westmarch HRB met the DBS' })).findings, 'similar-names')).toEqual([]);
  });

  it('a piece of a note that starts with a small letter after a full stop is noted, but no abbreviation', () => {
    const fragments = (update: string): (string | null)[] =>
      ofCode(planOf(row({ update })).findings, 'note-fragment').map(({ before }) => before);
    expect(fragments('May 2022: Roofs seen. then paused * Doors hung')).toEqual(['then paused']);
    expect(fragments('May 2022: Roofs, doors etc. were seen by approx. ten people.')).toEqual([]);
  });
});

describe('keys to the ratings', () => {
  it('in running text in a head are noted, with what was trimmed', () => {
    const { findings, plan } = planIn('Task,Who,"State Red - late, Green - finished"\nVisit,Ada,G\n');
    expect(ofCode(findings, 'legend-in-head')).toMatchObject([
      { severity: 'note', where: { row: 1, column: 'State' } },
    ]);
    expect(ofCode(findings, 'legend-mark-trimmed')).toMatchObject([{ before: 'late,', after: 'late' }]);
    expect(plan.legends[0]?.statuses.map(({ code, done, late }) => [code, done, late])).toEqual([
      ['R', false, true],
      ['G', true, false],
    ]);
  });

  it('that are missing are asked about, and no colour is taken for done', () => {
    const { findings, plan } = planIn('Task,Who,RAG\nVisit,Ada,G\n');
    expect(ofCode(findings, 'legend-missing')).toMatchObject([{ severity: 'question' }]);
    expect(plan.legends[0]?.statuses).toMatchObject([{ code: 'G', label: 'Green', meaning: '', done: false }]);
  });

  it('that are missing are no question where each rating says itself what it means', () => {
    const { findings } = planIn('Task,Who,Status\nVisit,Ada,Complete\nMend,Bo,Not started\n');
    expect(ofCode(findings, 'legend-missing')).toMatchObject([{ severity: 'warning' }]);
    expect(ofCode(findings, 'legend-missing')[0]?.message).toContain('“Complete” means done');
    const letters = planIn('Task,Who,Status\nVisit,Ada,Complete\nMend,Bo,G\n');
    expect(ofCode(letters.findings, 'legend-missing')).toMatchObject([{ severity: 'question' }]);
  });

  it('below the table are read too', () => {
    const { plan } = planIn('Task,Who,RAG\nVisit,Ada,Purple\n\nKey to ratings\nPurple,Closed\nWhite,Not begun\n');
    expect(plan.legends[0]?.statuses.map(({ code, rank }) => [code, rank])).toEqual([
      ['Purple', 2],
      ['White', 1],
    ]);
  });
});
