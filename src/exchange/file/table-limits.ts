import type { Table } from '../table.ts';
import { TooLargeError } from './too-large-error.ts';

/** What a spreadsheet can be wide, and far more rows, cells and letters than a plan of 50,000 actions has. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 150_000;
const MOST_CELLS = 2_000_000;
const LONGEST_CELL = 200_000;

const copyThePlan = (what: string): TooLargeError =>
  new TooLargeError(
    `This file has ${what} than a plan could have. Copy the plan alone into a new file and choose that one.`,
  );

/** Counts cells and rows as they are split, so that a file made of line ends is not split to its end. */
export class TableLimits {
  #rows = 0;
  #cells = 0;

  /** @throws {TooLargeError} */
  addCell(): void {
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw copyThePlan('more cells');
  }

  /** A row with all of its cells, or one whose cells were counted. @throws {TooLargeError} */
  addRow(cells = 0): void {
    this.#rows += 1;
    this.#cells += cells;
    if (this.#cells > MOST_CELLS) throw copyThePlan('more cells');
    if (this.#rows > MOST_ROWS) throw copyThePlan('more rows');
  }
}

/** Tables that are fit to be recognised. @throws {TooLargeError} */
export function checkTables(tables: readonly Table[]): void {
  const limits = new TableLimits();
  for (const { rows } of tables)
    for (const { cells } of rows) {
      limits.addRow();
      if (cells.length > MOST_COLUMNS) throw copyThePlan('more columns');
      for (const cell of cells) {
        limits.addCell();
        if (cell.length > LONGEST_CELL) throw copyThePlan('longer cells');
      }
    }
}
