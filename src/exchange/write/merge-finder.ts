import type { Merge } from '../table.ts';

/** Finds the merge that a cell belongs to. */
export type MergeFinder = (row: number, index: number) => Merge | undefined;

/** Looks merges up by their rows: a long plan has as many of them as rows. */
export function mergeFinder(merges: readonly Merge[]): MergeFinder {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let row = merge.row; row < merge.row + merge.rows; row += 1) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  return (row, index) => byRow.get(row)?.find((one) => index >= one.index && index < one.index + one.columns);
}
