import { randomBytes, randomUUID } from 'node:crypto';
import { checkAccess } from './access.ts';
import { APP } from './application.ts';
import { objectBody, textOf } from './body.ts';
import type { Call, Reply, World } from './call.ts';
import type { Caller } from './caller.ts';
import type { ListRow } from './list-store.ts';
import { checkReceiver, shakeHands } from './receiver.ts';
import { accessDenied, invalidRequest, itemNotFound, notModelled, Refusal } from './refusal.ts';
import { findSite, type Site } from './site.ts';
import type { SubscriptionRow } from './subscription-store.ts';

/** Graph's change-notifications-subscription-lifetime page, for lists. */
const LIFE_LIMIT_MINUTES = 42_300;
const CLIENT_STATE_LIMIT = 128;

/** POST /subscriptions, and at a list: nothing is made before the receiver has shaken hands. */
export function postSubscription(world: World, call: Call): Reply {
  const body = objectBody(call.body);
  const resource = textOf(body, 'resource') ?? resourceOf(call);
  const { site, list } = findResource(world, resource);
  if (call.params['list'] !== undefined && call.theList.id !== list.id)
    throw invalidRequest('The resource is another list than the address names.');
  mayWatch(world, call.caller, site, list);
  if (textOf(body, 'changeType') !== 'updated') throw invalidRequest("changeType of a list must be 'updated'.");
  if (body['includeResourceData'] === true) throw invalidRequest('A list sends no resource data.');
  const clientState = textOf(body, 'clientState') ?? null;
  if (clientState !== null && clientState.length > CLIENT_STATE_LIMIT)
    throw invalidRequest(`clientState must not be longer than ${CLIENT_STATE_LIMIT} characters.`);
  const row: SubscriptionRow = {
    id: randomUUID(),
    listId: list.id,
    resource,
    notificationUrl: checkReceiver(textOf(body, 'notificationUrl') ?? ''),
    clientState,
    expires: readExpiry(world, body),
    creatorId: creatorOf(call.caller),
  };
  return { status: 202, later: () => make(world, row) };
}

async function make(world: World, row: SubscriptionRow): Promise<Reply> {
  const token = `Validation: Testing client application reachability for subscription. ${randomBytes(12).toString('hex')}`;
  const inTime = AbortSignal.timeout(world.switches.get('handshakeAnswerMs'));
  const signal = AbortSignal.any([world.notices.ending, inTime]);
  const isThere = await shakeHands(world.send, row.notificationUrl, token, signal);
  if (!isThere)
    throw new Refusal(400, 'ValidationError', 'Subscription validation request failed: the token was not repeated.');
  // The list may have been deleted while the receiver took its time.
  if (!world.lists.byId(row.listId)) throw itemNotFound('The specified list was not found');
  world.subscriptions.add(row);
  return { status: 201, body: showOne(world, row) };
}

/** GET /subscriptions: those that the caller made. */
export function getSubscriptions(world: World, call: Call): Reply {
  const listId = call.params['list'] === undefined ? null : call.theList.id;
  const value = world.subscriptions
    .ofCreator(creatorOf(call.caller), world.clock.now())
    .filter((row) => listId === null || row.listId === listId)
    .map(show);
  return { status: 200, body: { '@odata.context': `${world.links.metadata}#subscriptions`, value } };
}

/** GET /subscriptions/{id}. */
export function getSubscription(world: World, call: Call): Reply {
  return { status: 200, body: showOne(world, findOwn(world, call)) };
}

/** PATCH /subscriptions/{id} renews it; nothing else of it can be changed here. */
export function patchSubscription(world: World, call: Call): Reply {
  const row = findOwn(world, call);
  const body = objectBody(call.body);
  const other = Object.keys(body).find((name) => name !== 'expirationDateTime');
  if (other !== undefined) throw invalidRequest(`'${other}' of a subscription cannot be changed.`);
  const expires = readExpiry(world, body);
  world.subscriptions.renew(row.id, expires);
  return { status: 200, body: showOne(world, { ...row, expires }) };
}

/** DELETE /subscriptions/{id}. */
export function deleteSubscription(world: World, call: Call): Reply {
  world.subscriptions.remove(findOwn(world, call).id);
  return { status: 204 };
}

const resourceOf = (call: Call): string =>
  call.params['list'] === undefined ? '' : `sites/${call.theSite.id}/lists/${call.theList.id}`;

function findResource(world: World, resource: string): { site: Site; list: ListRow } {
  const [, siteKey, listKey] = /^\/?sites\/([^/]+)\/lists\/([^/]+)$/i.exec(resource) ?? [];
  if (siteKey === undefined || listKey === undefined)
    throw notModelled('subscriptions to anything but sites/{site-id}/lists/{list-id}');
  const site = findSite(siteKey);
  const list = world.lists.find(site.id, listKey);
  if (!list) throw itemNotFound('The specified list was not found');
  return { site, list };
}

/** Graph's subscription page asks for Sites.ReadWrite.All, so who subscribes must be one who writes. @throws {Refusal} 403 */
function mayWatch(world: World, caller: Caller, site: Site, list: ListRow): void {
  checkAccess(caller, 'items', site, world);
  if (list.isSystem) throw accessDenied();
  if (caller.kind === 'app' && !world.switches.get('selectedMaySubscribe')) throw accessDenied();
}

function readExpiry(world: World, body: Record<string, unknown>): string {
  const text = textOf(body, 'expirationDateTime') ?? '';
  const ms = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) throw invalidRequest('expirationDateTime must be an instant like 2026-12-20T11:00:00Z.');
  const now = world.clock.now().getTime();
  if (ms <= now) throw invalidRequest('expirationDateTime must be in the future.');
  if (ms > now + LIFE_LIMIT_MINUTES * 60_000)
    throw invalidRequest(`Subscription expiration can only be ${LIFE_LIMIT_MINUTES} minutes in the future.`);
  return new Date(ms).toISOString();
}

const creatorOf = (caller: Caller): string => (caller.kind === 'app' ? APP.id : caller.person.id);

function findOwn(world: World, call: Call): SubscriptionRow {
  const row = world.subscriptions.find(call.params['subscription'] ?? '', world.clock.now());
  if (row?.creatorId === creatorOf(call.caller)) return row;
  throw new Refusal(404, 'ResourceNotFound', 'The object was not found.');
}

const showOne = (world: World, row: SubscriptionRow): object => ({
  '@odata.context': `${world.links.metadata}#subscriptions/$entity`,
  ...show(row),
});

function show({ id, resource, notificationUrl, clientState, expires, creatorId }: SubscriptionRow): object {
  return {
    id,
    resource,
    applicationId: APP.id,
    changeType: 'updated',
    clientState,
    notificationUrl,
    expirationDateTime: expires,
    creatorId,
    latestSupportedTlsVersion: 'v1_2',
  };
}
