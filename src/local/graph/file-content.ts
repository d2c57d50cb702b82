import type { Call, Reply, World } from './call.ts';
import { findDriveItem, findPlace, putFile, readBehaviour } from './drive-item.ts';
import { downloadUrl, showDriveItem } from './drive-view.ts';
import { checkIfMatch } from './entity-tag.ts';
import { invalidRequest, notModelled } from './refusal.ts';

/** PUT …/content: a file of up to 250 MB in one request; 201 for a new one (Graph's driveitem-put-content page). */
export function putContent(world: World, call: Call): Reply {
  if (!call.received) throw notModelled('bytes inside a $batch');
  const place = findPlace(world, call, true);
  if (place.row) checkIfMatch(world, call.headers['if-match'], place.row);
  const behaviour = readBehaviour(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  const { row, isNew } = putFile(world, place, call.received, behaviour, call.caller);
  return { status: isNew ? 201 : 200, body: showDriveItem(world, row, null) };
}

/** GET …/content: a redirect to an address that needs no token (Graph's driveitem-get-content page). */
export function getContent(world: World, call: Call): Reply {
  const row = findDriveItem(world, call);
  if (row.blob === null) throw invalidRequest('A folder has no content.');
  return { status: 302, headers: { Location: downloadUrl(world, row) } };
}
