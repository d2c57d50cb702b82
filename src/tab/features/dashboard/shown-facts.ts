import type { BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import type { MoveKind, RatingMove } from '../../../domain/rating-moves.ts';
import { ageInWords, writePartialDate } from '../../ui/dates.ts';
import type { Shown } from './dashboard-page.ts';
import { say } from './dashboard-words.ts';
import { moveInWords } from './tally-words.ts';

/** The actions that moved one way, each with what it was and is. */
export function movesOf(
  moves: readonly RatingMove[],
  kind: MoveKind,
  statuses: readonly Status[],
): Required<Omit<Shown, 'title'>> {
  const own = moves.filter((move) => move.kind === kind);
  const facts = new Map(own.map(({ action, before, after }) => [action.key, moveInWords(before, after, statuses)]));
  return { actions: own.map(({ action }) => action), factOf: ({ key }) => facts.get(key) ?? '' };
}

/** Since when nothing was said of an action, as exactly as anybody knows. */
export function staleFact({ lastUpdate }: BoardAction, now: Date): string {
  if (lastUpdate?.at) return say('lastWord', { when: ageInWords(lastUpdate.at, now) });
  return lastUpdate?.date ? say('lastWord', { when: writePartialDate(lastUpdate.date) }) : say('noWord');
}

/** When the leads of an action were asked. */
export const askedFact = ({ askedAt }: BoardAction, now: Date): string =>
  askedAt === null ? '' : say('asked', { when: ageInWords(askedAt, now) });

/** When an action was due, as the plan says it. */
export const dueFact = ({ due }: BoardAction): string => {
  if (!due) return '';
  return say('due', { day: due.date ? writePartialDate(due.date) : due.text });
};
