import { GraphFailure } from '../graph/graph-failure.ts';
import { readOn, type Page } from '../graph/page.ts';
import { columnDefinition } from './column-definition.ts';
import { LISTS, type ListName, type ListSchema, schemaOf } from './schema.ts';
import { listPath, sitePath, type Site } from './site.ts';

interface GraphList {
  id: string;
  displayName: string;
  columns?: { name: string }[];
}

/** What provisioning did, by the lists' titles: lists it made, and columns it added to lists that were there. */
export interface Provisioned {
  made: string[];
  added: { list: string; column: string }[];
}

/**
 * Makes the plan's lists, and adds to those that are there what they lack. Safe to run twice, and to run again after a
 * failure half way; never drops or changes a column. Needs the right to manage lists. @throws {GraphFailure}
 */
export async function provision(site: Site, onStep: (step: string) => void = () => undefined): Promise<Provisioned> {
  const there = await readLists(site);
  const done: Provisioned = { made: [], added: [] };
  for (const name of Object.keys(LISTS) as ListName[]) {
    const schema = schemaOf(name);
    const list = there.find((one) => one.displayName === schema.title);
    if (list) done.added.push(...(await addColumns(site, name, list, onStep)));
    else if (await makeList(site, schema, onStep)) done.made.push(schema.title);
  }
  return done;
}

async function readLists(site: Site): Promise<GraphList[]> {
  const path = sitePath(site, '/lists?$select=id,displayName&$expand=columns($select=name)');
  return (await readOn(site.graph, await site.graph.send<Page<GraphList>>({ method: 'GET', path }))).value;
}

async function makeList(site: Site, schema: ListSchema, onStep: (step: string) => void): Promise<boolean> {
  onStep(`Making the list “${schema.title}”`);
  const columns = Object.entries(schema.columns).map(([name, type]) => columnDefinition(name, type));
  const body = { displayName: schema.title, description: schema.about, list: { template: 'genericList' }, columns };
  try {
    await site.graph.send({ method: 'POST', path: sitePath(site, '/lists'), body });
    return true;
  } catch (thrown) {
    // Someone else made it meanwhile, or our own lost answer did: it is there, which is what was wanted.
    if (thrown instanceof GraphFailure && thrown.code === 'nameAlreadyExists') return false;
    throw thrown;
  }
}

async function addColumns(site: Site, name: ListName, list: GraphList, onStep: (step: string) => void) {
  const { title, columns } = schemaOf(name);
  const there = new Set(list.columns?.map((column) => column.name));
  const missing = Object.entries(columns).filter(([column]) => !there.has(column));
  for (const [column, type] of missing) {
    onStep(`Adding the column ${column} to “${title}”`);
    await site.graph.send({
      method: 'POST',
      path: listPath(site, name, '/columns'),
      body: columnDefinition(column, type),
    });
  }
  return missing.map(([column]) => ({ list: title, column }));
}
