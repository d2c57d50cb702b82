import { keyFrom } from '../../store/key.ts';
import { momentOf, type BotContext } from '../context.ts';
import type { AskGroup } from './sent.ts';

/**
 * Has a lead whom no chat reaches mentioned in the channels of their actions' sub-groups instead, once for each request and
 * channel. @throws {StoreError}
 */
export async function mentionInChannel(context: BotContext, { board, prompts }: AskGroup): Promise<void> {
  const withChannel = new Set(board.subGroups.filter(({ channelId }) => channelId !== null).map(({ name }) => name));
  for (const prompt of prompts) {
    const actions = board.actions.filter(({ key }) => prompt.actionKeys.includes(key));
    const groups = new Set(
      actions.flatMap(({ subGroup }) => (subGroup && withChannel.has(subGroup) ? [subGroup] : [])),
    );
    const messages = [...groups].map(async (subGroup) => ({
      title: `${subGroup}: mention`,
      key: await keyFrom('mention', prompt.key, subGroup),
      kind: 'mention' as const,
      round: prompt.round,
      personKey: prompt.personKey,
      subGroup,
      actionKeys: actions.filter((action) => action.subGroup === subGroup).map(({ key }) => key),
      askedBy: prompt.askedBy,
      askedAt: momentOf(context),
    }));
    await context.store.writeMessages(await Promise.all(messages));
  }
}
