import { broughtAgainCard } from '../../cards/notice-card.ts';
import type { SentMessage } from '../connector.ts';
import type { BotContext } from '../context.ts';
import { kindOf } from '../sdk-logger.ts';

/** An older card points to the newer one, so that there are never two to answer. */
export async function point({ connector, boardUrl, log }: BotContext, message: SentMessage): Promise<void> {
  try {
    await connector.replace(message, broughtAgainCard(boardUrl));
  } catch (thrown) {
    log('card.unreplaced', { reason: kindOf(thrown) });
  }
}
