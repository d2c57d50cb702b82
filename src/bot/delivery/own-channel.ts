import type { Board } from '../../domain/board.ts';
import type { BotContext } from '../context.ts';

/**
 * The channel of a sub-group, where it is one of the site's own team as the chat service says; null for any other, since the
 * list that names it can be edited by members of the site.
 */
export async function channelOf(
  { store, connector, groupId: recorded, log }: BotContext,
  { subGroups }: Pick<Board, 'subGroups'>,
  subGroup: string | null,
): Promise<string | null> {
  const channelId = subGroups.find(({ name }) => name === subGroup)?.channelId;
  if (!channelId) return null;
  const own = recorded ?? (await store.readGroupId());
  const teamId = own === null ? null : await store.readTeam();
  if (own === null || teamId === null) return null;
  const { groupId, channelIds } = await connector.channelsOf(teamId);
  if (groupId?.toLowerCase() === own.toLowerCase() && channelIds.includes(channelId)) return channelId;
  log('channel.foreign', {});
  return null;
}
