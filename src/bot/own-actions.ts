import type { Board, BoardAction, PlanPerson } from '../domain/board.ts';
import { leadsOf } from '../domain/leads.ts';

/** The names of the plan that an account stands behind; a plan may write one person in several ways. */
export const findPeople = (board: Board, entraId: string): PlanPerson[] =>
  board.people.filter((person) => person.entraId?.toLowerCase() === entraId);

/** The actions that an account leads, in the plan's order. */
export function findOwnActions(board: Board, entraId: string): BoardAction[] {
  const me = new Set(findPeople(board, entraId).map(({ key }) => key));
  return board.actions.filter((action) => leadsOf(action, board.people).some(({ key }) => me.has(key)));
}
