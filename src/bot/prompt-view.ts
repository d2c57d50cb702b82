import type { Card } from '../cards/card.ts';
import { promptCard, type Draft } from '../cards/prompt-card.ts';
import { actionName, statusesOf, type Board, type BoardAction } from '../domain/board.ts';
import type { Prompt } from '../domain/prompt.ts';

/** A prompt with the action that it asks about, as the board has it. */
export interface PromptView {
  prompt: Prompt;
  board: Board;
  action: BoardAction;
}

/** A prompt's card; with what a person had filled in and the problem, where it comes back. */
export function showPrompt(
  { prompt, board, action }: PromptView,
  more: { draft?: Draft; problem?: string } = {},
): Card {
  return promptCard({
    action,
    actionName: actionName(action, board.structure),
    legend: statusesOf(board.legends, 'action'),
    askedBy: prompt.askedBy || 'Someone',
    question: prompt.question,
    promptKey: prompt.key,
    ...more,
  });
}
