import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { createMeter } from '../../setup/meter.ts';
import { bringIn, MEMBER, openStore } from '../../setup/store.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph();
  const evidence = [{ text: 'Terms of reference', address: null }];
  await bringIn(
    graph.origin,
    madeUpPlan([madeUpAction('1.1 A', { evidence }), madeUpAction('1.1 B', { evidence: [], ratings: {} })]),
  );
});
afterAll(() => graph?.stop());

it('the whole plan’s ratings and evidence are read in one request, as each action shows them by itself', async () => {
  const meter = createMeter();
  const store = openStore(graph.origin, MEMBER, { fetch: meter.fetch });
  const board = await store.openBoard();
  meter.take();
  const record = await store.readRecord();
  expect(meter.take()).toMatchObject({ requests: 1, units: 4 });
  for (const action of board.actions) {
    const detail = await store.readAction(action);
    expect(record.ratings[action.key] ?? {}).toEqual(detail.ratings);
    expect(record.evidence[action.key] ?? []).toEqual(detail.evidence);
  }
  expect(Object.values(record.evidence).flat()).toMatchObject([{ title: 'Terms of reference' }]);
});
