import type { MarkedText } from '../file/marked-text.ts';

/** A paragraph of a page. */
export interface PageLine {
  kind: 'line';
  text: MarkedText;
  /** What stands before it in a list: "•", "1.", "a)"; empty for none. */
  mark: string;
  /** How deep in lists it stands, from 0; null outside of lists. */
  level: number | null;
  heading: number | null;
}

export interface PageCell {
  kind: 'cell';
  items: PageItem[];
  fill: string | null;
  rows: number;
  columns: number;
  /** Its words only run over the cells beside it, which are cells of their own. */
  isOverflow: boolean;
}

export interface PageRow {
  cells: PageCell[];
  isHidden: boolean;
}

export interface PageTable {
  kind: 'table';
  rows: PageRow[];
}

export type PageItem = PageLine | PageTable;

/** What stands before a line in a cell: its mark, moved in by its level. */
export const lineStart = ({ mark, level }: PageLine): string =>
  mark === '' ? '' : `${'  '.repeat(level ?? 0)}${mark} `;

const cellsOf = ({ rows }: PageTable): PageCell[] => rows.flatMap(({ cells }) => cells);

function innerCells(table: PageTable): number {
  const inner = cellsOf(table).flatMap(({ items }) => items.filter((item) => item.kind === 'table'));
  return inner.reduce((sum, one) => sum + cellsOf(one).length + innerCells(one), 0);
}

/** Pages are often laid out by a table around the real one: it has fewer cells than what stands inside it. */
export const isLayout = (table: PageTable): boolean => innerCells(table) > cellsOf(table).length;
