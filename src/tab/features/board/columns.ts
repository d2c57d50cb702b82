import { statusOf, type BoardAction } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { directionOf, type Direction } from '../../../domain/rating-change.ts';
import { say } from './board-words.ts';

/** A column of the board. `status` is null for actions without a rating, and for a code that the legend does not have. */
export interface Column {
  id: string;
  code: string | null;
  status: Status | null;
  label: string;
  actions: BoardAction[];
}

/** The legend's statuses in the order written, then codes that it does not have, then actions without a rating, if any. */
export function columnsOf(
  statuses: readonly Status[],
  actions: readonly BoardAction[],
  ratingOf: (action: BoardAction) => string | null,
): Column[] {
  const rated = groupBy(actions, ratingOf);
  const known = statuses.toSorted((one, other) => one.order - other.order);
  const knownCodes = new Set<string | null>(known.map((status) => status.code));
  const strange = [...rated.keys()].filter((code) => code !== null && !knownCodes.has(code)).toSorted();
  const columns = [
    ...known.map((status) => ({ code: status.code, status, label: status.label })),
    ...strange.map((code) => ({ code, status: null, label: code ?? '' })),
    ...(rated.has(null) ? [{ code: null, status: null, label: say('noRating') }] : []),
  ];
  return columns.map((column) => ({ ...column, id: column.code ?? '', actions: rated.get(column.code) ?? [] }));
}

/** Columns that say the same as when it was asked before are the same, so that a move draws anew those alone that it touched. */
export function createColumnKeeper(): (columns: readonly Column[]) => readonly Column[] {
  let known: ReadonlyMap<string, Column> = new Map();
  return (columns) => {
    const kept = columns.map((column) => {
      const was = known.get(column.id);
      return was && isSame(was, column) ? was : column;
    });
    known = new Map(kept.map((column) => [column.id, column]));
    return kept;
  };
}

const isSame = (was: Column, is: Column): boolean =>
  was.status === is.status &&
  was.label === is.label &&
  was.actions.length === is.actions.length &&
  was.actions.every((action, at) => action === is.actions[at]);

/** The direction in which an action's rating changed since the last review, or null where it did not. */
export function changeOf(
  { rating, lastReviewRating }: Pick<BoardAction, 'rating' | 'lastReviewRating'>,
  statuses: readonly Status[],
): { direction: Direction; from: string } | null {
  const direction = directionOf(lastReviewRating, rating, statuses);
  if (direction === null || lastReviewRating === null) return null;
  return { direction, from: statusOf(statuses, lastReviewRating)?.label ?? lastReviewRating };
}

/** What an empty column says: why that is good, or simply how things are. */
export function emptyWords({ status, label }: Pick<Column, 'status' | 'label'>): string {
  if (status?.late) return say('emptyLate', { label });
  if (status?.done) return say('emptyDone');
  return say('empty', { label });
}
