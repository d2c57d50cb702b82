import { expect, test } from 'vitest';
import type { Board, BoardAction, Review } from '../../../domain/board.ts';
import { allColumns, shownColumns } from './plan-columns.ts';

const review = (key: string, label: string, state: Review['state']): Review => ({
  key,
  label,
  dateText: label,
  date: null,
  position: 0,
  state,
});
const action = (more: Partial<BoardAction>) =>
  ({ due: null, subGroup: null, measure: null, extra: {}, ...more }) as BoardAction;
const board = (more: Partial<Board>): Board =>
  ({ heads: {}, reviews: [], legends: [], actions: [action({})], ...more }) as unknown as Board;
const heads = (of: Board, choice = {}) => shownColumns(allColumns(of), choice, of).map(({ head }) => head);

test('columns have the council’s own heads, one for each review that is over, and its further columns', () => {
  const of = board({
    heads: { measure: 'Evidence (Impact)', lead: 'Who', updates: 'Action to date' },
    reviews: [review('r1', 'Dec-19', 'imported'), review('r2', 'Mar-27', 'open')],
    actions: [action({ measure: 'Minutes', extra: { Cost: '£3' } })],
  });
  expect(heads(of)).toEqual([
    'Ref',
    'Action',
    'Who',
    'Evidence (Impact)',
    'Dec-19',
    'Rating for Mar-27',
    'Action to date',
    'Evidence',
    'Cost',
  ]);
});

test('a review’s column has room for the longest code of the legend', () => {
  const reviews = [review('r1', 'Dec-19', 'imported')];
  const widthWith = (...codes: string[]) => {
    const statuses = codes.map((code) => ({ code }));
    const of = board({ reviews, legends: [{ level: 'action', statuses }] as unknown as Board['legends'] });
    return allColumns(of).find(({ kind }) => kind === 'review')?.width;
  };
  expect(widthWith('R', 'Grey')).toBeGreaterThan(widthWith('R', 'G') ?? 0);
  expect(widthWith('R', 'a code as long as a sentence')).toBeLessThan(200);
});

test('a column that the plan has nothing for is there to be chosen, and what somebody chose goes first', () => {
  expect(heads(board({}))).not.toContain('Due');
  expect(heads(board({}), { due: true, leads: false })).toContain('Due');
  expect(heads(board({}), { due: true, leads: false })).not.toContain('Lead');
});

test('the columns that say what a row is cannot be left out', () => {
  expect(heads(board({}), { ref: false, text: false, rating: false })).toEqual(
    expect.arrayContaining(['Ref', 'Action', 'Rating now']),
  );
});
