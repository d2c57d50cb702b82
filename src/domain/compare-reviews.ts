import { countedRating } from './agreement.ts';
import type { Board, BoardAction, Review, Structure } from './board.ts';
import type { PartialDate, Status } from './plan.ts';
import { moveKind, type MoveKind } from './rating-moves.ts';
import { TODAY, type RatingRecord } from './review-point.ts';
import type { ReviewSnapshot } from './review-snapshot.ts';

/** An action as it stood. What the record does not say of that time is null. */
export interface StoodAction {
  key: string;
  /** Null for an action of which nothing but its rating is known any more. */
  structureKey: string | null;
  ref: string | null;
  text: string | null;
  leadsText: string | null;
  subGroup: string | null;
  rating: string | null;
}

/** A plan as it stood at a review date, or stands today. */
export interface StoodPlan {
  /** The review's key, or {@link TODAY}. */
  key: string;
  /** What the plan calls the review; null for today. */
  label: string | null;
  date: PartialDate | null;
  kind: 'today' | 'closed' | 'imported';
  /** True where somebody signed it here. */
  isSigned: boolean;
  /** Priorities and focus areas: of that time, or today's where nothing tells. */
  structure: readonly Structure[];
  actions: readonly StoodAction[];
}

/** The plan as it stands, by the ratings that count. */
export const stoodToday = ({
  structure,
  actions,
  settings,
}: Pick<Board, 'structure' | 'actions' | 'settings'>): StoodPlan => ({
  key: TODAY,
  label: null,
  date: null,
  kind: 'today',
  isSigned: false,
  structure,
  actions: actions.map((action) => ({ ...wordsOf(action), rating: countedRating(action, settings) })),
});

const wordsOf = ({ key, structureKey, ref, text, leadsText, subGroup }: BoardAction) => ({
  key,
  structureKey,
  ref,
  text,
  leadsText,
  subGroup,
});

/** The plan as it was signed when a review date was closed. */
export const stoodAtClosing = ({ review, structure, actions }: ReviewSnapshot): StoodPlan => ({
  ...review,
  kind: 'closed',
  isSigned: true,
  structure,
  actions: actions.map((action) => ({
    key: action.key,
    structureKey: action.structureKey,
    ref: action.ref,
    text: action.text,
    leadsText: action.leads,
    subGroup: action.subGroup,
    rating: action.countedRating,
  })),
});

/**
 * The plan at a review date that came with its file. Of that time its ratings alone are known: where an action stands and its
 * ref are today's, its words and leads are not told. An action without a rating then does not count as having been there.
 */
export function stoodAtImport(
  { structure, actions }: Pick<Board, 'structure' | 'actions'>,
  { key, label, date }: Pick<Review, 'key' | 'label' | 'date'>,
  record: RatingRecord,
): StoodPlan {
  const places = new Set(structure.map((place) => place.key));
  const known = new Map(actions.map((action) => [action.key, action]));
  const untold = { text: null, leadsText: null, subGroup: null };
  const here = actions.flatMap((action): StoodAction[] => {
    const rating = record[action.key]?.[key];
    return rating === undefined
      ? []
      : [{ key: action.key, structureKey: action.structureKey, ref: action.ref, ...untold, rating }];
  });
  const gone = Object.entries(record).flatMap(([subject, ratings]): StoodAction[] => {
    const rating = ratings[key];
    if (rating === undefined || known.has(subject) || places.has(subject)) return [];
    return [{ key: subject, structureKey: null, ref: null, ...untold, rating }];
  });
  return { key, label, date, kind: 'imported', isSigned: false, structure, actions: [...here, ...gone] };
}

/** An action that two times have, with what is different. */
export interface StoodPair {
  before: StoodAction;
  after: StoodAction;
}

/** What became of a plan from one time to another. An action may have moved and been rewritten too. */
export interface StoodComparison {
  /** By which way the rating went, in the order of the later time. */
  moves: (StoodPair & { kind: MoveKind })[];
  added: StoodAction[];
  gone: StoodAction[];
  rewritten: StoodPair[];
  /** How many have the same rating and, as far as anybody knows, the same words. */
  unchanged: number;
  /** False where the words of one of the two times are not known. */
  areWordsKnown: boolean;
}

/** Compares how a plan stood with how it stood later. Better and worse are read from the rank of `statuses`. */
export function compareStood(before: StoodPlan, after: StoodPlan, statuses: readonly Status[]): StoodComparison {
  const earlier = new Map(before.actions.map((action) => [action.key, action]));
  const later = new Set(after.actions.map(({ key }) => key));
  const pairs = after.actions.flatMap((action): StoodPair[] => {
    const was = earlier.get(action.key);
    return was ? [{ before: was, after: action }] : [];
  });
  const moves = pairs.flatMap((pair) => {
    const kind = moveKind(pair.before.rating, pair.after.rating, statuses);
    return kind === null ? [] : [{ ...pair, kind }];
  });
  const rewritten = pairs.filter(isRewritten);
  const touched = new Set([...moves, ...rewritten].map((pair) => pair.after.key));
  return {
    moves,
    added: after.actions.filter(({ key }) => !earlier.has(key)),
    gone: before.actions.filter(({ key }) => !later.has(key)),
    rewritten,
    unchanged: pairs.length - touched.size,
    areWordsKnown: before.kind !== 'imported' && after.kind !== 'imported',
  };
}

const isRewritten = ({ before, after }: StoodPair): boolean =>
  before.text !== null && after.text !== null && before.text.trim() !== after.text.trim();
