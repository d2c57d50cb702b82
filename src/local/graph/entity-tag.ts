import type { World } from './call.ts';
import type { ItemRow } from './item-store.ts';
import { Refusal } from './refusal.ts';

type Tagged = Pick<ItemRow, 'guid' | 'version'>;

/** `"{GUID},N"`, its quotes being part of it (Graph's listitem-delta page). */
export function eTagOf({ switches }: Pick<World, 'switches'>, { guid, version }: Tagged): string {
  const count = version * switches.get('eTagStep');
  return switches.get('eTagForm') === 'braces' ? `"{${guid.toUpperCase()}},${count}"` : `"${guid},${count}"`;
}

/** Refuses a write whose If-Match names another version (Graph's listitem-update page: 412). @throws {Refusal} */
export function checkIfMatch(world: World, ifMatch: string | undefined, row: Tagged): void {
  if (ifMatch === undefined) return;
  const given = ifMatch.trim();
  if (given === '*') return world.switches.get('ifMatchStar') ? undefined : refuseStale();
  const weak = given.startsWith('W/');
  const tag = weak ? given.slice(2) : given;
  if (!/^"[^"]*"$/.test(tag)) {
    const status = world.switches.get('malformedEtagStatus');
    throw new Refusal(status, 'invalidRequest', 'The If-Match header is no quoted string.', {
      innerCode: 'malformedEntityTag',
    });
  }
  if ((weak && !world.switches.get('weakEtagMatches')) || bare(tag) !== bare(eTagOf(world, row))) refuseStale();
}

/** With or without braces, in either case: answers show both forms. */
function bare(tag: string): string {
  return tag.replace(/[{}]/g, '').toLowerCase();
}

function refuseStale(): never {
  const message = "ETag does not match current item's value";
  throw new Refusal(412, 'resourceModified', message, { innerCode: 'entityTagDoesNotMatch' });
}
