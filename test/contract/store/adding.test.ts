import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Plan } from '../../../src/domain/plan.ts';
import { assignSubGroup } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const fileOf = (name: string) => ({ name, bytes: new TextEncoder().encode(name), corrections: '{}' });

const site = preparedSite({ people: ['Ada Park', 'Ben Ode', 'Cy Lund'], options: { source: fileOf('one.tsv') } });
let graph: TestGraph;
beforeEach(async () => void (graph = await site.start()));
afterEach(() => graph.stop());

/** Another priority of the made-up plan, with one review date and two people that the first has, too. */
function another(): Plan {
  const actions = ['A', 'B'].map((letter, at) =>
    madeUpAction(`3.1 ${letter}`, {
      leads: ['Ada Park', 'Cy Lund'],
      leadsText: 'Ada Park/Cy Lund',
      ratings: { 'Sep-26': 'R', 'Dec-26': 'A' },
      status: 'A',
      source: { sheet: null, row: 10 + at },
    }),
  );
  const plan = madeUpPlan(actions);
  const [priority] = plan.priorities;
  if (!priority) throw new Error('The made-up plan has a priority.');
  return {
    ...plan,
    heads: { ...plan.heads, lead: 'Who' },
    reviewDates: [
      { label: 'Sep-26', date: '2026-09' },
      { label: 'Dec-26', date: '2026-12' },
    ],
    priorities: [{ ...priority, ref: '3', title: 'Transitions' }],
  };
}

it('stands beside the first priority and shares its review dates, legend, people and plan', async () => {
  const store = openStore(graph.origin, OFFICER);
  await askForFaults(graph, [{ method: 'POST', path: '/lists/Plan%20evidence/items$', status: 403, times: 1 }]);
  await expect(store.addToPlan(another(), { source: fileOf('two.tsv') })).rejects.toThrow();
  await askForFaults(graph, []);
  await store.addToPlan(another(), { source: fileOf('two.tsv') });
  const board = await store.openBoard();
  expect(board.actions.map(({ ref }) => ref)).toEqual(['2.1 A', '2.1 B', '3.1 A', '3.1 B']);
  expect(board.structure.map(({ kind, ref }) => [kind, ref])).toEqual([
    ['plan', null],
    ['priority', '2'],
    ['focusArea', '2.1'],
    ['priority', '3'],
    ['focusArea', '2.1'],
  ]);
  expect(board.reviews.map(({ label }) => label)).toEqual(['Mar-26', 'Sep-26', 'Dec-26']);
  expect(board.people.map(({ name, account }) => [name, account !== null])).toEqual([
    ['Ada Park', true],
    ['Ben Ode', true],
    ['Cy Lund', true],
  ]);
  expect(board.legends.map(({ statuses }) => statuses.length)).toEqual([3, 3]);
  expect(await rowsOf(graph, 'Plan ratings')).toHaveLength(4 + 4);
  const { now, source, files } = await store.readPlanNow();
  expect(files.map(({ name }) => name)).toEqual(['one.tsv', 'two.tsv']);
  expect([source?.name, now.actions.map(({ source: place }) => place?.row)]).toEqual(['two.tsv', [10, 11]]);
  const first = await store.readPlanNow(files[0]?.run);
  expect([first.source?.name, first.now.actions.length]).toEqual(['one.tsv', 2]);
});

it('is taken back alone: what the first priority uses stays', async () => {
  const store = openStore(graph.origin, OFFICER);
  const subGroups = ['Transitions group', 'Nobody else’s group'].map((subGroup, at) => ({
    source: { sheet: null, row: 10 + at },
    subGroup,
  }));
  await store.addToPlan(another(), { source: fileOf('two.tsv'), decisions: { people: [], subGroups } });
  const [first] = (await store.openBoard()).actions;
  if (!first) throw new Error('The plan has actions.');
  await assignSubGroup(store, { actions: [first], subGroup: 'Transitions group' });
  await store.undoImport();
  const board = await store.openBoard();
  expect(board.actions.map(({ ref }) => ref)).toEqual(['2.1 A', '2.1 B']);
  expect(board.people.map(({ name }) => name)).toEqual(['Ada Park', 'Ben Ode']);
  expect(board.reviews.map(({ label }) => label)).toEqual(['Mar-26', 'Sep-26']);
  expect(board.subGroups.map(({ name }) => name)).toEqual(['Transitions group']);
  expect(board.heads).toEqual({ measure: 'How we will know' });
  expect(await store.lastImport()).toMatchObject({ how: 'first', fileName: 'one.tsv' });
});

it('refuses a code that means something else in the plan that is there, and changes nothing', async () => {
  const plan = another();
  const legends = plan.legends.map((legend) => ({
    ...legend,
    statuses: legend.statuses.map((status) =>
      status.code === 'A' ? { ...status, label: 'Achieved', done: true } : status,
    ),
  }));
  const store = openStore(graph.origin, OFFICER);
  await expect(store.addToPlan({ ...plan, legends })).rejects.toThrow('“A” means “Achieved” in this file and “Amber”');
  expect(await store.lastImport()).toMatchObject({ how: 'first' });
});
