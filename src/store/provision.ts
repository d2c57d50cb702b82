import { GraphFailure } from '../graph/graph-failure.ts';
import { columnDefinition } from './column-definition.ts';
import { addressLists, findLists, readLists, type GraphColumn, type GraphList } from './find-lists.ts';
import { LIST_ABOUT } from './list-about.ts';
import { LISTS, type ColumnType, type ListName, schemaOf } from './schema.ts';
import { listPath, sitePath, type Site } from './site.ts';

/** One thing that provisioning makes: a list with its columns, a column of a list that is there, or an index on one. */
export interface ProvisioningStep {
  kind: 'list' | 'column' | 'index';
  list: ListName;
  /** The list's title as the site has it, or will have it. */
  title: string;
  /** What the list is for. */
  about: string;
  columns: string[];
}

/** Exactly what provisioning would make, and sentences on what is there but other than it should be, which it leaves alone. */
export interface ProvisioningPlan {
  steps: ProvisioningStep[];
  faults: string[];
}

/** How far provisioning is; `step` is the one that begins now, null at the end. */
export interface ProvisioningProgress {
  done: number;
  total: number;
  step: ProvisioningStep | null;
}

/** What provisioning made, and sentences on what SharePoint would not take. */
export interface Provisioned {
  made: ProvisioningStep[];
  faults: string[];
}

/** What the site's lists lack; nothing is written. Finds lists that were renamed, too. @throws {GraphFailure} */
export async function planProvisioning(site: Site): Promise<ProvisioningPlan & { hasMoved: boolean }> {
  const found = findLists(await readLists(site));
  const hasMoved = addressLists(site, found);
  const parts = (Object.keys(LISTS) as ListName[]).map((name) => planOf(name, found.get(name)));
  return {
    steps: parts.flatMap(({ steps }) => steps),
    faults: parts.flatMap(({ faults }) => faults),
    hasMoved,
  };
}

function planOf(name: ListName, there: GraphList | undefined): ProvisioningPlan {
  const about = LIST_ABOUT[name];
  const { title, columns } = schemaOf(name);
  if (!there) return { steps: [{ kind: 'list', list: name, title, about, columns: Object.keys(columns) }], faults: [] };
  const found = new Map(there.columns?.map((column) => [column.name, column]));
  const plan: ProvisioningPlan = { steps: [], faults: [] };
  const step = (kind: ProvisioningStep['kind'], column: string) =>
    plan.steps.push({ kind, list: name, title: there.displayName, about, columns: [column] });
  for (const [column, type] of Object.entries(columns)) {
    const known = found.get(column);
    if (!known) step('column', column);
    else if (!hasType(known, type)) plan.faults.push(wrongType(there.displayName, column));
    else if (isIndexed(type) && !known.indexed) step('index', column);
  }
  return plan;
}

/** An answer may leave a facet out, as Graph's page on columns says, so only another facet makes a column wrong. */
function hasType(column: GraphColumn, type: ColumnType): boolean {
  const facet = FACETS.find((one) => one in columnDefinition('', type));
  const others = FACETS.filter((one) => one !== facet && column[one] !== undefined);
  return others.length === 0 && !(type === 'lines' && column.text?.allowMultipleLines === false);
}

const FACETS = ['text', 'number', 'boolean', 'dateTime', 'choice'] as const;

const isIndexed = (type: ColumnType): boolean => type === 'key' || type === 'lookup';

const wrongType = (title: string, column: string): string =>
  `The column ${column} of “${title}” is of another type than this app makes. It is left as it is: rename it or delete it in SharePoint, and look again.`;

/**
 * Makes what a plan lists, one step after the other. Whatever is there by the time counts as made, so it is safe to run
 * twice and to go on after a failure half way; no column is dropped or changed but for an index. Needs the right to manage
 * lists. @throws {GraphFailure}
 */
export async function provision(
  site: Site,
  { steps }: ProvisioningPlan,
  onProgress: (progress: ProvisioningProgress) => void = () => undefined,
): Promise<Provisioned> {
  const result: Provisioned = { made: [], faults: [] };
  for (const [done, step] of steps.entries()) {
    onProgress({ done, total: steps.length, step });
    const fault = await make(site, step);
    if (fault) result.faults.push(fault);
    else result.made.push(step);
  }
  onProgress({ done: steps.length, total: steps.length, step: null });
  return result;
}

/** Carries out one step. Answers a sentence where SharePoint took less than was wanted. */
async function make(site: Site, step: ProvisioningStep): Promise<string | null> {
  const [column = ''] = step.columns;
  if (step.kind === 'list') await makeList(site, step.list);
  else if (step.kind === 'column') return addColumn(site, step, column);
  else return addIndex(site, step, column);
  return null;
}

async function makeList(site: Site, name: ListName): Promise<void> {
  const { title, columns } = schemaOf(name);
  const definitions = Object.entries(columns).map(([column, type]) => columnDefinition(column, type));
  const body = {
    displayName: title,
    description: LIST_ABOUT[name],
    list: { template: 'genericList' },
    columns: definitions,
  };
  await unlessThere(() => site.graph.send({ method: 'POST', path: sitePath(site, '/lists'), body }));
}

async function addColumn(site: Site, step: ProvisioningStep, column: string): Promise<string | null> {
  const path = listPath(site, step.list, '/columns');
  const body = columnDefinition(column, typeOf(step.list, column));
  try {
    await unlessThere(() => site.graph.send({ method: 'POST', path, body }));
    return null;
  } catch (thrown) {
    if (!isRefusedIndex(thrown) || body['indexed'] !== true) throw thrown;
    const { indexed: _, enforceUniqueValues: __, ...plain } = body;
    await unlessThere(() => site.graph.send({ method: 'POST', path, body: plain }));
    return withoutIndex(step, column);
  }
}

async function addIndex(site: Site, step: ProvisioningStep, column: string): Promise<string | null> {
  const path = listPath(site, step.list, `/columns/${encodeURIComponent(column)}`);
  try {
    await site.graph.send({ method: 'PATCH', path, body: { indexed: true } });
    return null;
  } catch (thrown) {
    if (!isRefusedIndex(thrown)) throw thrown;
    return withoutIndex(step, column);
  }
}

const typeOf = (list: ListName, column: string): ColumnType => schemaOf(list).columns[column] ?? 'text';

/** A list takes twenty indexes, and none when it has grown too long (SharePoint's limits page). */
const isRefusedIndex = (thrown: unknown): boolean => thrown instanceof GraphFailure && thrown.status === 400;

const withoutIndex = ({ title }: ProvisioningStep, column: string): string =>
  `SharePoint would not index the column ${column} of “${title}”: a list takes twenty indexes, and none once it is long. The app works without it, more slowly in a long list; remove an index that nobody needs, and look again.`;

/** Somebody else made it meanwhile, or our own lost answer did: it is there, which is what was wanted. */
async function unlessThere(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure && thrown.code === 'nameAlreadyExists')) throw thrown;
  }
}
