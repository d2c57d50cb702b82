import { describe, expect, test } from 'vitest';
import type { BoardAction } from '../../../domain/board.ts';
import type { Figures } from '../../../domain/dashboard.ts';
import type { HeatRow } from '../../../domain/heat-map.ts';
import type { Status } from '../../../domain/plan.ts';
import { summarise, summariseHeat, summariseMoves } from './summary.ts';
import { shareInWords } from './tally-words.ts';

const late = { code: 'R', label: 'Off track', order: 1, rank: 1, late: true, done: false } as Status;
const [one, other] = [{ key: '1' }, { key: '2' }] as BoardAction[];
const some = one && other ? [one, other] : [];

const figures: Figures = {
  actions: some,
  tallies: [{ code: 'R', status: late, actions: some }],
  worst: some,
  stale: [],
  overdue: [],
  awaited: [],
  moves: [],
};

describe('what the dashboard says in sentences', () => {
  test('is calm where nothing moved and nothing needs anybody', () => {
    expect(summarise(figures, 'Dec-21')).toBe(
      '2 actions: 2 Off track. Nothing moved since Dec-21. Nothing is past its date, and nothing waits for a word.',
    );
  });

  test('names what needs somebody', () => {
    expect(summarise({ ...figures, stale: some, overdue: some.slice(1) }, 'Dec-21')).toContain(
      '2 would like a word and 1 is past its date.',
    );
  });

  test('says of a plan without a past review date that nothing can tell what moved', () => {
    expect(summariseMoves([], null)).toBe('The plan has no review date that is over, so nothing tells what moved.');
  });

  test('names the focus area with most of what the legend flags late, and how many have as many', () => {
    const row = (text: string, actions: BoardAction[]) =>
      ({
        area: { ref: null, text },
        cells: [{ tallies: [{ code: 'R', status: late, actions }] }],
      }) as unknown as HeatRow;
    const rows = [row('Waiting', some), row('Joint work', some), row('Quiet', [])];
    expect(summariseHeat(rows, [late])).toBe('Most Off track today: 2 in Waiting, and as many in 1 other.');
    expect(summariseHeat([row('Quiet', [])], [late])).toBe('Nothing is Off track in any focus area.');
  });
});

test.each([
  [1, 5, '20%'],
  [0, 5, '0%'],
  [5, 5, '100%'],
  [1, 1000, 'under 1%'],
  [999, 1000, 'over 99%'],
  [0, 0, '0%'],
])('%i of %i is %s: a part is never said to be nothing or all', (part, whole, words) => {
  expect(shareInWords(part, whole)).toBe(words);
});
