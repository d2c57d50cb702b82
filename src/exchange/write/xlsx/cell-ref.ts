import { columnLetters } from '../../table.ts';
import { readRange, type CellRange } from '../../xlsx/cell-reference.ts';
import type { PlaceMaps } from '../place-maps.ts';

export const cellRef = (row: number, index: number): string => `${columnLetters(index)}${row}`;

/** A block as Excel writes it, one cell by its own name. */
export function writeBlock({ top, left, bottom, right }: CellRange): string {
  const start = cellRef(top, left);
  return top === bottom && left === right ? start : `${start}:${cellRef(bottom, right)}`;
}

/** How a block moves where rows and columns are put in. `grows` takes in what comes right behind its last column or row. */
export function moveBlock({ top, left, bottom, right }: CellRange, maps: PlaceMaps, grows: boolean): CellRange {
  const end = { bottom: maps.row(bottom), right: maps.column(right) };
  if (grows) {
    end.bottom = maps.row(bottom + 1) - 1;
    end.right = maps.column(right + 1) - 1;
  }
  return { top: maps.row(top), left: maps.column(left), ...end };
}

/** The same for several blocks in one text, parted by spaces. What is no block stays. */
export const moveRefs = (refs: string, maps: PlaceMaps, grows: boolean): string =>
  refs
    .split(/\s+/)
    .map((ref) => {
      const block = readRange(ref);
      return block ? writeBlock(moveBlock(block, maps, grows)) : ref;
    })
    .join(' ');
