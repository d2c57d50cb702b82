import { checkAccess } from './access.ts';
import { readAddress, type Address } from './address.ts';
import { codeOf, mishapHeaders, refusalReply, requestIds, type GraphAnswer, type RequestIds } from './answer.ts';
import { readBatch, runBatch, shuffle, type BatchPart, type BatchResult } from './batch.ts';
import type { Call, Reply, World } from './call.ts';
import { readCaller, type Caller } from './caller.ts';
import type { Faults, Mishap } from './fault.ts';
import { readQuery } from './query.ts';
import { accessDenied, itemNotFound, Refusal } from './refusal.ts';
import { findRoute, type Route } from './route.ts';
import { findSite, LOCAL_AREA } from './site.ts';
import { checkGroup } from './team.ts';
import type { Throttle } from './throttle.ts';
import { ensureUserRow } from './user-list.ts';

/** A request as it comes in. `url` starts with `/v1.0`. */
export interface GraphRequest {
  method: string;
  url: string;
  /** Names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined where there is none. */
  body: unknown;
}

/** An answer with the ids of its request; null in the place of an answer that a fault broke off. */
export interface Outcome {
  reply: Reply | null;
  ids: RequestIds;
}

/** Answers requests as Microsoft Graph would. */
export interface GraphService {
  answer(request: GraphRequest): Outcome;
}

interface Parts {
  world: World;
  throttle: Throttle;
  faults: Faults;
  onAnswer: (answer: GraphAnswer) => void;
}

/** A service over a world. Every request is one transaction, so that it is done whole or not at all. */
export function createService(parts: Parts): GraphService {
  let batches = 0;
  const answer = (request: GraphRequest, outer: Readonly<Record<string, string>> | null): Outcome => {
    const path = request.url.split('?')[0] ?? '';
    const ids = requestIds(request.headers['client-request-id'] ?? outer?.['client-request-id']);
    const before = parts.faults.take(request.method, path, 'before');
    const work = (): Reply | null =>
      !outer && isBatch(request, path) ? batchReply(request) : plainReply(parts, request, path);
    let reply = before ? mishapReply(parts, before, ids) : refused(parts, ids, work);
    const after = before ? null : parts.faults.take(request.method, path, 'after');
    if (after) reply = mishapReply(parts, after, ids);
    if (reply) parts.onAnswer({ method: request.method, path, status: reply.status, body: reply.body ?? null });
    return { reply, ids };
  };
  const batchReply = (request: GraphRequest): Reply | null => {
    readCaller(request.headers['authorization'], parts.world.people, parts.world.switches);
    const seed = parts.world.switches.get('batchShuffleSeed');
    let isBrokenOff = false;
    const perform = (part: BatchPart): BatchResult => {
      const { reply } = answer(innerRequest(part, request.headers), request.headers);
      isBrokenOff ||= reply === null;
      return resultOf(part, reply ?? { status: 503 });
    };
    const results = runBatch(readBatch(request.body), perform, (part) => failedDependency(parts, part));
    if (isBrokenOff) return null;
    const responses = shuffle(results, seed === 0 ? 0 : seed + batches++);
    return { status: 200, body: { responses } };
  };
  return { answer: (request) => answer(request, null) };
}

const isBatch = ({ method }: GraphRequest, path: string): boolean =>
  method === 'POST' && /^\/v1\.0\/(\$|%24)batch\/?$/i.test(path);

function refused(parts: Parts, ids: RequestIds, work: () => Reply | null): Reply | null {
  try {
    return work();
  } catch (failure) {
    if (failure instanceof Refusal) return refusalReply(failure, parts.world.clock, ids);
    console.error('The local Graph server failed at a request:', failure);
    return refusalReply(
      new Refusal(500, 'generalException', 'General exception while processing'),
      parts.world.clock,
      ids,
    );
  }
}

function mishapReply({ world }: Parts, mishap: Mishap, ids: RequestIds): Reply | null {
  if (mishap.status === 0) return null;
  const refusal = new Refusal(mishap.status, codeOf(mishap.status), 'A fault that was asked for at /_local/faults.', {
    headers: mishapHeaders(mishap),
  });
  return refusalReply(refusal, world.clock, ids);
}

function plainReply({ world, throttle }: Parts, request: GraphRequest, path: string): Reply {
  const caller = readCaller(request.headers['authorization'], world.people, world.switches);
  const address = readAddress(path.slice('/v1.0'.length));
  throughGroup(address);
  const query = readQuery(request.url.slice(path.length + 1));
  const { route, params } = findRoute(request.method, address.segments);
  const rateLimit = throttle.admit({
    units: unitsOf(route, query.get('token') ?? address.deltaToken),
    userId: caller.kind === 'person' ? caller.person.id : null,
    teamId: params['team'] ?? null,
  });
  checkContentType(world, request);
  const call = openCall(world, request, `/v1.0${address.path}`, query, caller, {
    ...params,
    ...(address.deltaToken === undefined ? {} : { deltaToken: address.deltaToken }),
  });
  const reply = inTransaction(world, () => run(world, route, call));
  return { ...reply, headers: { ...rateLimit, ...reply.headers } };
}

/** A delta with a token costs one unit, without two (SharePoint throttling page). */
function unitsOf(route: Route, token: string | undefined): number {
  return route.pattern.at(-1) === 'delta' && token ? 1 : route.units;
}

/** `/groups/{id}/sites/root/…` is the group's site. */
function throughGroup({ segments }: Address): void {
  if (segments[0] !== 'groups' || segments[2] !== 'sites' || segments[3] === undefined) return;
  checkGroup(segments[1]);
  if (segments[3] === 'root') segments.splice(0, 4, 'sites', LOCAL_AREA.id);
  else segments.splice(0, 3, 'sites');
}

function run(world: World, route: Route, call: Call): Reply {
  if (route.need !== 'nothing') {
    checkAccess(call.caller, route.need, call.theSite, world.switches);
    if (!call.theSite.isRoot) ensureUserRow(world, call.theSite.id, call.caller);
    if (route.pattern.includes(':list')) checkSystemList(world, route, call);
  }
  return route.run(world, call);
}

/** The User Information List is written by SharePoint alone, and some tenants let only owners read it. */
function checkSystemList(world: World, route: Route, call: Call): void {
  if (call.theList.isSystem === 0) return;
  const isOwner = call.caller.kind === 'person' && call.caller.person.right === 'owner';
  if (route.need !== 'read' || (!isOwner && !world.switches.get('userListReadable'))) throw accessDenied();
}

function openCall(
  world: World,
  { method, headers, body }: GraphRequest,
  path: string,
  query: Call['query'],
  caller: Caller,
  params: Call['params'],
): Call {
  const site = params['site'] === undefined ? undefined : findSite(params['site']);
  const key = params['list'];
  let known: Call['theList'] | undefined;
  return {
    method,
    path,
    query,
    headers,
    body,
    caller,
    params,
    get theSite() {
      if (!site) throw new Error(`No site in ${path}`);
      return site;
    },
    get theList() {
      known ??= site && key !== undefined ? world.lists.find(site.id, key) : undefined;
      if (!known) throw itemNotFound('The specified list was not found');
      return known;
    },
  };
}

function inTransaction(world: World, work: () => Reply): Reply {
  try {
    return world.sql.transaction(work);
  } catch (failure) {
    world.columns.forget();
    throw failure;
  }
}

function checkContentType(world: World, { body, headers }: GraphRequest): void {
  if (body === undefined || /^application\/json\b/i.test(headers['content-type'] ?? '')) return;
  const status = world.switches.get('contentTypeStatus');
  throw new Refusal(status, 'BadRequest', 'Entity only allows writes with a JSON Content-Type header.');
}

/** A request inside a batch is who the batch is, unless it says otherwise. */
function innerRequest(
  { method, url, headers, body }: BatchPart,
  outer: Readonly<Record<string, string>>,
): GraphRequest {
  const authorization = outer['authorization'] === undefined ? {} : { authorization: outer['authorization'] };
  return {
    method,
    url: `/v1.0/${url.replace(/^\//, '')}`,
    headers: { ...authorization, ...headers },
    body: body ?? undefined,
  };
}

function resultOf({ id }: BatchPart, { status, headers, body }: Reply): BatchResult {
  const type = body ? { 'Content-Type': 'application/json' } : {};
  return { id, status, headers: { 'Cache-Control': 'no-cache', ...type, ...headers }, ...(body ? { body } : {}) };
}

function failedDependency({ world, onAnswer }: Parts, part: BatchPart): BatchResult {
  const refusal = new Refusal(424, 'failedDependency', 'Failed Dependency');
  const reply = refusalReply(refusal, world.clock, requestIds(part.headers['client-request-id']));
  const path = `/v1.0/${part.url.replace(/^\//, '').split('?')[0]}`;
  onAnswer({ method: part.method, path, status: reply.status, body: reply.body ?? null });
  return resultOf(part, reply);
}
