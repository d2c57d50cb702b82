import { digestCard } from '../../cards/digest-card.ts';
import type { Card } from '../../cards/card.ts';
import { changesIn, countsIn, waitingIn } from '../../cards/report-facts.ts';
import { actionName, statusesOf, type Board, type BoardAction } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { reportOn } from '../../domain/round-report.ts';
import { momentOf, type BotContext } from '../context.ts';

/** How a round stands in a sub-group, for its channel. @throws {StoreError} */
export async function digestOf(context: BotContext, board: Board, digest: Prompt): Promise<Card> {
  const prompts = (await context.store.readPromptsOfWeeks([digest.week])).filter(({ round }) => round === digest.round);
  const report = reportOn(board, prompts, digest.subGroup);
  const name = (action: BoardAction): string => actionName(action, board.structure);
  return digestCard({
    subGroup: digest.subGroup ?? '',
    occasion: occasionOf(prompts),
    ...countsIn(report),
    waiting: waitingIn(report, name),
    changes: changesIn(report, name),
    reds: report.reds.map(name),
    legend: statusesOf(board.legends, 'action'),
    boardUrl: context.boardUrl,
    now: momentOf(context),
  });
}

function occasionOf(prompts: readonly Prompt[]): string {
  const why = prompts.flatMap((prompt) => Object.values(prompt.why)).find(({ kind }) => kind === 'review');
  return why?.kind === 'review' ? `the review date ${why.label}` : '';
}
