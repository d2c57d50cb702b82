import { describe, expect, it } from 'vitest';
import { asText, HEADS, ofCode, planIn, planOf, REVIEWS, row } from '../../../test/fixtures/plans/made-up-table.ts';

describe('a plan of another area, in other words', () => {
  const { plan, findings, actions } = planIn(
    asText([
      [
        'Objective 4 – Homes that are warm and dry',
        '',
        'Overall rating for this objective Gold = Proven and embedded Silver = On track Bronze = Behind schedule',
      ],
      ['Our ambition: nobody is cold', '', 'Silver'],
      HEADS,
      REVIEWS,
      row({ theme: '2.3 Roofs', step: 'a) Visit each home', ratings: ['W', 'M', 'F'], owner: 'Ada Byrne & Cy Dunn' }),
      row({
        step: 'b) Mend (1) tiles (2) gutters',
        ratings: ['S', 'М', 'finished'],
        update: '14 Jan: Begun Mar 2023: Half way',
      }),
      [],
      HEADS,
      row({ theme: '2.4 Heating', step: 'a) Fit boilers', ratings: ['M', 'tbc', 'M'] }),
    ]),
  );

  it('has its priority, vision and overall status', () => {
    expect(plan.priorities).toMatchObject([
      { ref: '4', title: 'Homes that are warm and dry', vision: 'nobody is cold', overallStatus: 'Silver' },
    ]);
    expect(plan.heads).toMatchObject({
      priority: 'Objective',
      vision: 'Our ambition',
      rating: 'Progress',
      lead: 'Owner',
    });
  });

  it('has its own ratings, ranked by what they mean', () => {
    const rank = (level: string): (string | number)[][] =>
      plan.legends.find((legend) => legend.level === level)?.statuses.map(({ code, rank: place }) => [code, place]) ??
      [];
    expect(rank('action')).toEqual([
      ['S', 2],
      ['M', 3],
      ['F', 4],
      ['W', 1],
    ]);
    expect(rank('priority')).toEqual([
      ['Gold', 3],
      ['Silver', 2],
      ['Bronze', 1],
    ]);
  });

  it('has refs from focus areas and letters, and focus areas carried down', () => {
    expect(actions.map(({ ref }) => ref)).toEqual(['2.3 a', '2.3 b', '2.4 a']);
    expect(actions[1]?.parts).toEqual([
      { mark: '(1)', text: 'tiles' },
      { mark: '(2)', text: 'gutters' },
    ]);
  });

  it('reads a look-alike letter and says so, and takes no unknown text for a rating', () => {
    expect(actions[1]?.ratings['Spring 2023']).toBe('M');
    expect(ofCode(findings, 'homoglyph')).toMatchObject([
      { before: 'М', after: 'M', where: { row: 6, column: 'Spring 2023' } },
    ]);
    expect(actions[2]).toMatchObject({
      ratings: { 'Spring 2023': null },
      extra: { 'Spring 2023': 'tbc' },
      status: 'M',
    });
    expect(ofCode(findings, 'unknown-rating')).toMatchObject([{ before: 'tbc', where: { row: 9 } }]);
  });

  it('reads the repeated head as a head, with the same columns', () => {
    expect(ofCode(findings, 'repeated-head')).toMatchObject([{ where: { row: 8 } }]);
    expect(plan.reviewDates.map(({ label, date }) => [label, date])).toEqual([
      ['Autumn 2022', '2022'],
      ['Spring 2023', '2023'],
      ['Summer 2023', '2023'],
    ]);
  });
});

describe('an action of several parts', () => {
  it('has no letter where its letters mark the parts', () => {
    const { actions } = planOf(row({ step: 'a) Visit homes b) Mend roofs' }), row({ step: 'c) Paint' }));
    expect(actions.map(({ letter, parts }) => [letter, parts.length])).toEqual([
      [null, 2],
      ['c', 0],
    ]);
  });
});

describe('rows that are no actions', () => {
  it('a heading between actions opens a focus area, and a line of its own is kept', () => {
    const { plan, findings } = planIn(
      asText([
        ['Ref', 'Action', 'Owner', 'RAG'],
        ['3.1 Doors'],
        ['3.1.1', 'Hang doors', 'Ada', 'R'],
        ['Printed on a Monday'],
      ]),
    );
    expect(plan.priorities[0]?.focusAreas).toMatchObject([{ ref: '3.1', title: 'Doors', actions: [{ ref: '3.1.1' }] }]);
    expect(plan.details).toEqual({ 'Row 4': 'Printed on a Monday' });
    expect(ofCode(findings, 'row-not-understood')).toHaveLength(1);
  });

  it('a row without an action goes on from the one above, and is asked about', () => {
    const more = ['', '', '', 'and dry', '', '', '', 'May 2023: Roof done', 'Photos'];
    const { actions, findings } = planOf(row({ theme: '1 Roofs' }), more);
    expect(actions).toHaveLength(1);
    expect(actions[0]?.updates.map(({ dateText }) => dateText)).toEqual(['May 2023']);
    expect(actions[0]?.evidence.map(({ text }) => text)).toEqual(['Visit log', 'Photos']);
    expect(actions[0]?.extra).toEqual({ 'How will we know? (Impact) (row 4)': 'and dry' });
    expect(ofCode(findings, 'continued-row')).toMatchObject([{ severity: 'question', where: { row: 4 } }]);
  });

  it('facts of a cover and a title belong to the plan', () => {
    const { plan } = planIn(
      asText([
        ['Homes plan'],
        ['Area:', 'Westmarch'],
        ['Agreed on: May 2022'],
        HEADS,
        REVIEWS,
        row({ theme: '1 Roofs' }),
      ]),
    );
    expect(plan).toMatchObject({ title: 'Homes plan', details: { Area: 'Westmarch', 'Agreed on': 'May 2022' } });
  });
});
