import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const HEADS = ['Ref', 'Action', 'Lead', 'Due', 'RAG'];
const action = (ref: string, text = 'Paint the hall'): string[] => [ref, text, 'Ann Lee', 'May 2024', 'G'];
const areas = (...rows: string[][]): unknown[] =>
  planIn(asText([HEADS, ...rows])).plan.priorities.flatMap(({ focusAreas }) =>
    focusAreas.map((area) => [area.ref, area.title, area.actions.map(({ ref }) => ref)]),
  );

describe('headings that stand in the columns of actions', () => {
  it('have the number from which those of the actions go on', () => {
    expect(areas(['1', 'Halls'], action('1.1'), action('1.2'), ['2', 'Roofs'], action('2.1'))).toEqual([
      ['1', 'Halls', ['1.1', '1.2']],
      ['2', 'Roofs', ['2.1']],
    ]);
  });

  it('have no ref where every action has one, which is warned of', () => {
    const rows = [['', 'Halls'], action('1'), action('2'), ['', 'Roofs'], action('3')];
    expect(areas(...rows)).toEqual([
      [null, 'Halls', ['1', '2']],
      [null, 'Roofs', ['3']],
    ]);
    expect(ofCode(planIn(asText([HEADS, ...rows])).findings, 'area-in-actions')).toMatchObject([
      { severity: 'warning', before: 'Halls' },
      { severity: 'warning', before: 'Roofs' },
    ]);
  });

  it.each([
    [
      'an action of which nothing else is known yet',
      [action('1'), ['2', 'Mend the roof'], action('3')],
      ['1', '2', '3'],
    ],
    ['words that go on from the row above', [action('1'), ['', 'and the stairs'], action('2')], ['1', null, '2']],
    ['a sentence', [action('1'), ['', 'The stairs come later.'], action('2')], ['1', null, '2']],
    ['the last row', [action('1'), action('2'), ['', 'Roofs']], ['1', '2', null]],
  ])('%s is none', (_, rows, refs) => {
    expect(areas(...rows)).toEqual([[null, null, refs]]);
  });
});

describe('sums of a part of a table', () => {
  it('are no more of the action above them', () => {
    const { actions, findings } = planIn(
      asText([
        ['Directorate', ...HEADS, 'Saved'],
        ['Children', ...action('C1'), '500'],
        ['Children Total', '', '', '', '', '', '500'],
        ['Adults', ...action('A1'), '900'],
      ]),
    );
    expect(actions.map(({ ref }) => ref)).toEqual(['C1', 'A1']);
    expect(ofCode(findings, 'continued-row')).toEqual([]);
  });
});
