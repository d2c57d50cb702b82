import type { CellMarks, Merge, Row } from '../table.ts';
import type { CellRange } from './cell-reference.ts';

/** A sheet that has more cells than a plan could. The message says what to do, for a person. */
export class SheetTooLargeError extends Error {
  override readonly name = 'SheetTooLargeError';
}

const MOST_CELLS = 3_000_000;
const MOST_COVERED = 1_000_000;
const MOST_MERGES = 100_000;
/** Colour without words counts near words only: whole columns are filled far beyond a table. */
const WIDEST_FILL = 256;

/** The cells of a sheet as they are read, row by row; empty rows are not kept, a gap between rows is one empty row. */
export class SheetCells {
  readonly rows: Row[] = [];
  #cells: string[] = [];
  #marks: (CellMarks | undefined)[] = [];
  #count = 0;
  #hasText = false;

  /** A cell's words and what it has beside them. */
  add(index: number, text: string, marks: CellMarks | null): void {
    if (text === '' && (marks === null || index >= WIDEST_FILL)) return;
    if (text !== '') {
      while (this.#cells.length < index) this.#cells.push('');
      this.#cells[index] = text;
      this.#hasText = true;
    }
    if (marks) this.#marks[index] = marks;
  }

  /** Ends a row; `number` counts from 1. Rows come in their order. */
  endRow(number: number, isHidden: boolean): void {
    if (this.#hasText) this.#keep(number, isHidden);
    if (this.#hasText || this.#marks.length > 0) {
      this.#cells = [];
      this.#marks = [];
      this.#hasText = false;
    }
  }

  #keep(number: number, isHidden: boolean): void {
    // Rows that are only coloured are not kept, so a million of them cost nothing.
    this.#count += Math.max(this.#cells.length, this.#marks.length);
    if (this.#count > MOST_CELLS) throw new SheetTooLargeError(TOO_MANY);
    const last = this.rows.at(-1)?.number ?? 0;
    if (number > last + 1) this.rows.push({ number: last + 1, cells: [] });
    const row: Row = { number, cells: this.#cells };
    if (this.#marks.length > 0) row.marks = this.#marks;
    if (isHidden) row.isHidden = true;
    this.rows.push(row);
  }
}

/** Said of a workbook that is too large. */
export const TOO_MANY =
  'This workbook has more filled cells than a plan could have. Copy the plan into a new workbook and choose that one.';

/** Says which cells are part of a larger one, and answers the merges that touch rows which hold something. */
export function coverMerges(rows: readonly Row[], ranges: readonly CellRange[]): Merge[] {
  if (ranges.length > MOST_MERGES) throw new SheetTooLargeError(TOO_MANY);
  const places = new Map(rows.map(({ number }, at) => [number, at]));
  const last = rows.at(-1)?.number ?? 0;
  let covered = 0;
  const merges: Merge[] = [];
  for (const { top, left, bottom, right } of ranges) {
    const anchor = rows[places.get(top) ?? -1];
    if (!anchor || !holdsSomething(anchor, left)) continue;
    const end = Math.min(bottom, last);
    merges.push({ row: top, index: left, rows: end - top + 1, columns: right - left + 1 });
    for (let number = top; number <= end; number += 1) {
      const row = rows[places.get(number) ?? -1];
      if (row) covered += coverRow(row, { top, left, right }, number === top);
      if (covered > MOST_COVERED) throw new SheetTooLargeError(TOO_MANY);
    }
  }
  return merges;
}

function coverRow(row: Row, { top, left, right }: Omit<CellRange, 'bottom'>, isTop: boolean): number {
  const marks = [...(row.marks ?? [])];
  const end = Math.min(right, WIDEST_FILL);
  for (let index = isTop ? left + 1 : left; index <= end; index += 1)
    marks[index] = { ...marks[index], coveredBy: { row: top, index: left } };
  row.marks = marks;
  return end - left + 1;
}

const holdsSomething = ({ cells, marks }: Row, index: number): boolean =>
  (cells[index] ?? '').trim() !== '' || marks?.[index]?.fill !== undefined;
