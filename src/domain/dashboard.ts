import { isAwaitingAnswer, isOverdue, isStale } from './attention.ts';
import { countedRating } from './agreement.ts';
import { statusOf, type Board, type BoardAction } from './board.ts';
import { groupBy } from './group-by.ts';
import type { PlanSettings } from './plan-settings.ts';
import type { Status } from './plan.ts';
import { movesSince, type RatingMove } from './rating-moves.ts';
import { tallyRatings, worstStatuses, type RatingOf, type Tally } from './rating-tally.ts';

/** What figures are told by. `today` is a day: "2026-11-23". */
export interface FiguresBy {
  statuses: readonly Status[];
  settings: Pick<PlanSettings, 'ratingsWaitForAgreement'>;
  today: string;
}

/** What a chair wants to know of some actions: each figure is the actions behind it. */
export interface Figures {
  actions: readonly BoardAction[];
  tallies: Tally[];
  /** Those whose rating is one of {@link worstStatuses}. */
  worst: BoardAction[];
  stale: BoardAction[];
  overdue: BoardAction[];
  awaited: BoardAction[];
  moves: RatingMove[];
}

/** The figures of some actions, by the ratings that count. What is done is neither stale nor overdue. */
export function figuresOf(actions: readonly BoardAction[], { statuses, settings, today }: FiguresBy): Figures {
  const ratingOf: RatingOf = (action) => countedRating(action, settings);
  const worst = new Set(worstStatuses(statuses).map(({ code }) => code));
  const statusNow = (action: BoardAction) => statusOf(statuses, ratingOf(action));
  return {
    actions,
    tallies: tallyRatings(actions, ratingOf, statuses),
    worst: actions.filter((action) => worst.has(ratingOf(action) ?? '')),
    stale: actions.filter((action) => isStale(action, statusNow(action), today)),
    overdue: actions.filter((action) => isOverdue(action, statusNow(action), today)),
    awaited: actions.filter((action) => isAwaitingAnswer(action)),
    moves: movesSince(actions, ratingOf, statuses),
  };
}

/** The figures of one sub-group; `name` is null for actions that no sub-group owns. */
export interface GroupFigures {
  name: string | null;
  figures: Figures;
}

/** The figures of each sub-group that has any of the actions, in the plan's order; those that nobody owns last. */
export function figuresByGroup(
  actions: readonly BoardAction[],
  subGroups: Board['subGroups'],
  by: FiguresBy,
): GroupFigures[] {
  const owned = groupBy(actions, ({ subGroup }) => subGroup);
  const named = [...new Set([...subGroups.map(({ name }) => name), ...owned.keys()])].filter((name) => name !== null);
  return [...named, null].flatMap((name) => {
    const own = owned.get(name);
    return own ? [{ name, figures: figuresOf(own, by) }] : [];
  });
}
