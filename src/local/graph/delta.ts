import type { Call, Reply, World } from './call.ts';
import { contentTypeOf, createItemView } from './item-view.ts';
import { readDeltaToken, writeDeltaToken, type DeltaPlace } from './delta-token.ts';
import type { ItemRow } from './item-store.ts';
import { nextLink } from './paging.ts';
import { readTop } from './query.ts';

/**
 * GET …/items/delta (Graph's listitem-delta page). Without a token every item is told by id; what changed meanwhile is
 * told after them, so an item may come twice and the last one stands. The last page has the link for later.
 */
export function getDelta(world: World, call: Call): Reply {
  const now = world.items.newestChange(world.switches.get('deltaLagMs'));
  const place = readDeltaToken(world, call, now);
  const size = Math.min(readTop(call.query) ?? world.switches.get('defaultPageSize'), world.switches.get('topCap'));
  const page =
    place.phase === 'items' ? enumerate(world, call, place, size, now) : follow(world, call, place, size, now);
  const show = viewOf(world, call);
  const link = nextLink(world, call, 'token', writeDeltaToken(world, call, page.next));
  const rows = world.switches.get('deltaRepeatsItems') ? [...page.rows, ...page.rows.slice(0, 1)] : page.rows;
  const context = `${world.links.metadata}#Collection(listItem)`;
  const name = page.isLast ? '@odata.deltaLink' : '@odata.nextLink';
  return { status: 200, body: { '@odata.context': context, [name]: link, value: rows.map(show) } };
}

interface DeltaPage {
  rows: ItemRow[];
  next: DeltaPlace;
  isLast: boolean;
}

function enumerate(world: World, call: Call, place: DeltaPlace, size: number, now: number): DeltaPage {
  const found = world.items.after(call.theList.id, place.after, size + 1);
  const rows = found.slice(0, size);
  if (found.length > size) {
    return { rows, next: { phase: 'items', after: rows.at(-1)?.id ?? 0, since: place.since }, isLast: false };
  }
  const isQuiet = world.items.changes(call.theList.id, place.since, now, 1).length === 0;
  return { rows, next: { phase: 'changes', after: isQuiet ? now : place.since, since: 0 }, isLast: isQuiet };
}

function follow(world: World, call: Call, place: DeltaPlace, size: number, now: number): DeltaPage {
  const found = world.items.changes(call.theList.id, place.after, now, size + 1);
  const rows = found.slice(0, size);
  const isLast = found.length <= size;
  const after = isLast ? Math.max(now, place.after) : (rows.at(-1)?.change ?? now);
  return { rows, next: { phase: 'changes', after, since: 0 }, isLast };
}

function viewOf(world: World, call: Call): (row: ItemRow) => object {
  const show = createItemView(world, call);
  return (row) => (row.deleted === 1 ? showDeleted(call, row) : show(row));
}

function showDeleted({ theList }: Call, row: ItemRow): object {
  return {
    id: String(row.id),
    parentReference: { siteId: theList.siteId },
    contentType: contentTypeOf(theList.id),
    deleted: { state: 'deleted' },
  };
}
