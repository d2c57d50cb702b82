import type { SheetEdits } from './sheet-edits.ts';

/** Where rows and columns of a sheet stand once new ones were put in. Rows count from 1, columns from 0. */
export interface PlaceMaps {
  row(number: number): number;
  column(index: number): number;
}

/** The places of rows and columns after these edits. */
export function placeMaps({ rows, columns }: SheetEdits): PlaceMaps {
  return { row: shiftBy(countsOf(rows)), column: shiftBy(countsOf(columns)) };
}

const countsOf = (groups: Map<number, unknown[]>): [number, number][] =>
  [...groups].map(([after, group]) => [after, group.length]);

function shiftBy(counts: [number, number][]): (place: number) => number {
  return (place) => counts.reduce((moved, [after, count]) => (after < place ? moved + count : moved), place);
}
