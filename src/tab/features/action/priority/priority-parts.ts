import type { Board, BoardAction, Structure } from '../../../../domain/board.ts';
import type { Roles } from '../../../../domain/roles.ts';

/** The focus areas of a priority, in the plan's order. */
export const areasOf = ({ structure }: Pick<Board, 'structure'>, { key }: Structure): Structure[] =>
  structure.filter(({ parentKey }) => parentKey === key);

/** The actions of a priority: those of its focus areas, and those that stand right under it. */
export function actionsIn(board: Pick<Board, 'structure' | 'actions'>, priority: Structure): BoardAction[] {
  const keys = new Set([priority.key, ...areasOf(board, priority).map(({ key }) => key)]);
  return board.actions.filter(({ structureKey }) => keys.has(structureKey));
}

/** Whether somebody may give a priority its overall status: officers, and chairs whose sub-group has an action in it. */
export const mayRate = ({ isOfficer, chairs }: Roles, actions: readonly Pick<BoardAction, 'subGroup'>[]): boolean =>
  isOfficer || actions.some(({ subGroup }) => subGroup !== null && chairs.includes(subGroup));

/** How many actions have each rating, in the legend's order; ratings that the legend does not have come last. */
export function countRatings(
  actions: readonly Pick<BoardAction, 'rating'>[],
  codes: readonly string[],
): { code: string | null; count: number }[] {
  const counts = new Map<string | null, number>(codes.map((code) => [code, 0]));
  for (const { rating } of actions) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return [...counts].flatMap(([code, count]) => (count > 0 ? [{ code, count }] : []));
}
