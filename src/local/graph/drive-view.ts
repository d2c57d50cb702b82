import { createHmac, randomBytes } from 'node:crypto';
import type { Call, Reply, World } from './call.ts';
import type { DriveRow } from './drive-store.ts';
import { eTagOf } from './entity-tag.ts';
import { readSelect } from './query.ts';
import { itemNotFound } from './refusal.ts';
import { checkSelect, pick } from './selection.ts';
import { driveIdOf, HOST, LOCAL_AREA } from './site.ts';

const LIBRARY = 'Shared Documents';
const HOUR_MS = 3_600_000;
const QUOTA_BYTES = 25 * 2 ** 40;

const PROPERTIES = new Set(
  (
    'id name eTag cTag webUrl size createdBy createdDateTime lastModifiedBy lastModifiedDateTime parentReference ' +
    'fileSystemInfo file folder root @microsoft.graph.downloadUrl content.downloadUrl'
  ).split(' '),
);

/** GET /sites/{id}/drive and /drives/{id}: the site's document library. */
export function getDrive(world: World, call: Call): Reply {
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#drives/$entity`, ...driveOf(world, call) } };
}

/** GET /sites/{id}/drives. */
export function getDrives(world: World, call: Call): Reply {
  const value = call.theSite.isRoot ? [] : [driveOf(world, call)];
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#drives`, value } };
}

function driveOf(world: World, call: Call): Record<string, unknown> {
  const id = driveIdOf(call.theSite);
  if (call.theSite.isRoot || (call.params['drive'] ?? id) !== id) throw itemNotFound('The drive was not found.');
  const used = world.drive.used();
  const drive = {
    createdDateTime: world.founded,
    description: '',
    id,
    lastModifiedDateTime: world.founded,
    name: 'Documents',
    webUrl: `${LOCAL_AREA.webUrl}/${encodeURIComponent(LIBRARY)}`,
    driveType: 'documentLibrary',
    owner: { user: { displayName: LOCAL_AREA.displayName } },
    quota: { deleted: 0, remaining: QUOTA_BYTES - used, state: 'normal', total: QUOTA_BYTES, used },
  };
  return pick(drive, readSelect(call.query));
}

/** A file or folder as answers show it. @throws {Refusal} for a `$select` of what it does not have */
export function showDriveItem(world: World, row: DriveRow, select: readonly string[] | null): Record<string, unknown> {
  checkSelect(select, PROPERTIES, 'microsoft.graph.driveItem');
  const isRoot = row.parentId === '';
  const url = row.blob === null ? {} : { '@microsoft.graph.downloadUrl': downloadUrl(world, row) };
  const shown = {
    ...url,
    createdDateTime: row.created,
    eTag: eTagOf(world, row),
    id: row.id,
    lastModifiedDateTime: row.modified,
    name: row.name,
    webUrl: webUrlOf(world, row),
    cTag: `"c:{${row.guid.toUpperCase()}},${row.version}"`,
    size: row.size,
    createdBy: JSON.parse(row.createdBy) as object,
    lastModifiedBy: JSON.parse(row.modifiedBy) as object,
    parentReference: parentOf(world, row),
    fileSystemInfo: { createdDateTime: row.created, lastModifiedDateTime: row.modified },
    ...(row.blob === null
      ? { folder: { childCount: world.drive.children(row.id).length } }
      : { file: { mimeType: row.mimeType } }),
    ...(isRoot ? { root: {} } : {}),
  };
  const head = { '@odata.context': `${world.links.metadata}#drives('${driveIdOf(LOCAL_AREA)}')/items/$entity` };
  return { ...head, ...pick(shown, select && [...select, '@microsoft.graph.downloadUrl']) };
}

/** Names from below the root down to the item. */
function pathOf(world: World, row: DriveRow): string[] {
  const parent = world.drive.get(row.parentId);
  return parent ? [...pathOf(world, parent), row.name] : [];
}

function webUrlOf(world: World, row: DriveRow): string {
  return [LOCAL_AREA.webUrl, ...[LIBRARY, ...pathOf(world, row)].map(encodeURIComponent)].join('/');
}

function parentOf(world: World, row: DriveRow): object {
  const driveId = driveIdOf(LOCAL_AREA);
  const base = { driveType: 'documentLibrary', driveId, siteId: LOCAL_AREA.id };
  const parent = world.drive.get(row.parentId);
  if (!parent) return base;
  const path = ['root:', ...pathOf(world, parent)].join('/');
  return { ...base, id: parent.id, name: parent.name, path: `/drives/${driveId}/${path}` };
}

const KEY = randomBytes(32);

/** An address that gives the bytes to whoever has it, for an hour, as `@microsoft.graph.downloadUrl` does. */
export function downloadUrl(world: World, { id }: DriveRow): string {
  const until = Date.now() + HOUR_MS;
  return `${fileOrigin(world)}/download/${id}?until=${until}&sign=${signatureOf(id, until)}`;
}

/** True for an address that was given here and is not too old. */
export function isDownloadUrl(id: string, until: number, sign: string): boolean {
  return until > Date.now() && signatureOf(id, until) === sign;
}

const signatureOf = (id: string, until: number): string =>
  createHmac('sha256', KEY).update(`${id} ${until}`).digest('base64url');

/** Where bytes go to and come from: this server itself, or as in reality a SharePoint host, which a client's `fetch` maps. */
export function fileOrigin(world: World): string {
  return world.switches.get('fileUrlsOf') === 'sharepoint' ? `https://${HOST}` : world.links.files;
}
