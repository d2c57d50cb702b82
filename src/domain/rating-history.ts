import type {
  BoardAction,
  Evidence,
  RatingHistory,
  RatingStep,
  RecordedStep,
  UnrecordedStep,
  Update,
} from './board.ts';

/** What an action's row held in one of SharePoint's versions of it. `at` is SharePoint's time, `by` whose account wrote. */
export interface RatingVersion {
  at: string;
  by: string;
  rating: string | null;
  /** The action's newest entry by then, as the row told. */
  lastUpdateKey: string | null;
}

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
  const walked = walk(versions ?? [], updates);
  const found = new Set(walked.flatMap((step) => (step.from === 'entry' ? [step.entry.key] : [])));
  const reach = versions?.[0] ? Date.parse(versions[0].at) : null;
  const others = updates
    .filter(givesRating)
    .filter(({ key }) => !found.has(key))
    .map((entry) => recorded(entry, reach !== null && reach <= Date.parse(entry.recordedAt) ? false : null));
  const steps = inOrder(others, walked);
  if (!versions) return { steps: withUnexplainedEnd(steps, action, updates), witness: 'missing' };
  return { steps: withUnexplainedStart(steps, versions[0]), witness: 'read' };
}

/** The step that gave the rating that stands: an entry that the versions do not bear out gave none. */
export const standingStep = ({ steps }: RatingHistory): RatingStep | null =>
  steps.findLast((step) => step.from === 'around' || step.isWitnessed !== false) ?? null;

const givesRating = (update: Update): update is Update & { after: string } =>
  update.after !== null && update.kind !== 'answer';

const recorded = (entry: Update & { after: string }, isWitnessed: boolean | null): RecordedStep => ({
  from: 'entry',
  entry,
  before: entry.before,
  after: entry.after,
  isWitnessed,
});

/** The steps that the versions show, each with the entry that explains it where there is one. */
function walk(versions: readonly RatingVersion[], updates: readonly Update[]): RatingStep[] {
  const byKey = new Map(updates.map((update) => [update.key, update]));
  const seen = new Set<string>();
  let before: RatingVersion | null = null;
  const steps: RatingStep[] = [];
  for (const version of versions) {
    const step = stepTo(version, before, byKey, seen);
    if (step) steps.push(step);
    if (version.lastUpdateKey !== null) seen.add(version.lastUpdateKey);
    before = version;
  }
  return steps;
}

function stepTo(
  version: RatingVersion,
  before: RatingVersion | null,
  byKey: ReadonlyMap<string, Update>,
  seen: ReadonlySet<string>,
): RatingStep | null {
  const { lastUpdateKey: key } = version;
  const isNew = key !== null && !seen.has(key);
  const entry = isNew ? byKey.get(key) : undefined;
  if (entry && givesRating(entry) && entry.after === version.rating) return recorded(entry, true);
  if (!before || before.rating === version.rating) return null;
  const { at, by, rating: after } = version;
  const how = isNew ? (entry ? 'entryDiffers' : 'entryMissing') : 'direct';
  // A version that brings an older one back names that one's entry again: what stood before it is what it came after.
  return { from: 'around', how, by, at, before: before.rating, after, afterKey: before.lastUpdateKey };
}

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

/** Where older versions are gone, the oldest that is left may already hold a rating that no entry before it gave. */
function withUnexplainedStart(steps: RatingStep[], oldest: RatingVersion | undefined): RatingStep[] {
  const reached = steps.findIndex((step) => step.from === 'around' || step.isWitnessed !== null);
  const at = reached < 0 ? steps.length : reached;
  const last = steps[at - 1];
  if (!oldest || last?.from !== 'entry' || last.after === oldest.rating) return steps;
  const next = steps[at];
  if (next?.from === 'entry' && next.entry.key === oldest.lastUpdateKey) return steps;
  return steps.toSpliced(at, 0, byNobodyKnown(last, oldest.rating));
}

/** Without versions, a row that does not hold the rating of its newest entry still tells that somebody changed it. */
function withUnexplainedEnd(
  steps: RatingStep[],
  { rating, lastUpdate }: RatingSources['action'],
  updates: readonly Update[],
): RatingStep[] {
  const last = steps.at(-1);
  if (last?.from !== 'entry' || last.after === rating) return steps;
  const newest = updates.find(({ key }) => key === lastUpdate?.key);
  // An entry that is newer than the row as it was read will be told when the row is read again.
  const isRowOlder = !newest || Date.parse(newest.recordedAt) < Date.parse(last.entry.recordedAt);
  return isRowOlder ? steps : [...steps, byNobodyKnown(last, rating)];
}

const byNobodyKnown = (last: RecordedStep, after: string | null): UnrecordedStep => ({
  from: 'around',
  how: 'direct',
  by: null,
  at: null,
  before: last.after,
  after,
  afterKey: last.entry.key,
});

/** The pieces of evidence that were on record at a moment. */
export const evidenceBy = (evidence: readonly Evidence[], at: string): Evidence[] =>
  evidence.filter(({ addedAt }) => addedAt === null || Date.parse(addedAt) <= Date.parse(at));
