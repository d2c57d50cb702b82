/** So many cards, so many of them abreast: a column, or the part of it in one lane. */
export interface GridCell {
  count: number;
  abreast: number;
}

/** A board as arrow keys see it: lanes from above, each with a cell for every column. */
export interface CardGrid {
  lanes: readonly (readonly GridCell[])[];
  /** True where columns stand one below the other. */
  isStacked: boolean;
  /** How many rows of cards can be seen at once. */
  rowsInSight: number;
}

/** Where a card stands. */
export interface Place {
  lane: number;
  column: number;
  index: number;
}

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'] as const;

export type MoveKey = (typeof KEYS)[number];

/** True for the keys that move between cards. */
export const isMoveKey = (key: string): key is MoveKey => (KEYS as readonly string[]).includes(key);

/** Where a key leads from a card, whether that card is drawn or not; null where there is none that way. */
export function nextPlace(grid: CardGrid, from: Place, key: MoveKey): Place | null {
  const cell = cellAt(grid, from);
  if (!cell) return null;
  switch (key) {
    case 'ArrowUp':
      return upOrDown(grid, from, -1);
    case 'ArrowDown':
      return upOrDown(grid, from, 1);
    case 'ArrowLeft':
      return aside(grid, from, -1);
    case 'ArrowRight':
      return aside(grid, from, 1);
    case 'Home':
      return { ...from, index: 0 };
    case 'End':
      return { ...from, index: cell.count - 1 };
    case 'PageUp':
      return { ...from, index: inPages(from.index, cell, -grid.rowsInSight) };
    case 'PageDown':
      return { ...from, index: inPages(from.index, cell, grid.rowsInSight) };
  }
}

const cellAt = (grid: CardGrid, { lane, column }: Omit<Place, 'index'>): GridCell | undefined =>
  grid.lanes[lane]?.[column];

const rowOf = (index: number, { abreast }: GridCell): number => Math.floor(index / abreast);

/** Up or down by so many rows, in the same file of cards, and no further than the first and the last row. */
function inPages(index: number, cell: GridCell, rows: number): number {
  const row = Math.min(rowOf(cell.count - 1, cell), Math.max(0, rowOf(index, cell) + rows));
  return Math.min(cell.count - 1, row * cell.abreast + (index % cell.abreast));
}

function upOrDown(grid: CardGrid, from: Place, step: 1 | -1): Place | null {
  const cell = cellAt(grid, from);
  if (!cell) return null;
  const row = rowOf(from.index, cell) + step;
  if (row >= 0 && row <= rowOf(cell.count - 1, cell)) return { ...from, index: inPages(from.index, cell, step) };
  const next = nextCell(grid, from, step, grid.isStacked ? 'any' : 'same column');
  if (!next) return null;
  const beyond = cellAt(grid, next);
  if (!beyond) return null;
  const file = Math.min(from.index % cell.abreast, beyond.abreast - 1);
  const lastRow = rowOf(beyond.count - 1, beyond);
  const index = step > 0 ? file : lastRow * beyond.abreast + file;
  return { ...next, index: Math.min(beyond.count - 1, index) };
}

function aside(grid: CardGrid, from: Place, step: 1 | -1): Place | null {
  const cell = cellAt(grid, from);
  if (!cell) return null;
  const index = from.index + step;
  if (index >= 0 && index < cell.count && rowOf(index, cell) === rowOf(from.index, cell)) return { ...from, index };
  const next = nextCell(grid, from, step, grid.isStacked ? 'any' : 'same lane');
  const beside = next && cellAt(grid, next);
  if (!next || !beside) return null;
  if (grid.isStacked) return { ...next, index: 0 };
  const start = Math.min(rowOf(from.index, cell), rowOf(beside.count - 1, beside)) * beside.abreast;
  return { ...next, index: step > 0 ? start : Math.min(beside.count, start + beside.abreast) - 1 };
}

/** The nearest cell with cards in it, in reading order, or in the same column or lane alone. */
function nextCell(
  grid: CardGrid,
  from: Place,
  step: 1 | -1,
  among: 'any' | 'same column' | 'same lane',
): Omit<Place, 'index'> | null {
  const columns = grid.lanes[0]?.length ?? 0;
  const start = from.lane * columns + from.column;
  for (let at = start + step; at >= 0 && at < grid.lanes.length * columns; at += step) {
    const [lane, column] = [Math.floor(at / columns), at % columns];
    const isWanted = among === 'any' || (among === 'same column' ? column === from.column : lane === from.lane);
    if (isWanted && (cellAt(grid, { lane, column })?.count ?? 0) > 0) return { lane, column };
  }
  return null;
}
