import type { Card } from '../../cards/card.ts';
import { unreachedIn, waitingIn } from '../../cards/report-facts.ts';
import { exceptionsCard, waitingCard, type WaitingFacts } from '../../cards/waiting-card.ts';
import { actionName, type Board } from '../../domain/board.ts';
import { isoWeekOf } from '../../domain/prompt.ts';
import { reportOn } from '../../domain/round-report.ts';
import { momentOf, type BotContext } from '../context.ts';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 6;

/** A chair's list once the last reminder has gone out; null where everybody has answered. @throws {StoreError} */
export async function exceptionsOf(context: BotContext, board: Board, subGroup: string | null): Promise<Card | null> {
  const facts = await waitingFacts(context, board, subGroup);
  return facts.waiting.length + facts.unreached.length > 0 ? exceptionsCard(facts) : null;
}

/** The answer to "who has not answered?". @throws {StoreError} */
export const whoIsAwaited = async (context: BotContext, board: Board, subGroup: string | null): Promise<Card> =>
  waitingCard(await waitingFacts(context, board, subGroup));

/** Who was asked in the last weeks and has not answered, and whom no message reached. */
async function waitingFacts(context: BotContext, board: Board, subGroup: string | null): Promise<WaitingFacts> {
  const { store, clock, boardUrl } = context;
  const weekBack = (weeks: number): string => isoWeekOf(new Date(clock.now() - weeks * WEEK_MS).toISOString());
  const prompts = await store.readPromptsOfWeeks(Array.from({ length: WEEKS }, (_, back) => weekBack(back)));
  const report = reportOn(board, prompts, subGroup);
  const waiting = waitingIn(report, (action) => actionName(action, board.structure));
  return { subGroup, waiting, unreached: unreachedIn(report), boardUrl, now: momentOf(context) };
}
