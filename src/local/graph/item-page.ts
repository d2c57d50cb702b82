import type { Call, Reply, World } from './call.ts';
import { columnOf, readItemFilter, refuseUnindexed } from './item-filter.ts';
import { findItems } from './item-search.ts';
import type { FieldValues, ItemRow } from './item-store.ts';
import { createItemView, ITEM_PROPERTIES } from './item-view.ts';
import { indexKey, valueIn } from './field-index.ts';
import { isLookup } from './column-type.ts';
import { nextLink, readSkipToken, skipToken } from './paging.ts';
import { readTop } from './query.ts';
import { invalidRequest, Refusal } from './refusal.ts';
import { checkSelect } from './selection.ts';

/** The Prefer header that lets a filter name a column without an index (microsoft-graph-docs#2279). */
const PREFER = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** GET …/items: a page by rising id, whatever `$orderby=id desc` says (microsoft-graph-docs#3962). */
export function getItems(world: World, call: Call): Reply {
  refuseUnsupported(world, call);
  const size = Math.min(readTop(call.query) ?? world.switches.get('defaultPageSize'), world.switches.get('topCap'));
  const after = readSkipToken(call);
  const show = createItemView(world, call);
  const { rows, next } = readPage(world, call, after, size);
  const context = `${world.links.metadata}#sites('${encodeURIComponent(call.theSite.id)}')/lists('${call.theList.id}')/items`;
  const link = next === null ? {} : { '@odata.nextLink': nextLink(world, call, 'skiptoken', skipToken(call, next)) };
  return { status: 200, body: { '@odata.context': context, ...link, value: rows.map(show) } };
}

/** `next` is where the following page starts: after an id, or after a count of rows where they are sorted. */
interface ItemPage {
  rows: ItemRow[];
  next: number | null;
}

function readPage(world: World, call: Call, after: number, size: number): ItemPage {
  const listId = call.theList.id;
  const allowsAll = (call.headers['prefer'] ?? '').toLowerCase().includes(PREFER.toLowerCase());
  const filter = call.query.get('filter');
  const sort = readOrder(world, call, allowsAll) ?? usualOrder(world);
  if (sort) {
    const all = filter ? findItems(world, listId, readItemFilter(world, listId, filter, allowsAll), 0) : null;
    const sorted = sort(all ?? world.items.after(listId, 0, Number.MAX_SAFE_INTEGER));
    const rows = sorted.slice(after, after + size);
    return { rows, next: after + size < sorted.length ? after + size : null };
  }
  const found = filter
    ? findItems(world, listId, readItemFilter(world, listId, filter, allowsAll), after)
    : world.items.after(listId, after, size + 1);
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}

/** `$count` and `$skip` are refused in these words (pnpjs#2432). */
function refuseUnsupported(world: World, { query }: Call): void {
  for (const name of ['count', 'skip']) {
    if (query.get(name) === undefined) continue;
    const message = `$${name} is not supported on this API. Only URLs returned by the API can be used to page.`;
    throw invalidRequest(message, world.switches.get('countSkipStatus'));
  }
  if (query.get('search') === undefined) return;
  throw invalidRequest('$search is not supported on this API.', world.switches.get('searchOnItemsStatus'));
}

type Sort = (rows: ItemRow[]) => ItemRow[];

/** Rows come by rising id as they are, so nothing is to be done for that. */
const usualOrder = (world: World): Sort | undefined =>
  world.switches.get('itemOrder') === 'falling' ? (rows) => rows.toReversed() : undefined;

function readOrder(world: World, call: Call, allowsAll: boolean): Sort | undefined {
  const order = (call.query.get('orderby') ?? '').trim();
  const [field = '', direction = 'asc', ...more] = order.split(/\s+/);
  if (more.length > 0 || !/^(asc|desc)$/i.test(direction)) throw invalidRequest(`Syntax error in $orderby: ${order}`);
  if (!field.startsWith('fields/')) {
    checkSelect(field === '' ? null : [field], ITEM_PROPERTIES, 'microsoft.graph.listItem');
    return undefined;
  }
  const { name, definition } = columnOf(world, call.theList.id, field);
  if (!definition.indexed && !allowsAll) refuseUnindexed(world, name);
  // Ordering by people, lookups or what has no index fails on large lists (microsoft-365-community#766).
  if (
    (isLookup(definition) || !definition.indexed) &&
    world.items.count(call.theList.id) > world.switches.get('listViewThreshold')
  ) {
    throw new Refusal(world.switches.get('thresholdStatus'), 'throttledRequest', 'The request has been throttled');
  }
  if (!world.switches.get('orderbyIndexedField')) return undefined;
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const key = (row: ItemRow) => indexKey(valueIn(row, JSON.parse(row.fields) as FieldValues, name)) ?? '';
  return (rows) =>
    rows
      .map((row) => ({ row, key: key(row) }))
      .toSorted((a, b) => sign * compare(a.key, b.key))
      .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
