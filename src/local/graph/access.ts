import type { Caller } from './caller.ts';
import { accessDenied } from './refusal.ts';
import type { Need } from './route.ts';
import type { Site } from './site.ts';
import type { Switches } from './switches.ts';

/**
 * Refuses what the caller may not: a person by the right on the site, the app by its grant under Sites.Selected
 * (Graph's permissions-selected-overview page). @throws {Refusal} 403
 */
export function checkAccess(caller: Caller, need: Need, site: Site, switches: Switches): void {
  if (need === 'nothing') return;
  const may =
    caller.kind === 'app' ? mayApp(need, site, switches) : mayPerson(caller.person.right, need, site, switches);
  if (!may) throw accessDenied();
}

function mayApp(need: Need, site: Site, switches: Switches): boolean {
  const grant = switches.get('appGrant');
  if (site.isRoot || grant === 'none') return false;
  if (need === 'read' || grant === 'owner') return true;
  if (need === 'lists' && !switches.get('appMayCreateLists')) return false;
  return grant === 'write';
}

function mayPerson(right: 'owner' | 'member' | 'visitor', need: Need, site: Site, switches: Switches): boolean {
  if (need === 'read') return true;
  if (site.isRoot || right === 'visitor') return false;
  return need === 'items' || right === 'owner' || switches.get('membersMayCreateLists');
}
