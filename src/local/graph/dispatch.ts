import { checkAccess, checkScope } from './access.ts';
import { readAddress, type Address } from './address.ts';
import type { Call, Reply, World } from './call.ts';
import { readCaller, type Caller } from './caller.ts';
import { intoDrive } from './drive-address.ts';
import type { Received } from './file-bytes.ts';
import { readQuery } from './query.ts';
import { accessDenied, itemNotFound, notModelled, Refusal } from './refusal.ts';
import { findRoute, type Route } from './route.ts';
import { findSite, LOCAL_AREA, type Site } from './site.ts';
import { checkGroup } from './team.ts';
import type { Throttle } from './throttle.ts';
import { answerUpload } from './upload-session.ts';
import { ensureUserRow } from './user-list.ts';

/** A request as it comes in. `url` starts with `/v1.0`. */
export interface GraphRequest {
  method: string;
  url: string;
  /** Names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** Parsed JSON; undefined where there is none. */
  body: unknown;
  /** The body where it is bytes: of `PUT …/content` and of a part of an upload. */
  received?: Received | undefined;
}

/** Takes one request to its handler: who asks, what is addressed, is it throttled, may they. @throws {Refusal} */
export function dispatch(world: World, throttle: Throttle, request: GraphRequest, path: string): Reply {
  const caller = readCaller(request.headers['authorization'], world);
  const address = readAddress(path.slice('/v1.0'.length));
  throughGroup(address);
  intoDrive(address.segments);
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
  if (route.need === 'items' && params['list'] !== undefined) world.notices.listChanged(call.theList.id);
  return { ...reply, headers: { ...rateLimit, ...reply.headers } };
}

/** A delta with a token costs one unit, without two (SharePoint throttling page). */
function unitsOf(route: Route, token: string | undefined): number {
  return route.pattern.at(-1) === 'delta' && token ? 1 : route.units;
}

/** `/groups/{id}/sites/root/…` is the group's site. */
function throughGroup({ segments }: Address): void {
  if (segments[0] !== 'groups' || segments[2] === undefined) return;
  const isDrive = segments[2] === 'drive';
  if (!isDrive && (segments[2] !== 'sites' || segments[3] === undefined)) return;
  checkGroup(segments[1]);
  if (isDrive) segments.splice(0, 2, 'sites', LOCAL_AREA.id);
  else if (segments[3] === 'root') segments.splice(0, 4, 'sites', LOCAL_AREA.id);
  else segments.splice(0, 3, 'sites');
}

function run(world: World, route: Route, call: Call): Reply {
  if (route.need === 'nothing') checkScope(call.caller, route.pattern);
  else {
    checkAccess(call.caller, route.need, call.theSite, world);
    if (!call.theSite.isRoot) ensureUserRow(world, call.theSite.id, call.caller);
    if (route.pattern.includes(':list')) checkSystemList(world, route, call);
  }
  const reply = route.run(world, call);
  const [ignored] = call.method === 'GET' ? call.query.unheeded() : [];
  if (ignored !== undefined) throw notModelled(`$${ignored} with ${route.method} /${route.pattern.join('/')}`);
  return reply;
}

/** The User Information List is written by SharePoint alone, and some tenants let only owners read it. */
function checkSystemList(world: World, route: Route, call: Call): void {
  if (call.theList.isSystem === 0) return;
  const isOwner = call.caller.kind === 'person' && call.caller.person.right === 'owner';
  if (route.need !== 'read' || (!isOwner && !world.switches.get('userListReadable'))) throw accessDenied();
}

function openCall(
  world: World,
  { method, headers, body, received }: GraphRequest,
  path: string,
  query: Call['query'],
  caller: Caller,
  params: Call['params'],
): Call {
  const site = siteOf(params);
  const key = params['list'];
  let known: Call['theList'] | undefined;
  return {
    method,
    path,
    query,
    headers,
    body,
    received,
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

/** A file's drive and a channel's folder stand in the one site. */
function siteOf(params: Call['params']): Site | undefined {
  if (params['site'] !== undefined) return findSite(params['site']);
  return params['drive'] === undefined && params['team'] === undefined ? undefined : LOCAL_AREA;
}

/** Takes a request to an address that `createUploadSession` gave: no token opens it, and its cost is an upload's. */
export function dispatchUpload(world: World, throttle: Throttle, request: GraphRequest, path: string): Reply {
  const rateLimit = throttle.admit({ units: 2, userId: null, teamId: null });
  const { method, headers, received } = request;
  const token = path.slice('/upload/'.length);
  const reply = inTransaction(world, () => answerUpload(world, { method, headers, token, received }));
  return { ...reply, headers: { ...rateLimit, ...reply.headers } };
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
