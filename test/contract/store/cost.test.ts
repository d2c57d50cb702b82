import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Board, BoardAction, Structure } from '../../../src/domain/board.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { addNote, assignSubGroup, changeRating } from '../../setup/acts.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpPlan } from '../../setup/made-up-plan.ts';
import { createMeter } from '../../setup/meter.ts';
import { bringIn, MEMBER, OFFICER, openStore, NOW } from '../../setup/store.ts';

const said = { saidBy: 'Programme officer', source: 'tab' } as const;
const meter = createMeter();

let graph: TestGraph;
let store: PlanStore;
let board: Board;
let first: BoardAction;

beforeAll(async () => {
  graph = await startTestGraph();
  await bringIn(graph.origin, madeUpPlan());
  store = openStore(graph.origin, OFFICER, { fetch: meter.fetch });
});
beforeEach(async () => {
  board = await store.openBoard();
  first = board.actions[0] as BoardAction;
  meter.take();
});
afterAll(() => graph?.stop());

const cost = () => {
  const { requests, units } = meter.take();
  return { requests, units };
};

it('opening a plan is one $batch of seven lists', async () => {
  await store.openBoard();
  expect(cost()).toEqual({ requests: 1, units: 14 });
});

it('a look at a plan in which nothing happened is one resource unit, also for a board that was kept', async () => {
  const kept = JSON.parse(JSON.stringify(board)) as Board;
  await store.followBoard(kept);
  expect(cost()).toEqual({ requests: 1, units: 1 });
});

it("another's change is seen for one resource unit", async () => {
  const other = openStore(graph.origin, MEMBER);
  await changeRating(other, { action: first, to: first.rating === 'R' ? 'A' : 'R', reason: 'Late', ...said });
  const followed = await store.followBoard(board);
  expect(cost()).toEqual({ requests: 1, units: 1 });
  expect(followed.actions[0]?.rating).not.toBe(first.rating);
});

it('a change that names something new reads the other lists too, once', async () => {
  await assignSubGroup(openStore(graph.origin, MEMBER), { actions: [first], subGroup: 'Early Years Board' });
  const followed = await store.followBoard(board);
  expect(cost()).toEqual({ requests: 2, units: 13 });
  expect(followed.subGroups.map(({ name }) => name)).toContain('Early Years Board');
  await store.followBoard(followed);
  expect(cost()).toEqual({ requests: 1, units: 1 });
});

it('a change of a rating is one $batch, and so is a note', async () => {
  const rated = await changeRating(store, { action: first, to: 'A', reason: 'Why', ...said });
  expect(cost()).toEqual({ requests: 1, units: 7 });
  await addNote(store, { action: rated, text: 'What happened', ...said });
  expect(cost()).toEqual({ requests: 1, units: 7 });
});

it('what is done to an action or a priority costs what its code says', async () => {
  const act = () => ({ key: crypto.randomUUID(), madeAt: NOW, ...said });
  const priority = board.structure.find(({ kind }) => kind === 'priority') as Structure;
  const due = { dueText: 'May 2027', date: '2027-05', reason: 'Vacant', agreedBy: '' };
  const edits: [Edit, { requests: number; units: number }][] = [
    [
      { ...act(), kind: 'agreement', action: first, text: '' },
      { requests: 1, units: 7 },
    ],
    [
      { ...act(), kind: 'extension', action: first, ...due },
      { requests: 2, units: 10 },
    ],
    [
      { ...act(), kind: 'actionText', action: first, changes: { measure: 'Waiting' } },
      { requests: 2, units: 10 },
    ],
    [
      { ...act(), kind: 'evidence', action: first, title: 'Minutes', address: null },
      { requests: 2, units: 8 },
    ],
    [
      { ...act(), kind: 'overallStatus', structure: priority, to: 'R', reason: 'Late' },
      { requests: 2, units: 9 },
    ],
  ];
  for (const [edit, expected] of edits) {
    first = (await store.openBoard()).actions[0] as BoardAction;
    meter.take();
    await store.send('action' in edit ? { ...edit, action: first } : edit);
    expect([edit.kind, cost()]).toEqual([edit.kind, expected]);
  }
  await store.readStructureDetail(priority.key);
  expect(cost()).toEqual({ requests: 1, units: 4 });
});

it('an opened action is one $batch of four lists and the versions of its row', async () => {
  await store.readAction(first);
  expect(cost()).toEqual({ requests: 1, units: 10 });
});

it('a large plan costs one unit for each page after its first', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => ({
    ActionKey: crypto.randomUUID(),
    StructureKey: first.structureKey,
    Text: 'Z. More',
    Position: index + 10,
  }));
  graph.graph.insertItems('Plan actions', rows, OFFICER);
  expect((await store.openBoard()).actions).toHaveLength(1002);
  expect(cost()).toEqual({ requests: 2, units: 15 });
});
