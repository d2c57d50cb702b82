import { isStale } from './attention.ts';
import { statusOf, type ActionKey, type BoardAction } from './board.ts';
import type { Status } from './plan.ts';

/** Why an action stands where it does on an agenda. */
export type AgendaReason = 'late' | 'stale' | 'changed' | 'rest';

/** An action as it is proposed for an agenda. */
export interface ProposedItem {
  key: ActionKey;
  reason: AgendaReason;
}

const ORDER: readonly AgendaReason[] = ['late', 'stale', 'changed', 'rest'];

/**
 * What a meeting would go through, in its order: what is late, then what nobody has said anything of for long, then what
 * changed since the last meeting or waits to be agreed, then the rest; within each as the plan has it. `since` is when the
 * last meeting ended; null where there was none, and then what changed since the last review date counts.
 */
export function proposeAgenda(
  actions: readonly BoardAction[],
  statuses: readonly Status[],
  { today, since }: { today: string; since: string | null },
): ProposedItem[] {
  const late = lateCodes(statuses);
  const items = actions.map((action): ProposedItem => {
    const { key } = action;
    if (action.rating !== null && late.has(action.rating)) return { key, reason: 'late' };
    if (isStale(action, statusOf(statuses, action.rating), today)) return { key, reason: 'stale' };
    return { key, reason: hasNews(action, since) ? 'changed' : 'rest' };
  });
  return ORDER.flatMap((reason) => items.filter((item) => item.reason === reason));
}

/** The codes that say that something is late: those that the legend flags so, or else whatever is furthest from done. */
export function lateCodes(statuses: readonly Status[]): Set<string> {
  const flagged = statuses.filter(({ late }) => late);
  if (flagged.length > 0) return new Set(flagged.map(({ code }) => code));
  const lowest = Math.min(...statuses.map(({ rank }) => rank));
  return new Set(statuses.filter(({ rank, done }) => rank === lowest && !done).map(({ code }) => code));
}

/** Whether a meeting has something new to hear or to decide about an action. */
export function hasNews(action: BoardAction, since: string | null): boolean {
  const { rating, lastReviewRating, isRatingAgreed, questionedAt, lastUpdate } = action;
  if (!isRatingAgreed || questionedAt !== null) return true;
  if (since !== null) return (lastUpdate?.at ?? '') > since;
  return lastReviewRating !== null && rating !== lastReviewRating;
}
