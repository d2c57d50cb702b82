import type { Card } from '../../cards/card.ts';
import { refusedCard } from '../../cards/notice-card.ts';
import { actionName, statusesOf } from '../../domain/board.ts';
import { readAnswers, type ActionReading, type AnswerReading } from '../../domain/read-answer.ts';
import { whoMayAnswer } from '../answering/card-in-hand.ts';
import type { Sites } from '../sites.ts';

/** Who can say how an action stands, for a colleague whom no plan knows and who wrote about one; null where they named none. */
export function refuseStranger({ all }: Pick<Sites, 'all'>, text: string): Card | null {
  for (const { boards, boardUrl } of all) {
    const board = boards.last;
    if (!board) continue;
    const { readings } = readAnswers(text, {
      actions: board.actions.map((action) => ({ action, name: actionName(action, board.structure) })),
      own: new Set(),
      legend: statusesOf(board.legends, 'action'),
    });
    const about = readings.find(isOfOne);
    if (about) return refusedCard(whoMayAnswer(board, about.action), boardUrl);
  }
  return null;
}

const isOfOne = (reading: AnswerReading): reading is ActionReading => 'action' in reading;
