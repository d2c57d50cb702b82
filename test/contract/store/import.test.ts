import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { bringIn, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, rowsOf } from './wire.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph({ people: ['Ada Park', 'Ben Ode'] });
});
afterEach(() => graph.stop());

const manyActions = () =>
  madeUpPlan(Array.from({ length: 12 }, (_, index) => madeUpAction(`2.1 ${'ABCDEFGHIJKL'[index]}`)));

it('brings the plan in whole: legends, reviews, ratings, notes, evidence, people with their accounts', async () => {
  const board = await (await bringIn(graph.origin, madeUpPlan())).openBoard();
  expect(board).toMatchObject({ title: 'Plan of a made-up area', heads: { measure: 'How we will know' } });
  expect(board.actions.map(({ ref, rating, leadsText, extra }) => ({ ref, rating, leadsText, extra }))).toEqual([
    { ref: '2.1 A', rating: 'G', leadsText: 'Ada Park/Ben Ode', extra: { Cost: '£250' } },
    { ref: '2.1 B', rating: 'G', leadsText: 'Ada Park/Ben Ode', extra: { Cost: '£250' } },
  ]);
  expect(board.actions[0]?.lastUpdate).toMatchObject({
    date: '2026-04',
    text: 'Apr 2026: This is owned by the Early Years Board.',
  });
  expect(board.people.map(({ account }) => account)).toEqual([
    'ada.park@contoso.onmicrosoft.com',
    'ben.ode@contoso.onmicrosoft.com',
  ]);
  expect(board.reviews.map(({ label, date, state }) => [label, date, state])).toEqual([
    ['Mar-26', '2026-03', 'imported'],
    ['Sep-26', '2026-09', 'imported'],
  ]);
});

it('writes at most twenty rows in one request', async () => {
  await bringIn(graph.origin, manyActions());
  const posts = (await requestsSoFar(graph)).filter(({ method, path }) => method === 'POST' && path.endsWith('$batch'));
  const rows = [
    'Plan actions',
    'Plan ratings',
    'Plan updates',
    'Plan evidence',
    'Plan legends',
    'Plan people',
    'Plan structure',
  ];
  const counts = await Promise.all(rows.map(async (list) => (await rowsOf(graph, list)).length));
  const total = counts.reduce((sum, count) => sum + count, 0);
  expect(posts.length).toBeGreaterThanOrEqual(Math.ceil(total / 20));
});

it('writes each row once though answers are lost after the work was done', async () => {
  await openStore(graph.origin, OFFICER).provision();
  await askForFaults(graph, [
    { method: 'POST', path: '/\\$batch$', times: 2, when: 'after' },
    { method: 'POST', path: '/lists/Plan%20updates/items$', status: 504, times: 3, when: 'after' },
  ]);
  await openStore(graph.origin, OFFICER).importPlan(manyActions());
  expect(await rowsOf(graph, 'Plan actions')).toHaveLength(12);
  expect(await rowsOf(graph, 'Plan ratings')).toHaveLength(24);
  expect(await rowsOf(graph, 'Plan updates')).toHaveLength(24);
});

it('goes on where it stopped after it was cut off, and shows no half plan meanwhile', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.provision();
  await askForFaults(graph, [{ method: 'POST', path: '/lists/Plan%20evidence/items$', status: 403 }]);
  await expect(store.importPlan(manyActions())).rejects.toMatchObject({ name: 'NotAllowedError' });
  await expect(store.openBoard()).rejects.toMatchObject({ name: 'PlanMissingError', missing: 'plan' });
  await askForFaults(graph, []);
  await store.importPlan(manyActions());
  expect((await store.openBoard()).actions).toHaveLength(12);
  expect(await rowsOf(graph, 'Plan updates')).toHaveLength(24);
});

it('refuses a second plan and changes nothing', async () => {
  const store = await bringIn(graph.origin, madeUpPlan());
  await expect(store.importPlan(madeUpPlan())).rejects.toThrow(/already holds a plan/);
  expect(await rowsOf(graph, 'Plan actions')).toHaveLength(2);
});

it('says that a site without lists has no plan', async () => {
  await expect(openStore(graph.origin, OFFICER).openBoard()).rejects.toMatchObject({
    name: 'PlanMissingError',
    missing: 'lists',
  });
});
