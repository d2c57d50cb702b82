import type { Board, BoardAction } from '../../domain/board.ts';

/** The actions whose rating somebody else changed between two looks at the plan, as they stand now. */
export function ratedByOthers(before: Board, after: Board, me: string): BoardAction[] {
  if (before.actions === after.actions) return [];
  const known = new Map(before.actions.map((action) => [action.key, action.rating]));
  return after.actions.filter(
    ({ key, rating, lastUpdate }) => known.has(key) && known.get(key) !== rating && lastUpdate?.by !== me,
  );
}
