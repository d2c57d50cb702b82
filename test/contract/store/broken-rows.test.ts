import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import { brokenRowsOf } from '../../../src/domain/broken-rows.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { addNote, changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { OFFICER, openStore } from '../../setup/store.ts';
import { handIn, type Hand } from '../../setup/by-hand.ts';
import { requestsSoFar, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PlanStore;
let hand: Hand;
let board: Board;

beforeEach(async () => {
  graph = await site.start();
  hand = handIn(graph);
  store = openStore(graph.origin, OFFICER);
  board = await store.openBoard();
});
afterEach(() => graph.stop());

const first = () => board.actions[0]?.row.id ?? '';

/** What a page that opens the plan anew is told, and one that was open: they must be told the same. */
async function brokenNow(): Promise<object[]> {
  const [followed, anew] = [await store.followBoard(board), await store.openBoard()];
  const inShort = (one: Board) =>
    brokenRowsOf(one).map(({ list, fault, value, ref, words }) => ({ list, fault, value, ref, words }));
  expect(inShort(followed)).toEqual(inShort(anew));
  board = followed;
  return inShort(followed);
}

it('a whole plan has no broken row', async () => {
  expect(await brokenNow()).toEqual([]);
});

it('an action whose key was deleted leaves the board and is named, until its key is back', async () => {
  const [{ key = '', ref, text } = {}] = board.actions;
  const row = first();
  await hand.type('Plan actions', row, { ActionKey: null });
  expect(await brokenNow()).toEqual([{ list: 'actions', fault: 'no key', value: null, ref, words: text }]);
  expect(board.actions.map((action) => action.ref)).toEqual(['2.1 B']);
  await hand.type('Plan actions', row, { ActionKey: key });
  expect(await brokenNow()).toEqual([]);
  expect(board.actions.map((action) => action.ref)).toEqual(['2.1 A', '2.1 B']);
});

it('a broken row that is deleted or retired is named no more', async () => {
  const [one = '', second = ''] = board.actions.map(({ row }) => row.id);
  await hand.type('Plan actions', one, { ActionKey: null });
  await hand.type('Plan actions', second, { ActionKey: null });
  expect(await brokenNow()).toHaveLength(2);
  await hand.remove('Plan actions', one);
  await hand.type('Plan actions', second, { Retired: true });
  expect(await brokenNow()).toEqual([]);
});

it('a rating that the legend does not have is named with what was typed, and the action stays on the board', async () => {
  await hand.type('Plan actions', first(), { Rating: 'on holiday' });
  expect(await brokenNow()).toMatchObject([{ fault: 'unknown rating', value: 'on holiday', ref: '2.1 A' }]);
  expect(board.actions).toHaveLength(2);
});

it('an action with such a rating is rated and noted on as any other, and then is broken no more', async () => {
  await hand.type('Plan actions', first(), { Rating: 'on holiday', StructureKey: 'gone' });
  const said = { saidBy: 'Officer', source: 'tab' } as const;
  const [seen] = (await store.openBoard()).actions as [BoardAction];
  const noted = await addNote(store, { action: seen, text: 'Asked the lead', ...said });
  await changeRating(store, { action: noted, to: 'A', reason: 'The lead is back', ...said });
  expect(await brokenNow()).toMatchObject([{ fault: 'unknown focus area' }]);
  expect(board.actions[0]).toMatchObject({ rating: 'A', lastUpdate: { text: 'The lead is back' } });
});

it('an action in a focus area that the plan does not have is named, and so is one without any', async () => {
  await hand.type('Plan actions', first(), { StructureKey: 'gone' });
  await hand.type('Plan actions', board.actions[1]?.row.id ?? '', { StructureKey: null });
  expect(await brokenNow()).toMatchObject([
    { fault: 'unknown focus area', value: 'gone' },
    { fault: 'unknown focus area', value: null },
  ]);
});

it('an action without a ref is nothing odd, but one without ref and words is', async () => {
  await hand.type('Plan actions', first(), { Ref: null });
  expect(await brokenNow()).toEqual([]);
  await hand.type('Plan actions', first(), { Text: null });
  expect(await brokenNow()).toMatchObject([{ fault: 'no words' }]);
});

it('an action that somebody typed into the list is named by what they typed', async () => {
  await hand.add('Plan actions', { Title: 'New', Ref: '2.1 C', Text: 'C. Ask the families' });
  expect(await brokenNow()).toMatchObject([{ fault: 'no key', ref: '2.1 C', words: 'C. Ask the families' }]);
});

it('of two rows with one key the second is named where it says something else, and shows where the first goes', async () => {
  await turn(graph, { uniqueEnforced: 'off' });
  const [{ key = '', structureKey, text, row } = { row: { id: '' } }] = board.actions;
  await hand.add('Plan actions', { ActionKey: key, StructureKey: structureKey, Ref: '2.1 A', Text: 'Something else' });
  expect(await brokenNow()).toMatchObject([{ fault: 'same key', words: 'Something else' }]);
  expect(board.actions.map((action) => action.text)).toContain(text);
  await hand.remove('Plan actions', row.id);
  expect(await brokenNow()).toEqual([]);
  expect(board.actions.map((action) => action.text)).toContain('Something else');
});

it('rows beside the actions are named where what they are known by is gone', async () => {
  const rows = [
    ['Plan people', 'PersonKey', 'Name', 'Ada Park'],
    ['Plan reviews', 'ReviewKey', 'Label', 'Sep-26'],
    ['Plan legends', 'Code', 'Label', 'Red'],
  ] as const;
  for (const [list, column, known, value] of rows)
    await hand.type(list, await hand.find(list, known, value), { [column]: null });
  expect(brokenRowsOf(await store.openBoard())).toMatchObject([
    { list: 'legends', fault: 'no key', words: 'Red', column: 'Code' },
    { list: 'reviews', fault: 'no key', words: 'Sep-26' },
    { list: 'people', fault: 'no key', words: 'Ada Park' },
  ]);
});

it('a focus area that lost its key is named once, and not every action in it', async () => {
  await hand.type('Plan structure', await hand.find('Plan structure', 'Kind', 'focusArea'), { StructureKey: null });
  expect(brokenRowsOf(await store.openBoard())).toMatchObject([{ list: 'structure', fault: 'no key', ref: '2.1' }]);
});

it('a plan whose own row was deleted or made a focus area is a plan all the same', async () => {
  const row = await hand.find('Plan structure', 'Kind', 'plan');
  await hand.type('Plan structure', row, { Kind: 'focusArea' });
  expect((await store.openBoard()).actions).toHaveLength(2);
  await hand.remove('Plan structure', row);
  expect(await store.openBoard()).toMatchObject({ title: null, actions: [{ ref: '2.1 A' }, { ref: '2.1 B' }] });
});

it.each([
  ['Plan structure', 'Kind', 'plan', { StructureKey: null }],
  ['Plan structure', 'Kind', 'plan', { Kind: 'focusArea', StructureKey: null }],
  ['Plan settings', 'Key', 'import:finished', { Key: null }],
])('a plan whose own row in %s was broken is a plan all the same: %s %s', async (list, column, value, fields) => {
  await hand.type(list, await hand.find(list, column, value), fields);
  const anew = await store.openBoard();
  expect(anew.actions).toHaveLength(2);
  expect(brokenRowsOf(anew)).toMatchObject([{ fault: 'no key' }]);
});

it('finding broken rows costs no request of its own', async () => {
  await hand.type('Plan actions', first(), { ActionKey: null, Rating: 'x' });
  const before = (await requestsSoFar(graph)).length;
  await store.followBoard(board);
  expect((await requestsSoFar(graph)).length - before).toBe(1);
});
