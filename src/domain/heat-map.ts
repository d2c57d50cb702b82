import type { BoardAction, Structure } from './board.ts';
import { groupBy } from './group-by.ts';
import type { Status } from './plan.ts';
import { furthestFromDone, tallyRatings, type Tally } from './rating-tally.ts';
import type { ReviewPoint } from './review-point.ts';

/** A focus area at a review date. */
export interface HeatCell {
  point: ReviewPoint;
  tallies: Tally[];
  /** What is furthest from done in it. */
  lead: Tally | null;
}

/** A focus area through all review dates. `area` is null for actions that name none of the plan. */
export interface HeatRow {
  area: Structure | null;
  actions: readonly BoardAction[];
  cells: HeatCell[];
}

/**
 * The focus areas that have actions, in the plan's order, by review date. An action that stands right under its priority
 * counts there.
 */
export function heatMap(
  structure: readonly Structure[],
  actions: readonly BoardAction[],
  { points, statuses }: { points: readonly ReviewPoint[]; statuses: readonly Status[] },
): HeatRow[] {
  const areas = areasInOrder(structure);
  const known = new Map<string, Structure>(areas.map((area) => [area.key, area]));
  const byArea = groupBy(actions, ({ structureKey }) => known.get(structureKey) ?? null);
  return [...areas, null].flatMap((area) => {
    const own = byArea.get(area);
    return own ? [{ area, actions: own, cells: points.map((point) => cellOf(point, own, statuses)) }] : [];
  });
}

function cellOf(point: ReviewPoint, actions: readonly BoardAction[], statuses: readonly Status[]): HeatCell {
  const tallies = tallyRatings(actions, point.ratingOf, statuses);
  return { point, tallies, lead: furthestFromDone(tallies) };
}

/** Priorities, each with its focus areas after it; one whose priority is not there comes last. */
function areasInOrder(structure: readonly Structure[]): Structure[] {
  const priorities = structure.filter(({ kind }) => kind === 'priority').toSorted(byPosition);
  const places = new Map<string | null, number>(priorities.map(({ key }, place) => [key, place]));
  const placeOf = ({ parentKey }: Structure) => places.get(parentKey) ?? priorities.length;
  const known = groupBy(structure.filter(({ kind }) => kind === 'focusArea').toSorted(byPosition), placeOf);
  return [
    ...priorities.flatMap((priority, place) => [priority, ...(known.get(place) ?? [])]),
    ...(known.get(priorities.length) ?? []),
  ];
}

const byPosition = (one: Structure, other: Structure): number => one.position - other.position;
