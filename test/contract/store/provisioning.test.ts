import { afterEach, beforeEach, expect, it } from 'vitest';
import { LISTS } from '../../../src/store/schema.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { MEMBER, OFFICER, openStore, SITE } from '../../setup/store.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const listOf = async (title: string) =>
  (await graph.request(OFFICER, 'GET', `/sites/${SITE}:/lists/${encodeURIComponent(title)}/columns`)).body as {
    value: { id: string; name: string; indexed?: boolean; enforceUniqueValues?: boolean }[];
  };

it('makes every list of the plan with its key column indexed and unique', async () => {
  const { made } = await openStore(graph.origin, OFFICER).provision();
  expect(made).toEqual(Object.values(LISTS).map(({ title }) => title));
  for (const { title, keyColumn, columns } of Object.values(LISTS)) {
    const { value } = await listOf(title);
    expect(value.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(columns)));
    expect(value.find(({ name }) => name === keyColumn)).toMatchObject({ indexed: true, enforceUniqueValues: true });
  }
});

it('does nothing the second time', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.provision();
  expect(await store.provision()).toEqual({ made: [], added: [] });
});

it('adds a column that is missing, and leaves alone what people added themselves', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.provision();
  const lists = `/sites/${SITE}:/lists/Plan%20actions/columns`;
  const measure = (await listOf('Plan actions')).value.find(({ name }) => name === 'Measure');
  await graph.request(OFFICER, 'DELETE', `${lists}/${measure?.id}`);
  await graph.request(OFFICER, 'POST', lists, { name: 'Budget', text: {} });
  expect(await store.provision()).toEqual({ made: [], added: [{ list: 'Plan actions', column: 'Measure' }] });
  const names = (await listOf('Plan actions')).value.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Measure', 'Budget']));
});

it('tells a member, who may not make lists, so in words and makes none', async () => {
  await expect(openStore(graph.origin, MEMBER).provision()).rejects.toMatchObject({ name: 'NotAllowedError' });
});
