import type { BoardAction } from '../domain/board.ts';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';
import { execute } from './buttons.ts';
import { heading, openBoard, toCard, type Card } from './card.ts';
import type { LeadRecord } from './lead-facts.ts';
import { recordHead } from './lead-record.ts';
import { VERB } from './verbs.ts';

/** What was recorded of what somebody wrote in chat. */
export interface RecordedFacts {
  site: string;
  promptKey: string | null;
  /** The entry that can be taken back. */
  updateKey: string;
  action: BoardAction;
  actionName: string;
  legend: Status[];
  record: LeadRecord;
  boardUrl: string;
  /** ISO moment. */
  now: string;
}

/** Takes the place of what was asked once it is recorded, with a way back. */
export function recordedCard(facts: RecordedFacts): Card {
  const { site, promptKey, updateKey, action, actionName, record, boardUrl } = facts;
  const data = { site, promptKey, actionKey: action.key, updateKey };
  return toCard({
    summary: `Recorded for ${toBrief(actionName, 60)}, thank you.`,
    body: [heading('Recorded, thank you'), ...recordHead(facts, { action, actionName, done: record })],
    actions: [
      ...(record.canUndo ? [execute('Undo', VERB.undo, data, `Undo what was recorded for ${actionName}`)] : []),
      openBoard(boardUrl),
    ],
  });
}
