import { objectBody } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import { guidFrom } from './guid.ts';
import { GRANT_ROLES, type GrantRole, type GrantRow } from './permission-store.ts';
import { invalidRequest, itemNotFound } from './refusal.ts';

/** GET /sites/{id}/permissions: what applications were granted. */
export function getPermissions(world: World, call: Call): Reply {
  const context = `${world.links.metadata}#sites('${call.params['site']}')/permissions`;
  return { status: 200, body: { '@odata.context': context, value: siteGrants(world, call).map(show) } };
}

/** POST /sites/{id}/permissions; a second grant to the same application takes the place of the first. */
export function postPermission(world: World, call: Call): Reply {
  if (call.theSite.isRoot) throw invalidRequest('Nothing is granted on the root site here.');
  const body = objectBody(call.body);
  const { id: appId, displayName } = readApplication(body);
  const row = { id: guidFrom('permission', appId), appId, displayName, role: readRole(body) };
  world.grants.put(row);
  return { status: 201, body: show(row) };
}

/** GET /sites/{id}/permissions/{id}. */
export function getPermission(world: World, call: Call): Reply {
  return { status: 200, body: show(findGrant(world, call)) };
}

/** PATCH /sites/{id}/permissions/{id} changes the roles. */
export function patchPermission(world: World, call: Call): Reply {
  const row = { ...findGrant(world, call), role: readRole(objectBody(call.body)) };
  world.grants.put(row);
  return { status: 200, body: show(row) };
}

/** DELETE /sites/{id}/permissions/{id}. */
export function deletePermission(world: World, call: Call): Reply {
  world.grants.remove(findGrant(world, call).id);
  return { status: 204 };
}

const siteGrants = (world: World, call: Call): GrantRow[] => (call.theSite.isRoot ? [] : world.grants.all());

function findGrant(world: World, call: Call): GrantRow {
  const row = siteGrants(world, call).find(({ id }) => id === call.params['permission']);
  if (!row) throw itemNotFound('The permission was not found');
  return row;
}

function readRole({ roles }: Record<string, unknown>): GrantRole {
  const [first, ...more] = Array.isArray(roles) ? (roles as unknown[]) : [];
  const role = GRANT_ROLES.find((one) => one === first);
  if (!role || more.length > 0) throw invalidRequest(`'roles' must hold one of ${GRANT_ROLES.join(', ')}.`);
  return role;
}

/** The page sends `grantedToIdentities`, others `grantedToIdentitiesV2`, `grantedTo` or `grantedToV2` (pnp/powershell#5143). */
function readApplication(body: Record<string, unknown>): { id: string; displayName: string } {
  const lists = [body['grantedToIdentitiesV2'], body['grantedToIdentities']].flatMap((one) =>
    Array.isArray(one) ? (one as unknown[]) : [],
  );
  const [given, ...more] = [...lists, body['grantedToV2'], body['grantedTo']].filter(Boolean);
  if (given === undefined || more.length > 0) throw invalidRequest('Name one application that is granted the roles.');
  const { id, displayName } = objectBody(objectBody(given)['application']);
  if (typeof id !== 'string' || !/^[\da-f-]{36}$/i.test(id))
    throw invalidRequest("The application's id must be a GUID.");
  return { id: id.toLowerCase(), displayName: typeof displayName === 'string' ? displayName : '' };
}

function show({ id, appId, displayName, role }: GrantRow): object {
  const identity = { application: { id: appId, displayName } };
  return { id, roles: [role], grantedToIdentities: [identity], grantedToIdentitiesV2: [identity] };
}
