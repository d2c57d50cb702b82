import type { PlanAction } from './plan.ts';

/** An action with where it stands; `at` counts through the plan. */
export interface PlacedAction {
  action: PlanAction;
  at: number;
  spot: { priority: string; focusArea: string; source: PlanAction['source'] };
}

/** An action of one version of a file and the same action in the next. */
export interface ActionPair {
  base: PlacedAction;
  theirs: PlacedAction;
}

/** How much of their words two actions must share to be one: with the same ref, elsewhere, and alone in their place. */
const ALIKE_BY_REF = 0.4;
const ALIKE_BY_WORDS = 0.65;
const ALIKE_BY_PLACE = 0.25;
/** A word that so many actions have tells none of them apart. */
const COMMON = 60;

/**
 * Which actions of two versions are the same, in the order of the newer one: first those with the same words, then those
 * with the same ref in the same focus area whose words are alike, then those with the likest words, and last those that are
 * left alone in the same place. Refs alone do not do: an action put in between gives every later one another letter.
 */
export function matchActions(before: readonly PlacedAction[], after: readonly PlacedAction[]): ActionPair[] {
  const found = new Map<PlacedAction, PlacedAction>();
  const used = new Set<PlacedAction>();
  const pair = (base: PlacedAction, theirs: PlacedAction): void => {
    if (found.has(theirs) || used.has(base)) return;
    found.set(theirs, base);
    used.add(base);
  };
  const open = (): [PlacedAction[], PlacedAction[]] => [
    before.filter((one) => !used.has(one)),
    after.filter((one) => !found.has(one)),
  ];
  byKey(...open(), (one) => `${words(one).join(' ')}|${areaOf(one)}`, pair);
  byKey(...open(), (one) => words(one).join(' '), pair);
  byKey(...open(), refInArea, (one, other) => likeness(one, other) >= ALIKE_BY_REF && pair(one, other));
  for (const [one, other] of likest(...open())) pair(one, other);
  byKey(...open(), refInArea, (one, other) => likeness(one, other) >= ALIKE_BY_PLACE && pair(one, other));
  return after.flatMap((theirs) => {
    const base = found.get(theirs);
    return base ? [{ base, theirs }] : [];
  });
}

/** Pairs actions that have a key alike, where it is the key of one alone on each side. Those without ref have no key. */
function byKey(
  before: readonly PlacedAction[],
  after: readonly PlacedAction[],
  keyOf: (one: PlacedAction) => string | null,
  pair: (base: PlacedAction, theirs: PlacedAction) => unknown,
): void {
  const groups = new Map<string, { before: PlacedAction[]; after: PlacedAction[] }>();
  const groupOf = (key: string) => groups.get(key) ?? groups.set(key, { before: [], after: [] }).get(key);
  for (const one of before) groupOf(keyOf(one) ?? '')?.before.push(one);
  for (const one of after) groupOf(keyOf(one) ?? '')?.after.push(one);
  for (const [key, group] of groups) {
    const [base, theirs] = [group.before[0], group.after[0]];
    if (key !== '' && base && theirs && group.before.length === 1 && group.after.length === 1) pair(base, theirs);
  }
}

const areaOf = ({ spot }: PlacedAction): string => `${spot.priority}|${spot.focusArea}`.toLocaleLowerCase('en-GB');

/** Focus areas are known by their refs, or else by their names. */
const refInArea = ({ action, spot }: PlacedAction): string | null =>
  action.ref === null ? null : `${action.ref}|${/^[\d.]+/.exec(spot.focusArea)?.[0] ?? spot.focusArea}`;

/** The words of an action without its letter. */
function words({ action }: PlacedAction): string[] {
  const text = action.text.toLocaleLowerCase('en-GB').replace(/^\s*[a-z\d]{1,3}[.):]\s+/u, '');
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

/** The share of words that two actions have in common, 0 to 1 (Dice). */
function likeness(one: PlacedAction, other: PlacedAction): number {
  const [left, right] = [new Set(words(one)), new Set(words(other))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}

/** Pairs with likest words first, of those alike enough; only actions that share a telling word are compared at all. */
function likest(before: readonly PlacedAction[], after: readonly PlacedAction[]): [PlacedAction, PlacedAction][] {
  const byWord = new Map<string, PlacedAction[]>();
  for (const one of before)
    for (const word of new Set(words(one))) byWord.set(word, [...(byWord.get(word) ?? []), one].slice(0, COMMON + 1));
  const pairs = after.flatMap((theirs) => {
    const telling = [...new Set(words(theirs))].map((word) => byWord.get(word) ?? []);
    const near = new Set(telling.filter((some) => some.length <= COMMON).flat());
    return [...near].map((base) => ({ base, theirs, alike: likeness(base, theirs) }));
  });
  return pairs
    .filter(({ alike }) => alike >= ALIKE_BY_WORDS)
    .toSorted(
      (one, other) =>
        other.alike - one.alike || Math.abs(one.base.at - one.theirs.at) - Math.abs(other.base.at - other.theirs.at),
    )
    .map(({ base, theirs }) => [base, theirs]);
}
