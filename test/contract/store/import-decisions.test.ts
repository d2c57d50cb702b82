import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Account } from '../../../src/store/account.ts';
import type { ImportDecisions } from '../../../src/store/import/import-decisions.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { MEMBER, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, rowsOf } from './wire.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph({ people: ['Ada Park', 'Ben Ode', 'Benjamin Ode', 'Timothy Moss'] });
  await openStore(graph.origin, OFFICER).provision();
});
afterEach(() => graph.stop());

const plan = () =>
  madeUpPlan([
    madeUpAction('2.1 A', { leads: ['Ada Park', 'AP'], leadsText: 'Ada Park/AP', source: { sheet: 'Plan', row: 4 } }),
    madeUpAction('2.1 B', { leads: ['Ben Ode', 'AD SEND'], source: { sheet: 'Plan', row: 5 } }),
    madeUpAction('2.1 C', { leads: [], source: { sheet: 'Plan', row: 6 } }),
  ]);

const accountOf = async (name: string): Promise<Account> => {
  const [account] = await openStore(graph.origin, OFFICER).findPeople(name);
  if (!account) throw new Error(`${name} is not in the directory.`);
  return account;
};

const decide = async (): Promise<ImportDecisions> => {
  const ada = await accountOf('Ada Park');
  return {
    people: [
      { name: 'Ada Park', kind: 'person', account: ada },
      { name: 'AP', kind: 'person', account: ada },
      { name: 'Ben Ode', kind: 'person', account: null },
      { name: 'AD SEND', kind: 'role', account: null },
    ],
    subGroups: [
      { source: { sheet: 'Plan', row: 4 }, subGroup: 'Early Years Board' },
      { source: { sheet: 'Plan', row: 5 }, subGroup: 'early years  board' },
    ],
  };
};

it('writes what was decided: two spellings are one person, roles are roles, and sub-groups own their actions', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.importPlan(plan(), { decisions: await decide() });
  const { people, actions, subGroups } = await store.openBoard();
  expect(people.map(({ name, aliases, kind, account }) => [name, aliases, kind, account])).toEqual([
    ['Ada Park', ['AP'], 'person', 'ada.park@contoso.onmicrosoft.com'],
    ['Ben Ode', [], 'person', null],
    ['AD SEND', [], 'role', null],
  ]);
  expect(actions.map(({ subGroup }) => subGroup)).toEqual(['Early Years Board', 'Early Years Board', null]);
  expect(subGroups.map(({ name }) => name)).toEqual(['Early Years Board']);
});

it('an import that was cut off goes on only with the same answers, and then decides nothing twice', async () => {
  const store = openStore(graph.origin, OFFICER);
  const decisions = await decide();
  await askForFaults(graph, [{ method: 'POST', path: '/lists/Plan%20evidence/items$', status: 403 }]);
  await expect(store.importPlan(plan(), { decisions })).rejects.toThrow();
  await askForFaults(graph, []);
  expect(await store.lastImport()).toMatchObject({ how: 'first', finishedOn: null });
  await expect(store.importPlan(plan())).rejects.toThrow(/cut off half way.*same answers/);
  await store.importPlan(plan(), { decisions });
  expect(await rowsOf(graph, 'Plan people')).toHaveLength(3);
  expect(await rowsOf(graph, 'Plan sub-groups')).toHaveLength(1);
  expect(await store.lastImport()).toMatchObject({ by: 'Programme officer', finishedOn: '2026-11-23T09:00:00.000Z' });
});

it('proposes people exact names first, then beginnings, then surnames, in few requests', async () => {
  const before = (await requestsSoFar(graph)).length;
  const names = ['Ben Ode', 'Tim Moss', 'AD SEND', 'Early Years Board', 'N/A', 'Nora Nobody'];
  const proposed = await openStore(graph.origin, OFFICER).proposePeople(names);
  expect(proposed.map(({ kind, candidates, directory }) => [kind, candidates[0]?.displayName, directory])).toEqual([
    ['person', 'Ben Ode', 'found'],
    ['person', 'Timothy Moss', 'found'],
    ['role', undefined, 'not asked'],
    ['group', undefined, 'not asked'],
    ['nobody', undefined, 'not asked'],
    ['person', undefined, 'nobody'],
  ]);
  const batches = (await requestsSoFar(graph)).slice(before).filter(({ path }) => path.endsWith('$batch'));
  expect(batches).toHaveLength(2);
});

it('says so where the directory may not be read, and has no candidates then', async () => {
  await askForFaults(graph, [{ method: 'GET', path: '/users$', status: 403 }]);
  const store = openStore(graph.origin, MEMBER);
  expect(await store.proposePeople(['Ada Park'])).toEqual([
    { name: 'Ada Park', kind: 'person', candidates: [], directory: 'not allowed' },
  ]);
  expect(await store.findPeople('Ada')).toEqual([]);
});
