import type { Call, Reply, World } from './call.ts';
import { ROOT_ID } from './drive-item.ts';
import { showDriveItem } from './drive-view.ts';
import { guidFrom } from './guid.ts';
import { readSelect } from './query.ts';
import { itemNotFound, Refusal } from './refusal.ts';
import { pick } from './selection.ts';
import { TENANT_ID } from './site.ts';

/** The group that the site belongs to; its team has the same id. */
export const GROUP_ID = guidFrom('group', 'local-area');
const NAME = 'Local area partnership';
const YEAR_ONE = '0001-01-01T00:00:00Z';

/** The channels of the team; each has a folder in the site's documents. */
export const CHANNELS = [
  { displayName: 'General', description: 'The whole partnership' },
  { displayName: 'Joint commissioning', description: 'Joint commissioning sub-group' },
  { displayName: 'Preparing for adulthood', description: 'Preparing for adulthood sub-group' },
  { displayName: 'Co-production', description: 'Parents, carers and young people' },
].map((channel) => ({
  ...channel,
  id: `19:${guidFrom('channel', channel.displayName).replaceAll('-', '')}@thread.tacv2`,
}));

/** GET /groups/{id}. */
export function getGroup(world: World, call: Call): Reply {
  checkGroup(call.params['group']);
  const group = { id: GROUP_ID, displayName: NAME, mail: 'local-area@contoso.onmicrosoft.com', mailEnabled: true };
  return answer(world, call, 'groups/$entity', { ...group, groupTypes: ['Unified'], visibility: 'Private' });
}

/** GET /teams/{id}. */
export function getTeam(world: World, call: Call): Reply {
  checkGroup(call.params['team']);
  return answer(world, call, 'teams/$entity', {
    id: GROUP_ID,
    displayName: NAME,
    description: NAME,
    tenantId: TENANT_ID,
  });
}

/** GET /teams/{id}/channels. */
export function getChannels(world: World, call: Call): Reply {
  checkGroup(call.params['team']);
  const select = readSelect(call.query);
  const value = CHANNELS.map((channel) => pick(showChannel(world, channel), select));
  const context = `${world.links.metadata}#teams('${GROUP_ID}')/channels`;
  return { status: 200, body: { '@odata.context': context, '@odata.count': value.length, value } };
}

/** GET /teams/{id}/channels/{id}, and /primaryChannel. */
export function getChannel(world: World, call: Call): Reply {
  const channel = channelOf(call);
  return answer(world, call, `teams('${GROUP_ID}')/channels/$entity`, showChannel(world, channel));
}

/** GET …/channels/{id}/filesFolder: its dates may be those of year 1 (Graph's channel-get-filesfolder page). */
export function getFilesFolder(world: World, call: Call): Reply {
  const name = channelOf(call).displayName;
  const row = world.drive.child(ROOT_ID, name);
  if (!row) throw itemNotFound('The folder of this channel was not found.');
  const shown = showDriveItem(world, row, null);
  const isOld = world.switches.get('filesFolderIsOfYearOne');
  return { status: 200, body: isOld ? { ...shown, createdDateTime: YEAR_ONE, lastModifiedDateTime: YEAR_ONE } : shown };
}

/** Only the one group exists. @throws {Refusal} */
export function checkGroup(id: string | undefined): void {
  if (id?.toLowerCase() === GROUP_ID) return;
  const message = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  throw new Refusal(404, 'Request_ResourceNotFound', message);
}

function channelOf(call: Call): (typeof CHANNELS)[number] {
  checkGroup(call.params['team']);
  const id = call.params['channel'] ?? CHANNELS[0]?.id;
  const channel = CHANNELS.find((one) => one.id === id);
  if (!channel) throw new Refusal(404, 'NotFound', 'No channel has that id.');
  return channel;
}

function showChannel(
  world: World,
  { id, displayName, description }: (typeof CHANNELS)[number],
): Record<string, unknown> {
  const webUrl = `https://teams.microsoft.com/l/channel/${encodeURIComponent(id)}/${encodeURIComponent(displayName)}?groupId=${GROUP_ID}&tenantId=${TENANT_ID}`;
  return {
    id,
    createdDateTime: world.founded,
    displayName,
    description,
    email: '',
    tenantId: TENANT_ID,
    webUrl,
    membershipType: 'standard',
  };
}

function answer(world: World, call: Call, context: string, shown: Record<string, unknown>): Reply {
  const body = { '@odata.context': `${world.links.metadata}#${context}`, ...pick(shown, readSelect(call.query)) };
  return { status: 200, body };
}
