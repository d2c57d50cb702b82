import { randomBytes } from 'node:crypto';
import { objectBody } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import type { Caller } from './caller.ts';
import { findPlace, nameTaken, putFile, readBehaviour, type ConflictBehaviour } from './drive-item.ts';
import { fileOrigin, showDriveItem } from './drive-view.ts';
import { checkIfMatch } from './entity-tag.ts';
import type { Received } from './file-bytes.ts';
import { invalidRequest, itemNotFound, Refusal } from './refusal.ts';

const HOUR_MS = 3_600_000;
/** Every part but the last is a multiple of 320 KiB (Graph's driveitem-createuploadsession page). */
const STEP_BYTES = 327_680;
/** A part is smaller than 60 MiB. */
export const PART_LIMIT_BYTES = 60 * 2 ** 20;

interface SessionRow {
  token: string;
  parentId: string;
  name: string;
  behaviour: ConflictBehaviour;
  caller: string;
  blob: string;
  total: number | null;
  received: number;
  expires: string;
}

/** A request to an upload's own address, which no bearer token opens. */
export interface UploadRequest {
  method: string;
  token: string;
  headers: Readonly<Record<string, string>>;
  received?: Received | undefined;
}

/** POST …/createUploadSession. */
export function createUploadSession(world: World, call: Call): Reply {
  const body = call.body === undefined ? {} : objectBody(call.body);
  const item = body['item'] === undefined ? {} : objectBody(body['item']);
  if (body['deferCommit'] === true) throw new Refusal(501, 'notImplemented', 'deferCommit is not modelled.');
  const { parent, name, row } = findPlace(world, call, true);
  if (row && row.blob === null) throw invalidRequest(`'${row.name}' is a folder.`);
  if (row) checkIfMatch(world, call.headers['if-match'], row);
  const isUpdate = !(call.params['driveItem'] ?? '').includes(':/');
  const behaviour = readBehaviour(item['@microsoft.graph.conflictBehavior'], isUpdate ? 'replace' : 'fail');
  if (row && behaviour === 'fail') throw nameTaken();
  const session: SessionRow = {
    token: randomBytes(24).toString('base64url'),
    parentId: parent.id,
    name,
    behaviour,
    caller: call.caller.kind === 'app' ? 'app' : call.caller.person.userPrincipalName,
    blob: world.bytes.reserve(),
    total: null,
    received: 0,
    expires: expiry(world),
  };
  saveSession(world, session);
  const uploadUrl = `${fileOrigin(world)}/upload/${session.token}`;
  return { status: 200, body: { ...statusOf(session), uploadUrl } };
}

/** GET, PUT or DELETE at an upload's address. @throws {Refusal} */
export function answerUpload(world: World, request: UploadRequest): Reply {
  const isAuthorized = request.headers['authorization'] !== undefined;
  if (isAuthorized && request.method === 'PUT' && world.switches.get('uploadRefusesAuthorization'))
    throw new Refusal(401, 'unauthenticated', 'Send no Authorization header to the address of an upload.');
  const session = findSession(world, request.token);
  if (request.method === 'GET') return { status: 200, body: statusOf(session) };
  if (request.method === 'DELETE') {
    dropSession(world, session);
    return { status: 204 };
  }
  if (request.method === 'PUT') return takePart(world, session, request);
  throw new Refusal(405, 'notAllowed', `The method ${request.method} is not allowed here.`);
}

function takePart(world: World, session: SessionRow, { headers, received }: UploadRequest): Reply {
  const { from, to, total } = readRange(headers['content-range']);
  if (!received || received.size !== to - from + 1)
    throw invalidRequest('The body is not as long as Content-Range says.');
  if (received.size >= PART_LIMIT_BYTES)
    throw new Refusal(413, 'requestEntityTooLarge', 'A part is smaller than 60 MiB.');
  if (session.total !== null && total !== session.total) throw invalidRequest('The length of the file has changed.');
  // A part that came before, or out of turn: GET at this address tells what is missing.
  if (from !== session.received) throw badRange();
  const isLast = to + 1 === total;
  if (!isLast && received.size % STEP_BYTES !== 0 && world.switches.get('oddPartsRefused'))
    throw invalidRequest(`Every part but the last must be a multiple of ${STEP_BYTES} bytes.`);
  world.bytes.put(session.blob, from, received);
  const now = { ...session, total, received: to + 1, expires: expiry(world) };
  if (isLast) return finish(world, now, total);
  saveSession(world, now);
  return { status: 202, body: statusOf(now) };
}

/** A name that was taken meanwhile is refused at the last part. @throws {Refusal} 409 */
function finish(world: World, session: SessionRow, size: number): Reply {
  const parent = world.drive.get(session.parentId);
  if (!parent) throw itemNotFound('The folder of this upload is gone.');
  const place = { parent, name: session.name, row: world.drive.child(parent.id, session.name) };
  const content = { blob: session.blob, size };
  const { row, isNew } = putFile(world, place, content, session.behaviour, callerOf(world, session.caller));
  dropSession(world, session);
  return { status: isNew ? 201 : 200, body: showDriveItem(world, row, null) };
}

function readRange(text: string | undefined): { from: number; to: number; total: number } {
  const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(text ?? '');
  const [from = 0, to = 0, total = 0] = (match ?? []).slice(1).map(Number);
  if (match && from <= to && to < total) return { from, to, total };
  throw invalidRequest('Content-Range must be like "bytes 0-327679/1000000".');
}

const badRange = (): Refusal =>
  new Refusal(416, 'invalidRange', 'The uploaded fragment overlaps with data that has already been received.', {
    innerCode: 'fragmentOverlap',
  });

function findSession(world: World, token: string): SessionRow {
  const session = world.sql.one<SessionRow>('SELECT * FROM upload_session WHERE token = ?', token);
  if (session && session.expires > world.clock.now().toISOString()) return session;
  throw itemNotFound('The upload session was not found');
}

const expiry = (world: World): string =>
  new Date(world.clock.now().getTime() + world.switches.get('uploadSessionHours') * HOUR_MS).toISOString();

function saveSession(world: World, { token, parentId, name, behaviour, caller, blob, ...rest }: SessionRow): void {
  const { total, received, expires } = rest;
  const insert = 'INSERT OR REPLACE INTO upload_session VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
  world.sql.run(insert, token, parentId, name, behaviour, caller, blob, total, received, expires);
}

function dropSession(world: World, { token, blob }: SessionRow): void {
  world.sql.run('DELETE FROM upload_session WHERE token = ?', token);
  world.bytes.doom(blob);
}

function statusOf({ expires, received }: SessionRow): object {
  return { expirationDateTime: expires, nextExpectedRanges: [`${received}-`] };
}

function callerOf(world: World, key: string): Caller {
  const person = world.people.byUpn(key);
  return person ? { kind: 'person', person, scopes: null } : { kind: 'app' };
}
