import { APP, TAB_APP } from './application.ts';
import type { World } from './call.ts';
import type { Caller } from './caller.ts';
import type { GrantRole } from './permission-store.ts';
import { accessDenied, Refusal } from './refusal.ts';
import type { Site } from './site.ts';
import type { Switches } from './switches.ts';

/** What a caller must be allowed to do on the site. */
export type Need = 'nothing' | 'read' | 'items' | 'lists' | 'grants';

/**
 * Refuses what the caller may not: a person by the right on the site and by what the application has that they signed in to, the
 * app by its grant under Sites.Selected (Graph's permissions-selected-overview page). @throws {Refusal} 403
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
      ? mayGranted(grants.of(APP.id), need, site, ofApp(switches))
      : mayPerson(caller.person.right, need, site, switches) &&
        (caller.scopes === null || mayTab(caller.scopes, grants.of(TAB_APP.id), { need, site, switches }));
  if (!may) throw accessDenied();
}

/** What a write grant is good for, where reports disagree. */
type WriteGrant = Record<'items' | 'lists', boolean>;

const ofApp = (switches: Switches): WriteGrant => ({
  items: switches.get('appMayWriteItems'),
  lists: switches.get('appMayCreateLists'),
});
const ofTab = (switches: Switches): WriteGrant => ({
  items: switches.get('tabMayWriteItems'),
  lists: switches.get('tabMayCreateLists'),
});

function mayGranted(grant: GrantRole | 'none', need: Exclude<Need, 'nothing'>, site: Site, write: WriteGrant): boolean {
  if (site.isRoot || grant === 'none') return false;
  if (need === 'read' || grant === 'owner' || grant === 'fullcontrol') return true;
  return need !== 'grants' && grant === 'write' && write[need];
}

function mayPerson(right: 'owner' | 'member' | 'visitor', need: Need, site: Site, switches: Switches): boolean {
  if (need === 'read') return true;
  if (site.isRoot || right === 'visitor') return false;
  if (need === 'grants') return right === 'owner';
  return need === 'items' || right === 'owner' || switches.get('membersMayCreateLists');
}

/** Delegated permissions, the narrowest last. What a wider one may, each before it may too. */
const SITE_SCOPES = ['sites.fullcontrol.all', 'sites.manage.all', 'sites.readwrite.all', 'sites.read.all'] as const;
const NARROWEST: Record<Exclude<Need, 'nothing'>, (typeof SITE_SCOPES)[number]> = {
  grants: 'sites.fullcontrol.all',
  lists: 'sites.manage.all',
  items: 'sites.readwrite.all',
  read: 'sites.read.all',
};

/** The tab's application may what it was consented to, whoever uses it; under Sites.Selected what it was granted on the site. */
function mayTab(
  scopes: ReadonlySet<string>,
  grant: GrantRole | 'none',
  { need, site, switches }: { need: Exclude<Need, 'nothing'>; site: Site; switches: Switches },
): boolean {
  const enough = SITE_SCOPES.slice(0, SITE_SCOPES.indexOf(NARROWEST[need]) + 1);
  return (
    enough.some((scope) => scopes.has(scope)) ||
    (scopes.has('sites.selected') && mayGranted(grant, need, site, ofTab(switches)))
  );
}

/** What the directory and Teams ask of an application, by the first part of the address (Graph's permissions reference). */
const DIRECTORY_SCOPES: Readonly<Record<string, readonly string[]>> = {
  me: ['user.read', 'user.readbasic.all', 'user.read.all'],
  users: ['user.readbasic.all', 'user.read.all'],
  groups: ['groupmember.read.all', 'group.read.all'],
  teams: ['team.readbasic.all', 'channel.readbasic.all'],
};

/** Refuses what is of no site to an application without a delegated permission for it. @throws {Refusal} 403 */
export function checkScope(caller: Caller, [first = '']: readonly string[]): void {
  const scopes = caller.kind === 'person' ? caller.scopes : null;
  const wanted = DIRECTORY_SCOPES[first];
  if (!scopes || !wanted || wanted.some((scope) => scopes.has(scope))) return;
  throw new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
