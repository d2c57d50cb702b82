import { columnLetters } from '../../table.ts';
import type { PlaceMaps } from '../place-maps.ts';

/** A block of cells; rows count from 1, columns from 0. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A column's place by its letters: A is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellRef = (row: number, index: number): string => `${columnLetters(index)}${row}`;

/** Reads "B7" or "B7:D9"; null for anything else. */
export function readBlock(ref: string): Block | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(ref.trim());
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) };
}

export function writeBlock({ top, left, bottom, right }: Block): string {
  const start = cellRef(top, left);
  return top === bottom && left === right ? start : `${start}:${cellRef(bottom, right)}`;
}

/** How a block moves where rows and columns are put in. `grows` takes in what comes right behind its last column or row. */
export function moveBlock({ top, left, bottom, right }: Block, maps: PlaceMaps, grows: boolean): Block {
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
      const block = readBlock(ref);
      return block ? writeBlock(moveBlock(block, maps, grows)) : ref;
    })
    .join(' ');
