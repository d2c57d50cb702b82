import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { openActionsOf } from '../../domain/prompt.ts';
import { messageOf } from '../delivery/own-chat.ts';
import { personCard } from '../delivery/person-card.ts';
import { point } from '../delivery/point.ts';
import type { Known } from '../sites.ts';

/** Brings what waits for somebody's answer once more, at the end of their chat; the older card points to it. @throws {StoreError} */
export async function bringAgain({ context, board, people }: Known): Promise<Card[]> {
  let isAny = false;
  for (const person of people) {
    const prompts = (await context.store.promptsOf(person.key)).filter(
      (prompt) => prompt.kind === 'ask' && prompt.state === 'sent' && openActionsOf(prompt).length > 0,
    );
    const newest = prompts.at(-1);
    const older = newest ? await messageOf(context, person, newest) : null;
    if (!person.entraId || !older) continue;
    isAny = true;
    const card = await personCard(context, { board, person, prompts });
    const message = await context.connector.send(older.conversationId, card);
    for (const prompt of prompts) await context.store.settlePrompt(prompt, message);
    await point(context, older);
  }
  const title = 'Nothing waits for your answer';
  const text =
    'Write “my actions” to see all that you lead, or “1.1 A green, panel met on Tuesday” to record something.';
  return isAny ? [] : [noticeCard({ title, text, boardUrl: context.boardUrl })];
}
