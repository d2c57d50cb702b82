import { createHash, randomUUID } from 'node:crypto';
import { objectBody, textOf } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import { identitySetOf, type Caller } from './caller.ts';
import type { DriveRow } from './drive-store.ts';
import { showDriveItem } from './drive-view.ts';
import { checkIfMatch } from './entity-tag.ts';
import { toSeconds } from './field-value.ts';
import { checkFileName, freeName, mediaTypeOf } from './file-name.ts';
import { nextLink } from './paging.ts';
import { readSelect, readTop } from './query.ts';
import { invalidRequest, itemNotFound, Refusal } from './refusal.ts';
import { driveIdOf, LOCAL_AREA } from './site.ts';

/** What becomes of a name that is taken. */
export type ConflictBehaviour = 'fail' | 'replace' | 'rename';

/** Where something is or would be put. */
export interface Place {
  parent: DriveRow;
  name: string;
  row: DriveRow | undefined;
}

/** The drive's root folder. */
export const ROOT_ID = driveItemId('root of the documents');
const PAGE = 200;

/** GET an item by id or path. */
export function getDriveItem(world: World, call: Call): Reply {
  return { status: 200, body: showDriveItem(world, findDriveItem(world, call), readSelect(call.query)) };
}

/** GET …/children. */
export function getChildren(world: World, call: Call): Reply {
  const folder = findDriveItem(world, call);
  const all = world.drive.children(folder.id);
  const size = Math.min(readTop(call.query) ?? PAGE, PAGE);
  const start = readPlace(call, folder);
  const value = all.slice(start, start + size).map((row) => showDriveItem(world, row, readSelect(call.query)));
  const token = Buffer.from(`${folder.id}:${start + size}`).toString('base64url');
  const link = start + size < all.length ? { '@odata.nextLink': nextLink(world, call, 'skiptoken', token) } : {};
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#driveItems`, ...link, value } };
}

function readPlace(call: Call, folder: DriveRow): number {
  const token = call.query.get('skiptoken');
  if (token === undefined) return 0;
  const [id, at] = Buffer.from(token, 'base64url').toString().split(':');
  if (id !== folder.id || !/^\d{1,9}$/.test(at ?? '')) throw invalidRequest('The skip token is not valid here.');
  return Number(at);
}

/** POST …/children `{ name, folder: {} }`: makes a folder. */
export function postChild(world: World, call: Call): Reply {
  const body = objectBody(call.body);
  if (body['folder'] === undefined) throw invalidRequest('Only folders are made here; send files to …/content.');
  const name = textOf(body, 'name') ?? '';
  const place = { parent: asFolder(findDriveItem(world, call)), name };
  const behaviour = readBehaviour(body['@microsoft.graph.conflictBehavior'], 'fail');
  checkFileName(name);
  const row = putFolder(world, place, behaviour, call.caller);
  return { status: 201, body: showDriveItem(world, row, null) };
}

/** DELETE: into the recycle bin, a folder with all that is in it. */
export function deleteDriveItem(world: World, call: Call): Reply {
  const row = findDriveItem(world, call);
  if (row.id === ROOT_ID) throw new Refusal(403, 'accessDenied', 'The root folder cannot be deleted.');
  checkIfMatch(world, call.headers['if-match'], row);
  for (const blob of world.drive.remove(row)) world.bytes.doom(blob);
  return { status: 204 };
}

/** The item that an address names. @throws {Refusal} */
export function findDriveItem(world: World, call: Call): DriveRow {
  const { row } = findPlace(world, call, false);
  if (!row) throw itemNotFound('The resource could not be found.');
  return row;
}

/** Where a file goes: Graph makes the folders of its path where they are missing. @throws {Refusal} */
export function findPlace(world: World, call: Call, makesFolders: boolean): Place {
  if (call.params['drive'] !== driveIdOf(LOCAL_AREA)) throw itemNotFound('The drive was not found.');
  const locator = call.params['driveItem'] ?? '';
  const [key = '', ...names] = locator.includes(':/') ? splitLocator(locator) : [locator];
  const start = world.drive.get(key === 'root' ? ROOT_ID : key);
  if (!start) throw itemNotFound('The resource could not be found.');
  if (names.length === 0) return { parent: world.drive.get(start.parentId) ?? start, name: start.name, row: start };
  const name = names.pop() ?? '';
  const parent = names.reduce((folder, one) => step(world, folder, one, makesFolders, call.caller), asFolder(start));
  if (makesFolders) checkFileName(name);
  return { parent, name, row: world.drive.child(parent.id, name) };
}

function splitLocator(locator: string): string[] {
  const at = locator.indexOf(':/');
  return [locator.slice(0, at), ...locator.slice(at + 2).split('/')];
}

function step(world: World, folder: DriveRow, name: string, makes: boolean, caller: Caller): DriveRow {
  const found = world.drive.child(folder.id, name);
  if (found) return asFolder(found);
  if (!makes || !world.switches.get('uploadMakesFolders')) throw itemNotFound('The resource could not be found.');
  checkFileName(name);
  return putFolder(world, { parent: folder, name }, 'fail', caller);
}

function asFolder(row: DriveRow): DriveRow {
  if (row.blob === null) return row;
  throw invalidRequest(`'${row.name}' is a file, not a folder.`);
}

/** Makes a folder. @throws {Refusal} */
export function putFolder(
  world: World,
  { parent, name }: Omit<Place, 'row'>,
  behaviour: ConflictBehaviour,
  caller: Caller,
): DriveRow {
  const taken = world.drive.child(parent.id, name);
  if (taken && behaviour === 'replace' && taken.blob === null) return taken;
  if (taken && behaviour !== 'rename') throw nameTaken();
  return insert(
    world,
    parent,
    freeName(name, (one) => isTaken(world, parent, one)),
    { blob: null, size: 0 },
    caller,
  );
}

/** Puts bytes under a name. `isNew` tells 201 from 200. @throws {Refusal} */
export function putFile(
  world: World,
  { parent, name, row }: Place,
  content: { blob: string; size: number },
  behaviour: ConflictBehaviour,
  caller: Caller,
): { row: DriveRow; isNew: boolean } {
  if (!row || behaviour === 'rename') {
    const free = freeName(name, (one) => isTaken(world, parent, one));
    return { row: insert(world, parent, free, content, caller), isNew: true };
  }
  if (behaviour === 'fail' || row.blob === null) throw nameTaken();
  world.bytes.doom(row.blob);
  const modified = toSeconds(world.clock.now().getTime());
  const modifiedBy = JSON.stringify(identitySetOf(caller));
  const changed = { ...row, ...content, version: row.version + 1, modified, modifiedBy };
  world.drive.replace(changed);
  return { row: changed, isNew: false };
}

const isTaken = (world: World, parent: DriveRow, name: string): boolean =>
  world.drive.child(parent.id, name) !== undefined;

/** 409: the name is taken (Graph's createUploadSession page). */
export const nameTaken = (): Refusal =>
  new Refusal(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent');

function insert(
  world: World,
  parent: DriveRow,
  name: string,
  content: { blob: string | null; size: number },
  caller: Caller,
): DriveRow {
  const row = newRow(world, parent.id, name, content, caller, randomUUID());
  world.drive.insert(row);
  return row;
}

function newRow(
  world: World,
  parentId: string,
  name: string,
  content: { blob: string | null; size: number },
  caller: Caller,
  guid: string,
): DriveRow {
  const now = toSeconds(world.clock.now().getTime());
  const by = JSON.stringify(identitySetOf(caller));
  const mimeType = content.blob === null ? '' : mediaTypeOf(name);
  const stamp = { version: 1, created: now, createdBy: by, modified: now, modifiedBy: by };
  return { id: driveItemId(guid), guid, parentId, name, nameKey: name.toLowerCase(), ...content, mimeType, ...stamp };
}

/** Makes the root folder, and the folder of each channel, where a new data file has none. */
export function makeDrive(world: World, channels: readonly string[]): void {
  const by: Caller = { kind: 'app' };
  const empty = { blob: null, size: 0 };
  if (!world.drive.get(ROOT_ID))
    world.drive.insert({ ...newRow(world, '', 'root', empty, by, ROOT_ID.toLowerCase()), id: ROOT_ID });
  const root = world.drive.get(ROOT_ID);
  for (const name of root ? channels : []) {
    if (root && !world.drive.child(root.id, name)) insert(world, root, name, empty, by);
  }
}

/** `01` and 32 letters of base 32, as ids of items in SharePoint are. */
function driveItemId(guid: string): string {
  const letters = [...createHash('sha256').update(guid).digest()].map(
    (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32],
  );
  return `01${letters.join('')}`;
}

/** `@microsoft.graph.conflictBehavior`. @throws {Refusal} */
export function readBehaviour(given: unknown, usual: ConflictBehaviour): ConflictBehaviour {
  if (given === undefined || given === null) return usual;
  if (given === 'fail' || given === 'replace' || given === 'rename') return given;
  throw invalidRequest('@microsoft.graph.conflictBehavior is one of fail, replace and rename.');
}
