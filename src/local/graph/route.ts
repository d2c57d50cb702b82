import type { Need } from './access.ts';
import type { Call, Reply, World } from './call.ts';
import { deleteColumn, getColumn, getColumns, patchColumn, postColumn } from './column.ts';
import { getDelta } from './delta.ts';
import { deleteDriveItem, getChildren, getDriveItem, postChild } from './drive-item.ts';
import { getDrive, getDrives } from './drive-view.ts';
import { getContent, putContent } from './file-content.ts';
import { deleteItem, getFields, getItem, patchFields, patchItem, postItem } from './item.ts';
import { getItems } from './item-page.ts';
import { getVersion, getVersionFields, getVersions, restoreVersion } from './item-version.ts';
import { deleteList, getList, getLists, patchList, postList } from './list.ts';
import { notModelled, Refusal } from './refusal.ts';
import { deletePermission, getPermission, getPermissions, patchPermission, postPermission } from './permission.ts';
import { createLink } from './sharing-link.ts';
import { getSite, getSites } from './site-resource.ts';
import { getChannel, getChannels, getFilesFolder, getGroup, getTeam } from './team.ts';
import {
  deleteSubscription,
  getSubscription,
  getSubscriptions,
  patchSubscription,
  postSubscription,
} from './subscription.ts';
import { createUploadSession } from './upload-session.ts';
import { getMe, getMembers, getUser, getUsers } from './user.ts';

/** One address and method, what it needs and what it costs in resource units (SharePoint throttling page). */
export interface Route {
  method: string;
  pattern: readonly string[];
  need: Need;
  units: number;
  run(world: World, call: Call): Reply;
}

const route = (method: string, path: string, need: Need, units: number, run: Route['run']): Route => ({
  method,
  pattern: path.split('/').slice(1),
  need,
  units,
  run,
});

const LIST = '/sites/:site/lists/:list';
const ITEM = `${LIST}/items/:item`;
const VERSION = `${ITEM}/versions/:version`;
const SUBSCRIPTION = '/subscriptions/:subscription';
const PERMISSION = '/sites/:site/permissions/:permission';
const FILE = '/drives/:drive/items/:driveItem';

const ROUTES: readonly Route[] = [
  route('GET', '/me', 'nothing', 0, getMe),
  route('GET', '/users', 'nothing', 0, getUsers),
  route('GET', '/users/:user', 'nothing', 0, getUser),
  route('GET', '/groups/:group', 'nothing', 0, getGroup),
  route('GET', '/groups/:group/members', 'nothing', 0, getMembers),
  route('GET', '/teams/:team', 'nothing', 0, getTeam),
  route('GET', '/teams/:team/channels', 'nothing', 0, getChannels),
  route('GET', '/teams/:team/channels/:channel', 'nothing', 0, getChannel),
  route('GET', '/teams/:team/primaryChannel', 'nothing', 0, getChannel),
  route('GET', '/teams/:team/channels/:channel/filesFolder', 'read', 1, getFilesFolder),
  route('GET', '/sites', 'nothing', 2, getSites),
  route('GET', '/sites/:site', 'read', 1, getSite),
  route('GET', '/sites/:site/permissions', 'grants', 5, getPermissions),
  route('POST', '/sites/:site/permissions', 'grants', 5, postPermission),
  route('GET', PERMISSION, 'grants', 5, getPermission),
  route('PATCH', PERMISSION, 'grants', 5, patchPermission),
  route('DELETE', PERMISSION, 'grants', 5, deletePermission),
  route('GET', '/sites/:site/lists', 'read', 2, getLists),
  route('POST', '/sites/:site/lists', 'lists', 2, postList),
  route('GET', LIST, 'read', 1, getList),
  route('PATCH', LIST, 'lists', 2, patchList),
  route('DELETE', LIST, 'lists', 2, deleteList),
  route('GET', `${LIST}/columns`, 'read', 2, getColumns),
  route('POST', `${LIST}/columns`, 'lists', 2, postColumn),
  route('GET', `${LIST}/columns/:column`, 'read', 1, getColumn),
  route('PATCH', `${LIST}/columns/:column`, 'lists', 2, patchColumn),
  route('DELETE', `${LIST}/columns/:column`, 'lists', 2, deleteColumn),
  route('GET', `${LIST}/items`, 'read', 2, getItems),
  route('POST', `${LIST}/items`, 'items', 2, postItem),
  route('GET', `${LIST}/items/delta`, 'read', 2, getDelta),
  route('GET', ITEM, 'read', 1, getItem),
  route('PATCH', ITEM, 'items', 2, patchItem),
  route('DELETE', ITEM, 'items', 2, deleteItem),
  route('GET', `${ITEM}/fields`, 'read', 1, getFields),
  route('PATCH', `${ITEM}/fields`, 'items', 2, patchFields),
  route('GET', `${ITEM}/versions`, 'read', 2, getVersions),
  route('GET', VERSION, 'read', 1, getVersion),
  route('GET', `${VERSION}/fields`, 'read', 1, getVersionFields),
  route('POST', `${VERSION}/restoreVersion`, 'items', 2, restoreVersion),
  route('GET', `${LIST}/subscriptions`, 'read', 1, getSubscriptions),
  route('POST', `${LIST}/subscriptions`, 'read', 2, postSubscription),
  route('GET', '/subscriptions', 'nothing', 0, getSubscriptions),
  route('POST', '/subscriptions', 'nothing', 0, postSubscription),
  route('GET', SUBSCRIPTION, 'nothing', 0, getSubscription),
  route('PATCH', SUBSCRIPTION, 'nothing', 0, patchSubscription),
  route('DELETE', SUBSCRIPTION, 'nothing', 0, deleteSubscription),
  route('GET', '/sites/:site/drive', 'read', 1, getDrive),
  route('GET', '/sites/:site/drives', 'read', 2, getDrives),
  route('GET', '/drives/:drive', 'read', 1, getDrive),
  route('GET', FILE, 'read', 1, getDriveItem),
  route('DELETE', FILE, 'items', 2, deleteDriveItem),
  route('GET', `${FILE}/children`, 'read', 2, getChildren),
  route('POST', `${FILE}/children`, 'items', 2, postChild),
  route('GET', `${FILE}/content`, 'read', 1, getContent),
  route('PUT', `${FILE}/content`, 'items', 2, putContent),
  route('POST', `${FILE}/createUploadSession`, 'items', 2, createUploadSession),
  route('POST', `${FILE}/createLink`, 'items', 5, createLink),
];

/** Parts of Graph's real addresses that this server does not have. */
const NOT_MODELLED = new Set(
  (
    'drives drive subscriptions chats communications shares search permissions contentTypes presence messages filesFolder ' +
    'teamwork sendActivityNotification createLink driveItem analytics operations views columns sites members'
  ).split(' '),
);

/** The route of an address with what its parts name. @throws {Refusal} 405 for another method, 400 for no address */
export function findRoute(
  method: string,
  segments: readonly string[],
): { route: Route; params: Record<string, string> } {
  const fitting = ROUTES.filter(({ pattern }) => fits(pattern, segments));
  const found = fitting.find((one) => one.method === method);
  if (found) return { route: found, params: paramsOf(found.pattern, segments) };
  if (fitting.length > 0) {
    const methods = fitting.map((one) => one.method).join(', ');
    throw new Refusal(405, 'notAllowed', `The method ${method} is not allowed here.`, { headers: { Allow: methods } });
  }
  if (segments.some(isNotModelled)) throw notModelled(`/${segments.join('/')}`);
  throw new Refusal(400, 'BadRequest', `Resource not found for the segment '${unknownOf(segments)}'.`);
}

/** Graph names the first part that it does not know, such as a version inside a `$batch` (msgraph-sdk-javascript#1178). */
function unknownOf(segments: readonly string[]): string {
  const [first = ''] = segments;
  return ROUTES.some(({ pattern }) => pattern[0] === first) ? (segments.at(-1) ?? '') : first;
}

/** Names stand at the even places of an address and ids between them, except after `/me`. */
function isNotModelled(segment: string, at: number, all: readonly string[]): boolean {
  if (at === 0 && segment === 'sites') return false;
  return NOT_MODELLED.has(segment) && (at % 2 === 0 || all[0] === 'me' || all[0] === 'communications');
}

/** A literal wins over a parameter, so that `items/delta` is no item. */
function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length !== segments.length) return false;
  return pattern.every((part, at) =>
    part.startsWith(':') ? !(part === ':item' && segments[at] === 'delta') : part === segments[at],
  );
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> {
  const named = pattern.map((part, at) => [part, segments[at] ?? ''] as const).filter(([part]) => part.startsWith(':'));
  return Object.fromEntries(named.map(([part, value]) => [part.slice(1), value]));
}
