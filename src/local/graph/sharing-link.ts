import { createHash } from 'node:crypto';
import { objectBody, textOf } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import { findDriveItem } from './drive-item.ts';
import { guidFrom } from './guid.ts';
import { accessDenied, invalidRequest } from './refusal.ts';
import { HOST, LOCAL_AREA } from './site.ts';

const TYPES = ['view', 'edit'];
const SCOPES = ['anonymous', 'organization', 'users'];

/** POST …/createLink: 201 with a new link, 200 with the one of that kind that is there (Graph's driveitem-createlink page). */
export function createLink(world: World, call: Call): Reply {
  const row = findDriveItem(world, call);
  const body = objectBody(call.body);
  const type = textOf(body, 'type') ?? 'view';
  const scope = textOf(body, 'scope') ?? 'organization';
  if (!TYPES.includes(type)) throw invalidRequest(`'${type}' is not a type of link here: view or edit.`);
  if (!SCOPES.includes(scope)) throw invalidRequest(`'${scope}' is not a scope of a link: ${SCOPES.join(', ')}.`);
  if (scope === 'users' && !world.switches.get('linksForUsers')) throw invalidRequest('The scope users is not known.');
  if (scope === 'anonymous' && !world.switches.get('anonymousLinks'))
    throw accessDenied('Anonymous links are turned off by the administrator of this tenant.');
  const id = guidFrom('link', row.id, type, scope);
  const isKnown = world.sql.one('SELECT 1 AS found FROM sharing_link WHERE id = ?', id) !== undefined;
  if (!isKnown) world.sql.run('INSERT INTO sharing_link VALUES (?, ?, ?, ?)', id, row.id, type, scope);
  return { status: isKnown ? 200 : 201, body: showLink(world, id, type, scope, row.blob === null) };
}

function showLink(world: World, id: string, type: string, scope: string, isFolder: boolean): object {
  const share = createHash('sha256').update(id).digest('base64url');
  const webUrl = `https://${HOST}/:${isFolder ? 'f' : 'b'}:/s/${LOCAL_AREA.name}/E${share}`;
  return {
    '@odata.context': `${world.links.metadata}#permission`,
    id,
    roles: [type === 'view' ? 'read' : 'write'],
    shareId: `u!${Buffer.from(webUrl).toString('base64url')}`,
    hasPassword: false,
    link: { scope, type, webUrl, preventsDownload: false },
  };
}
