import type { RatingStep, RecordedStep, UnrecordedStep, Update } from './board.ts';

/** What an action's row held in one of SharePoint's versions of it. `at` is SharePoint's time, `by` whose account wrote. */
export interface RatingVersion {
  /** Counts from 1; a number that is missing is a version that was trimmed or deleted. */
  number: number;
  at: string;
  by: string;
  rating: string | null;
  /** The action's newest entry by then, as the row told. */
  lastUpdateKey: string | null;
}

/** An entry that gave a rating: a lead's answer that changes nothing does not. */
export type RatingEntry = Update & { after: string };

/**
 * Whether entries of a kind can give a rating. An answer that leaves the rating as it is names it, an agreement names what
 * was agreed, and an extension's `before` and `after` are due dates.
 */
export const canGiveRating = (kind: string): boolean => !['answer', 'agreement', 'extension'].includes(kind);

/** Whether an entry gave a rating. One that corrects a closed review date says what was so then, and leaves today's. */
export const givesRating = (update: Update): update is RatingEntry =>
  update.after !== null && canGiveRating(update.kind) && !update.reviewKey;

/** The step that an entry tells of. */
export const recorded = (entry: RatingEntry, isWitnessed: boolean | null): RecordedStep => ({
  from: 'entry',
  entry,
  before: entry.before,
  after: entry.after,
  isWitnessed,
});

/** The steps that the versions show, and in the gaps where versions are gone, what the entries of that time say. */
export function stepsIn(
  versions: readonly RatingVersion[],
  updates: readonly Update[],
  entries: readonly RatingEntry[],
): RatingStep[] {
  const byKey = new Map(updates.map((update) => [update.key, update]));
  let unseen = entries.filter((entry) => !explains(entry, firstWith(entry, versions)));
  const seen = new Set<string>();
  const steps: RatingStep[] = [];
  let before: RatingVersion | null = null;
  for (const version of versions) {
    const entry = entryOf(version, byKey, seen);
    const isGap = !before || version.number > before.number + 1;
    const lost = isGap ? recordedBetween(before, version, unseen) : [];
    unseen = unseen.filter((one) => !lost.includes(one));
    steps.push(...lost.map((one) => recorded(one, null)));
    const step = !before || isGap ? stepAcrossGap(version, before, lost.at(-1), entry) : stepTo(version, before, entry);
    if (step) steps.push(step);
    if (version.lastUpdateKey !== null) seen.add(version.lastUpdateKey);
    before = version;
  }
  return steps;
}

/** The entry that a version is the first to carry: none where it carries no new key, null where that entry is not there. */
function entryOf(
  { lastUpdateKey: key }: RatingVersion,
  byKey: ReadonlyMap<string, Update>,
  seen: ReadonlySet<string>,
): Update | null | undefined {
  return key === null || seen.has(key) ? undefined : (byKey.get(key) ?? null);
}

const explains = (entry: Update | null | undefined, version: RatingVersion | undefined): entry is RatingEntry =>
  entry ? givesRating(entry) && entry.after === version?.rating : false;

const firstWith = ({ key }: Update, versions: readonly RatingVersion[]): RatingVersion | undefined =>
  versions.find(({ lastUpdateKey }) => lastUpdateKey === key);

function stepTo(version: RatingVersion, before: RatingVersion, entry: Update | null | undefined): RatingStep | null {
  if (explains(entry, version)) return recorded(entry, true);
  if (before.rating === version.rating) return null;
  const { at, by, rating: after } = version;
  const how = entry === undefined ? 'direct' : entry === null ? 'entryMissing' : 'entryDiffers';
  // A version that brings an older one back names that one's entry again: what stood before it is what it came after.
  return { from: 'around', how, by, at, before: before.rating, after, afterKey: before.lastUpdateKey };
}

/** What was recorded while versions are gone: between two that are left, or before the oldest. */
function recordedBetween(
  before: RatingVersion | null,
  version: RatingVersion,
  entries: readonly RatingEntry[],
): RatingEntry[] {
  const [from, to] = [before ? Date.parse(before.at) : null, Date.parse(version.at)];
  return entries.filter((entry) => {
    const at = Date.parse(entry.recordedAt);
    return from === null ? at < to : from <= at && at <= to;
  });
}

/** Behind a gap a version may hold a rating that nothing gave: nobody knows who did it or when. */
function stepAcrossGap(
  version: RatingVersion,
  before: RatingVersion | null,
  last: RatingEntry | undefined,
  entry: Update | null | undefined,
): RatingStep | null {
  if (explains(entry, version)) return recorded(entry, true);
  const standing = last ? last.after : before ? before.rating : version.rating;
  if (standing === version.rating) return null;
  return byNobodyKnown(standing, version.rating, last?.key ?? before?.lastUpdateKey ?? null);
}

/** A rating that nothing gave: nobody knows who did it or when. */
export const byNobodyKnown = (
  before: string | null,
  after: string | null,
  afterKey: string | null,
): UnrecordedStep => ({
  from: 'around',
  how: 'direct',
  by: null,
  at: null,
  before,
  after,
  afterKey,
});
