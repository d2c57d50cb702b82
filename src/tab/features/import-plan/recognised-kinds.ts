import { columnLetters } from '../../../exchange/table.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';

/** What most plans have; kinds that stand for each other count as one. */
const USUAL: readonly (readonly [ColumnKind, ...ColumnKind[]])[] = [
  ['action'],
  ['lead', 'accountable'],
  ['due'],
  ['measure'],
  ['rating', 'status'],
  ['updates'],
  ['evidence'],
];

/** The kinds that a plan usually has and for which no column was found. */
export const missingKinds = (found: readonly ColumnKind[]): ColumnKind[] =>
  USUAL.filter((group) => !group.some((kind) => found.includes(kind))).map(([first]) => first);

/** Columns by their letters, neighbours as a range: "B", "E–H, J". The places count from 0. */
export function columnsInWords(places: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const place of places.toSorted((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.to === place - 1) last.to = place;
    else runs.push({ from: place, to: place });
  }
  return runs
    .map(({ from, to }) => (from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`))
    .join(', ');
}
