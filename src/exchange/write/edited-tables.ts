import type { CellMarks, Merge, Row, Table } from '../table.ts';
import { placeMaps, type PlaceMaps } from './place-maps.ts';
import { editsOfSheet, newRowSlots, slotsOf, type SheetEdits, type Slot } from './sheet-edits.ts';
import type { TableEdits } from './table-edits.ts';

/** The tables as they stand with the edits in them, rows and columns counted anew. */
export const editTables = (tables: readonly Table[], edits: TableEdits): Table[] =>
  tables.map((table) => editTable(table, editsOfSheet(edits, table.sheet)));

function editTable(table: Table, own: SheetEdits): Table {
  if (own.cells.size + own.columns.size + own.rows.size === 0) return table;
  const maps = placeMaps(own);
  const rows = table.rows.flatMap((row) => editRow(row, own, maps));
  return { ...table, rows, ...(table.merges && { merges: table.merges.map((merge) => moveMerge(merge, maps)) }) };
}

function editRow(row: Row, own: SheetEdits, maps: PlaceMaps): Row[] {
  const number = maps.row(row.number);
  const added = (own.rows.get(row.number) ?? []).map((edit, index) =>
    rowOf(row, newRowSlots(own, edit, row.cells.length), { number: number + 1 + index, maps, isNew: true }),
  );
  return [rowOf(row, slotsOf(own, row.number, row.cells.length), { number, maps, isNew: false }), ...added];
}

function rowOf(row: Row, slots: Slot[], at: { number: number; maps: PlaceMaps; isNew: boolean }): Row {
  const cells = slots.map(({ from, text }) => text ?? row.cells[from] ?? '');
  const marks = slots.map((slot) => marksOfSlot(row.marks?.[slot.from], slot, at));
  const { number: _, cells: __, marks: ___, ...rest } = row;
  return { ...rest, number: at.number, cells, ...(marks.some(Boolean) && { marks }) };
}

/** A new cell has its neighbour's look and nothing else of it. */
function marksOfSlot(
  marks: CellMarks | undefined,
  slot: Slot,
  { maps, isNew }: { maps: PlaceMaps; isNew: boolean },
): CellMarks | undefined {
  const { fill: old, coveredBy, date, ...kept } = isNew || slot.isNew ? ({} as CellMarks) : (marks ?? {});
  const fill = slot.fill ?? old;
  const moved: CellMarks = {
    ...kept,
    ...(fill !== undefined && { fill }),
    ...(date !== undefined && slot.text === null && { date }),
    ...(coveredBy && { coveredBy: { row: maps.row(coveredBy.row), index: maps.column(coveredBy.index) } }),
  };
  return Object.keys(moved).length > 0 ? moved : undefined;
}

/** A merge that spans the place of something new grows around it. */
function moveMerge({ row, index, rows, columns }: Merge, maps: PlaceMaps): Merge {
  const [top, left] = [maps.row(row), maps.column(index)];
  return {
    row: top,
    index: left,
    rows: maps.row(row + rows - 1) - top + 1,
    columns: maps.column(index + columns - 1) - left + 1,
  };
}
