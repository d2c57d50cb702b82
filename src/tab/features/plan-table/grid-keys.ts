/** A cell of the grid by places from 0; `row` counts the rows that are not folded away. */
export interface Place {
  row: number;
  cell: number;
}

/** The grid as its keys know it: how many cells each row has, and how many rows a page of the screen shows. */
export interface GridShape {
  rows: number;
  cellsIn: (row: number) => number;
  page: number;
}

/** Where a key leads from a cell, or null for a key that moves nowhere. Moving past an edge stays there (APG, grid pattern). */
export function placeAfter(key: string, isControl: boolean, from: Place, shape: GridShape): Place | null {
  const { row, cell } = from;
  const lastIn = (at: number) => shape.cellsIn(at) - 1;
  const toRow = (to: number): Place => ({ row: Math.min(Math.max(to, 0), shape.rows - 1), cell });
  switch (key) {
    case 'ArrowDown':
      return toRow(isControl ? shape.rows - 1 : row + 1);
    case 'ArrowUp':
      return toRow(isControl ? 0 : row - 1);
    case 'PageDown':
      return toRow(row + shape.page);
    case 'PageUp':
      return toRow(row - shape.page);
    case 'ArrowRight':
      return { row, cell: isControl ? lastIn(row) : Math.min(visible(from, shape) + 1, lastIn(row)) };
    case 'ArrowLeft':
      return { row, cell: isControl ? 0 : Math.max(visible(from, shape) - 1, 0) };
    case 'Home':
      return isControl ? { row: 0, cell: 0 } : { row, cell: 0 };
    case 'End':
      return isControl ? { row: shape.rows - 1, cell: lastIn(shape.rows - 1) } : { row, cell: lastIn(row) };
    default:
      return null;
  }
}

/** A group has fewer cells than an action: passing over one keeps the column that a person came along. */
const visible = ({ row, cell }: Place, { cellsIn }: GridShape): number => Math.min(cell, cellsIn(row) - 1);
