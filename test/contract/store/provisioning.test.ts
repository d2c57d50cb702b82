import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BoardAction, PlanPerson } from '../../../src/domain/board.ts';
import type { SendOptions } from '../../../src/store/edit.ts';
import type { ProvisioningPlan } from '../../../src/store/provision.ts';
import { LISTS } from '../../../src/store/schema.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, SITE, VISITOR } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, rowsOf, turn } from './wire.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph({ people: ['Ada Park', 'Ben Ode'] });
});
afterEach(() => graph.stop());

const LISTS_OF_SITE = `/sites/${SITE}:/lists`;
const pathOf = (title: string): string => `${LISTS_OF_SITE}/${encodeURIComponent(title)}`;

interface Column {
  id: string;
  name: string;
  indexed?: boolean;
  enforceUniqueValues?: boolean;
}

const columnsOf = async (title: string): Promise<Column[]> =>
  ((await graph.request(OFFICER, 'GET', `${pathOf(title)}/columns`)).body as { value: Column[] }).value;

async function asOwner(method: string, path: string, body?: unknown): Promise<void> {
  const { status } = await graph.request(OFFICER, method, path, body);
  if (status >= 300) throw new Error(`${method} ${path}: ${status}`);
}

const dropColumn = async (title: string, name: string): Promise<void> => {
  const column = (await columnsOf(title)).find((one) => one.name === name);
  await asOwner('DELETE', `${pathOf(title)}/columns/${column?.id}`);
};

const inBrief = ({ steps }: Pick<ProvisioningPlan, 'steps'>): string[] =>
  steps.map(({ kind, title, columns }) => (kind === 'list' ? title : `${kind} ${columns.join()} of ${title}`));

const TITLES = Object.values(LISTS).map(({ title }) => title);

describe('provisioning', () => {
  it('says exactly what it will make, makes nothing until it is told to, and then that', async () => {
    const store = openStore(graph.origin, OFFICER);
    const plan = await store.planProvisioning();
    expect(inBrief(plan)).toEqual(TITLES);
    expect((await requestsSoFar(graph)).filter(({ method }) => method !== 'GET')).toEqual([]);
    expect((await openStore(graph.origin, VISITOR).planProvisioning()).steps).toEqual(plan.steps);

    const told: string[] = [];
    await store.provision(plan, ({ done, total, step }) => told.push(`${done}/${total} ${step?.title ?? 'done'}`));
    expect(told).toEqual([...TITLES.map((title, done) => `${done}/12 ${title}`), '12/12 done']);
    for (const { list, title, columns } of plan.steps) {
      const there = await columnsOf(title);
      expect(there.map(({ name }) => name)).toEqual(expect.arrayContaining(columns));
      const key = there.find(({ name }) => name === LISTS[list].keyColumn);
      expect(key).toMatchObject({ indexed: true, enforceUniqueValues: true });
    }
    expect(await store.planProvisioning()).toMatchObject({ steps: [], faults: [] });
  });

  it.each(['before', 'after'] as const)(
    'goes on where it stopped, when an answer was lost %s the work, and makes each list once',
    async (when) => {
      await askForFaults(graph, [{ method: 'POST', path: '/lists$', times: 1, status: 400, when: 'before' }]);
      await expect(openStore(graph.origin, OFFICER).provision()).rejects.toMatchObject({ name: 'StoreError' });
      const store = openStore(graph.origin, OFFICER);
      const plan = await store.planProvisioning();
      await store.provision({ steps: plan.steps.slice(0, 5), faults: [] });
      await askForFaults(graph, [{ method: 'POST', path: '/lists$', times: 1, status: 504, when }]);
      await expect(store.provision()).rejects.toMatchObject({ name: 'OfflineError' });
      // What was shown before is what is made now, though part of it is there meanwhile.
      await store.provision(plan);
      const { body } = await graph.request(OFFICER, 'GET', `${LISTS_OF_SITE}?$select=displayName`);
      const titles = (body as { value: { displayName: string }[] }).value.map(({ displayName }) => displayName);
      expect(titles.filter((title) => title.startsWith('Plan ')).toSorted()).toEqual(TITLES.toSorted());
    },
  );

  it('adds what a list lacks, by an older version or by hand, and leaves alone what people added', async () => {
    const store = openStore(graph.origin, OFFICER);
    await store.provision();
    await dropColumn('Plan updates', 'PreviousKey');
    await dropColumn('Plan actions', 'Measure');
    await asOwner('POST', `${pathOf('Plan actions')}/columns`, { name: 'Budget', text: {} });
    await asOwner('PATCH', `${pathOf('Plan actions')}/columns/SubGroup`, { indexed: false });
    const plan = await store.planProvisioning();
    expect(inBrief(plan)).toEqual([
      'index SubGroup of Plan actions',
      'column Measure of Plan actions',
      'column PreviousKey of Plan updates',
    ]);
    expect((await store.provision(plan)).made).toEqual(plan.steps);
    const names = (await columnsOf('Plan actions')).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Measure', 'Budget']));
    expect((await store.planProvisioning()).steps).toEqual([]);
  });

  it('says which column is of another type, and does not touch it', async () => {
    const store = openStore(graph.origin, OFFICER);
    await store.provision();
    await dropColumn('Plan actions', 'Rating');
    await asOwner('POST', `${pathOf('Plan actions')}/columns`, { name: 'Rating', number: {} });
    const { steps, faults } = await store.planProvisioning();
    expect([steps, faults]).toEqual([
      [],
      [expect.stringMatching(/^The column Rating of “Plan actions” is of another/)],
    ]);
  });

  it('makes a column without an index where the list has as many as it takes, and says so', async () => {
    const store = openStore(graph.origin, OFFICER);
    await store.provision();
    await dropColumn('Plan actions', 'SubGroup');
    const { length } = (await columnsOf('Plan actions')).filter(({ indexed, name }) => indexed && name !== 'ID');
    for (let more = length; more < 20; more++)
      await asOwner('POST', `${pathOf('Plan actions')}/columns`, { name: `Own${more}`, indexed: true, text: {} });
    const { made, faults } = await store.provision();
    expect([made, faults]).toEqual([[], [expect.stringMatching(/would not index the column SubGroup/)]]);
    expect((await columnsOf('Plan actions')).find(({ name }) => name === 'SubGroup')).toMatchObject({ indexed: false });
  });

  it('tells a member, who may not make lists, so in words and makes none', async () => {
    await expect(openStore(graph.origin, MEMBER).provision()).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('lists that somebody changed', () => {
  const site = preparedSite();
  beforeEach(async () => {
    await graph.stop();
    graph = await site.start();
  });

  it('a list that was renamed is found, and an open board goes on', async () => {
    const store = openStore(graph.origin, OFFICER);
    const board = await store.openBoard();
    const renamed = ['Plan actions', 'Plan updates', 'Plan sub-groups'];
    for (const title of renamed) await asOwner('PATCH', pathOf(title), { displayName: `Our ${title}` });

    const rated = await rate(board.actions[0] as BoardAction, store);
    expect(rated.rating).toBe('R');
    const followed = await store.followBoard(board);
    expect(followed.actions[0]?.rating).toBe('R');
    const { updates } = await store.readAction(rated);
    expect(updates.filter(({ text }) => text === 'The panel has not met')).toHaveLength(1);
    const fresh = openStore(graph.origin, MEMBER);
    expect((await fresh.openBoard()).actions).toHaveLength(board.actions.length);
    expect(await fresh.planProvisioning()).toMatchObject({ steps: [], faults: [] });
    // Found once, it is not looked for again.
    const before = (await requestsSoFar(graph)).length;
    await fresh.openBoard();
    expect((await requestsSoFar(graph)).slice(before).map(({ path }) => path)).not.toContainEqual(
      expect.stringContaining('expand=columns'),
    );
  });

  it('an entry whose list was renamed between two answers is written once', async () => {
    const store = openStore(graph.origin, OFFICER);
    const [action] = (await store.openBoard()).actions;
    await asOwner('PATCH', pathOf('Plan updates'), { displayName: 'History' });
    await rate(action as BoardAction, store);
    const rows = await rowsOf(graph, 'History');
    expect(rows.filter((row) => row['Text'] === 'The panel has not met')).toHaveLength(1);
  });

  it('a column that was renamed in its list goes on working', async () => {
    const store = openStore(graph.origin, OFFICER);
    const board = await store.openBoard();
    await asOwner('PATCH', `${pathOf('Plan actions')}/columns/Rating`, { displayName: 'RAG' });
    expect((await rate(board.actions[0] as BoardAction, store)).rating).toBe('R');
    expect(store.shape.state()).toBeNull();
  });

  it('a column that is gone is named where something was to be written in it, and put back', async () => {
    const store = openStore(graph.origin, OFFICER);
    const [action] = (await store.openBoard()).actions;
    await dropColumn('Plan actions', 'LastUpdateBy');
    const refused = await rate(action as BoardAction, store).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({
      name: 'ListShapeError',
      message: expect.stringMatching(/^SharePoint lacks the column LastUpdateBy of “Plan actions”/),
    });
    expect(inBrief(store.shape.state() as ProvisioningPlan)).toEqual(['column LastUpdateBy of Plan actions']);
    await store.provision();
    expect(store.shape.state()).toBeNull();
    expect((await rate(action as BoardAction, store)).rating).toBe('R');
    const rows = await rowsOf(graph, 'Plan updates');
    expect(rows.filter((row) => row['Text'] === 'The panel has not met')).toHaveLength(1);
  });

  it('people of a site that is older than a column are read and changed, and the column is named where it is wanted', async () => {
    const store = openStore(graph.origin, OFFICER);
    await dropColumn('Plan people', 'QuietUntil');
    const board = await store.openBoard();
    const [ada] = board.people as [PlanPerson];
    expect(ada.quietUntil).toBeNull();
    const { people = [] } = await store.savePerson(board, { ...ada, role: 'Head of service' });
    expect(people).toContainEqual({ ...ada, role: 'Head of service' });
    const quiet = { ...ada, role: 'Head of service', quietUntil: '2026-12-10' };
    await expect(store.savePerson(await store.openBoard(), quiet)).rejects.toThrow('lacks the column QuietUntil');
    await store.provision();
    const saved = await store.savePerson(await store.openBoard(), quiet);
    expect(saved.people).toContainEqual(quiet);
  });

  it('an entry whose list lost a column is written once that is back, with the rating that it explains', async () => {
    const store = openStore(graph.origin, OFFICER);
    const [action] = (await store.openBoard()).actions;
    await dropColumn('Plan updates', 'PreviousKey');
    const key = crypto.randomUUID();
    await expect(rate(action as BoardAction, store, key)).rejects.toMatchObject({ name: 'ListShapeError' });
    await store.provision();
    expect((await rate(action as BoardAction, store, key, { mayHaveLanded: true })).rating).toBe('R');
    const rows = await rowsOf(graph, 'Plan updates');
    expect(rows.filter((row) => row['Text'] === 'The panel has not met')).toMatchObject([{ UpdateKey: key }]);
  });

  it.each(['ignored', 'refused'])(
    'a board without a column that every action has is not shown as if that were so, with unknown columns %s',
    async (unknownSelectedField) => {
      await turn(graph, { unknownSelectedField });
      await dropColumn('Plan actions', 'Text');
      const store = openStore(graph.origin, MEMBER);
      await expect(store.openBoard()).rejects.toMatchObject({ name: 'ListShapeError' });
      expect(inBrief(store.shape.state() as ProvisioningPlan)).toEqual(['column Text of Plan actions']);
    },
  );

  it('a list that was deleted is named, and the others are not taken for missing', async () => {
    await asOwner('DELETE', pathOf('Plan people'));
    const store = openStore(graph.origin, OFFICER);
    await expect(store.openBoard()).rejects.toMatchObject({
      name: 'ListShapeError',
      message: expect.stringContaining('the list “Plan people”'),
    });
    await store.provision();
    expect((await store.openBoard()).people).toEqual([]);
  });
});

async function rate(
  action: BoardAction,
  store: ReturnType<typeof openStore>,
  key: string = crypto.randomUUID(),
  options: SendOptions = {},
): Promise<BoardAction> {
  const said = { key, madeAt: NOW, saidBy: 'Officer', source: 'tab' as const };
  const { actions } = await store.send(
    { ...said, kind: 'rating', action, to: 'R', reason: 'The panel has not met', isAgreed: false },
    options,
  );
  return actions[0] as BoardAction;
}
