import { TableLimits } from '../file/table-limits.ts';
import type { Row } from '../table.ts';
import { unmarkFormula } from './formula-mark.ts';

interface Piece {
  at: number;
  text: string;
}

/** Words with one space between them; two spaces part columns. */
const PIECES = /\S+(?: \S+)*/g;
const RULED = /^[\s\-=_+|]+$/;

/**
 * Reads a table whose columns are parted by spaces alone, each cell below its head. `isHead` tells a line of heads by its
 * cells. Lines above it are rows of one cell, and a line that only goes on in some columns belongs to the row above it.
 */
export function alignedRows(text: string, isHead: (row: Row) => boolean): Row[] {
  const limits = new TableLimits();
  const rows: Row[] = [];
  let starts: number[] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    limits.addRow(Math.max(1, starts.length));
    const pieces = [...line.matchAll(PIECES)].map((match): Piece => ({
      at: match.index,
      text: unmarkFormula(match[0]),
    }));
    const plain = { number: index + 1, cells: pieces.map((piece) => piece.text) };
    const isRuled = RULED.test(line);
    if (pieces.length > 2 && isHead(plain)) {
      starts = pieces.map(({ at }) => at);
      rows.push(plain);
    } else if (starts.length === 0 || pieces.length === 0 || isRuled || isBanner(pieces, starts))
      rows.push({ number: index + 1, cells: [isRuled ? '' : line.trim()] });
    else addCells(rows, { number: index + 1, cells: cellsOf(pieces, starts) }, pieces.length);
  });
  return rows;
}

/** One text that runs over the second column. */
const isBanner = ([first, second]: readonly Piece[], starts: readonly number[]): boolean =>
  first !== undefined && !second && first.at < (starts[1] ?? 0) && first.at + first.text.length > (starts[1] ?? 0);

function cellsOf(pieces: readonly Piece[], starts: readonly number[]): string[] {
  const cells = starts.map(() => '');
  for (const { at, text } of pieces) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= at + 1),
    );
    cells[column] = cells[column] === '' ? text : `${cells[column]} ${text}`;
  }
  return cells;
}

/** A line with nothing in its first column and little in the others goes on from the row right above. */
function addCells(rows: Row[], row: Row, count: number): void {
  const above = rows.at(-1);
  const goesOn = row.cells[0] === '' && count * 2 <= row.cells.length && above && above.cells.length > 1;
  if (!goesOn) return void rows.push(row);
  above.cells = above.cells.map((cell, index) =>
    [cell, row.cells[index] ?? ''].filter((text) => text !== '').join(' '),
  );
}
