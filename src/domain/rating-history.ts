import type { BoardAction, Evidence, RatingHistory, RatingStep, RecordedStep, Update } from './board.ts';
import { byNobodyKnown, givesRating, recorded, stepsIn, type RatingVersion } from './version-steps.ts';

/** What the history is told from: the action's row, its entries, and what SharePoint kept of the row. */
export interface RatingSources {
  action: Pick<BoardAction, 'rating' | 'lastUpdate'>;
  updates: readonly Update[];
  /** Oldest first, the current one last; null where SharePoint would not show them. */
  versions: readonly RatingVersion[] | null;
}

/**
 * How an action came to its rating: what the entries say, held against what SharePoint's versions of its row witness. An
 * entry explains the one version that first carries its key; a rating that changes in any other was changed around the app.
 */
export function ratingHistory({ action, updates, versions }: RatingSources): RatingHistory {
  const entries = updates.filter(givesRating);
  if (!versions) {
    const steps = entries.map((entry) => recorded(entry, null));
    return { steps: withUnexplainedEnd(steps, action, updates), witness: 'missing' };
  }
  const steps = stepsIn(versions, updates, entries);
  const found = new Set(steps.flatMap((step) => (step.from === 'entry' ? [step.entry.key] : [])));
  const others = entries.filter(({ key }) => !found.has(key)).map((entry) => recorded(entry, false));
  return { steps: inOrder(others, steps), witness: 'read' };
}

/** The step that gave the rating that stands: an entry that the versions do not bear out gave none. */
export const standingStep = ({ steps }: RatingHistory): RatingStep | null =>
  steps.findLast((step) => step.from === 'around' || step.isWitnessed !== false) ?? null;

/** Entries without a version of their own among the steps, by the time at which SharePoint has them recorded. */
function inOrder(others: readonly RecordedStep[], walked: readonly RatingStep[]): RatingStep[] {
  const steps = [...walked];
  for (const other of others) {
    const at = steps.findIndex((step) => timeOf(step) > timeOf(other));
    steps.splice(at < 0 ? steps.length : at, 0, other);
  }
  return steps;
}

const timeOf = (step: RatingStep): number =>
  Date.parse((step.from === 'entry' ? step.entry.recordedAt : step.at) ?? '');

/** Without versions, a row that does not hold the rating of its newest entry still tells that somebody changed it. */
function withUnexplainedEnd(
  steps: readonly RecordedStep[],
  { rating, lastUpdate }: RatingSources['action'],
  updates: readonly Update[],
): RatingStep[] {
  const last = steps.at(-1);
  if (!last || last.after === rating) return [...steps];
  const newest = updates.find(({ key }) => key === lastUpdate?.key);
  // An entry that is newer than the row as it was read will be told when the row is read again.
  const isRowOlder = !newest || Date.parse(newest.recordedAt) < Date.parse(last.entry.recordedAt);
  return isRowOlder ? [...steps] : [...steps, byNobodyKnown(last.after, rating, last.entry.key)];
}

/** The pieces of evidence that were on record at a moment. */
export const evidenceBy = (evidence: readonly Evidence[], at: string): Evidence[] =>
  evidence.filter(({ addedAt }) => addedAt === null || Date.parse(addedAt) <= Date.parse(at));
