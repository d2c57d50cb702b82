import type { CellEdit, NewColumn, NewRow, TableEdits } from './table-edits.ts';

/** A cell as it goes out. */
export interface Slot {
  /** The column of the file as it was read: the cell itself, or the one whose style a new cell takes. */
  from: number;
  isNew: boolean;
  /** Its new text; null where the cell stays as it is. */
  text: string | null;
  fill?: string;
}

/** A new column with its place among all edits, and its cells by row. */
export interface PlacedColumn extends NewColumn {
  place: number;
  byRow: Map<number, NewColumn['cells'][number]>;
}

/** The edits of one sheet, by place. A new column keeps its place among all edits, by which new rows name it. */
export interface SheetEdits {
  cells: Map<number, Map<number, CellEdit>>;
  columns: Map<number, PlacedColumn[]>;
  rows: Map<number, NewRow[]>;
}

/** The edits that concern a sheet. */
export function editsOfSheet(edits: TableEdits, sheet: string | null): SheetEdits {
  const own = <Edit extends { sheet: string | null }>(all: readonly Edit[]): Edit[] =>
    all.filter((edit) => edit.sheet === sheet);
  const cells: SheetEdits['cells'] = new Map();
  for (const edit of own(edits.cells)) cells.set(edit.row, (cells.get(edit.row) ?? new Map()).set(edit.index, edit));
  const columns = edits.columns.map((column, place) => ({
    ...column,
    place,
    byRow: new Map(column.cells.map((cell) => [cell.row, cell])),
  }));
  return { cells, columns: byAfter(own(columns)), rows: byAfter(own(edits.rows)) };
}

function byAfter<Edit extends { after: number }>(edits: Edit[]): Map<number, Edit[]> {
  const groups = new Map<number, Edit[]>();
  for (const edit of edits) groups.set(edit.after, [...(groups.get(edit.after) ?? []), edit]);
  return groups;
}

/** The cells of row `row` as they go out, where `length` cells stand in it; a short row stays short. */
export function slotsOf({ cells, columns }: SheetEdits, row: number, length: number): Slot[] {
  const edited = cells.get(row);
  const fresh = [...columns].flatMap(([after, group]): [number, Slot[]][] => {
    const slots = group.map((column) => columnSlot(column, row));
    return after < length || slots.some(({ text }) => text !== '') ? [[after, slots]] : [];
  });
  const byColumn = new Map(fresh);
  const needed = Math.max(length, ...[...(edited?.keys() ?? []), ...byColumn.keys()].map((index) => index + 1));
  return Array.from({ length: needed }, (_, from) => [
    ownSlot(from, edited?.get(from)),
    ...(byColumn.get(from) ?? []),
  ]).flat();
}

function ownSlot(from: number, edit: CellEdit | undefined): Slot {
  return { from, isNew: false, text: edit?.text ?? null, ...(edit?.fill !== undefined && { fill: edit.fill }) };
}

function columnSlot({ after, byRow }: PlacedColumn, row: number): Slot {
  const cell = byRow.get(row);
  return { from: after, isNew: true, text: cell?.text ?? '', ...(cell?.fill !== undefined && { fill: cell.fill }) };
}

/** The cells of a new row under one of `length` cells. */
export function newRowSlots({ columns }: SheetEdits, { cells, inNew = [] }: NewRow, length: number): Slot[] {
  const needed = Math.max(length, ...cells.map(({ index }) => index + 1));
  return Array.from({ length: needed }, (_, from) => {
    const own = cells.find(({ index }) => index === from);
    const fresh = (columns.get(from) ?? []).map(({ place }): Slot => {
      const cell = inNew.find(({ column }) => column === place);
      return { from, isNew: true, text: cell?.text ?? '', ...(cell?.fill !== undefined && { fill: cell.fill }) };
    });
    return [
      { from, isNew: false, text: own?.text ?? '', ...(own?.fill !== undefined && { fill: own.fill }) },
      ...fresh,
    ];
  }).flat();
}
