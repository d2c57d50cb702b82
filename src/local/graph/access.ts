import type { World } from './call.ts';
import type { Caller } from './caller.ts';
import type { GrantRole } from './permission-store.ts';
import { accessDenied } from './refusal.ts';
import type { Site } from './site.ts';
import type { Switches } from './switches.ts';

/** What a caller must be allowed to do on the site. */
export type Need = 'nothing' | 'read' | 'items' | 'lists' | 'grants';

/**
 * Refuses what the caller may not: a person by the right on the site, the app by its grant under Sites.Selected
 * (Graph's permissions-selected-overview page). @throws {Refusal} 403
 */
export function checkAccess(
  caller: Caller,
  need: Need,
  site: Site,
  { grants, switches }: Pick<World, 'grants' | 'switches'>,
): void {
  if (need === 'nothing') return;
  const may =
    caller.kind === 'app'
      ? mayApp(grants.ofTheApp(), need, site, switches)
      : mayPerson(caller.person.right, need, site, switches);
  if (!may) throw accessDenied();
}

function mayApp(grant: GrantRole | 'none', need: Need, site: Site, switches: Switches): boolean {
  if (site.isRoot || grant === 'none') return false;
  if (need === 'read' || grant === 'owner' || grant === 'fullcontrol') return true;
  if (need === 'grants') return false;
  return grant === 'write' && switches.get(need === 'lists' ? 'appMayCreateLists' : 'appMayWriteItems');
}

function mayPerson(right: 'owner' | 'member' | 'visitor', need: Need, site: Site, switches: Switches): boolean {
  if (need === 'read') return true;
  if (site.isRoot || right === 'visitor') return false;
  if (need === 'grants') return right === 'owner';
  return need === 'items' || right === 'owner' || switches.get('membersMayCreateLists');
}
