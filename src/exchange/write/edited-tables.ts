import type { CellMarks, Row, Table } from '../table.ts';
import { mergeFinder, type MergeFinder } from './merge-finder.ts';
import { moveMerges } from './moved-merges.ts';
import { placeMaps } from './place-maps.ts';
import { editsOfSheet, newRowSlots, slotsOf, type SheetEdits, type Slot } from './sheet-edits.ts';
import type { TableEdits } from './table-edits.ts';

/** The tables as they stand with the edits in them, rows and columns counted anew. */
export const editTables = (tables: readonly Table[], edits: TableEdits): Table[] =>
  tables.map((table) => editTable(table, editsOfSheet(edits, table.sheet)));

function editTable(table: Table, own: SheetEdits): Table {
  if (own.cells.size + own.columns.size + own.rows.size === 0) return table;
  const rowAt = placeMaps(own).row;
  const rows = table.rows.flatMap((row) => editRow(row, own, rowAt(row.number)));
  if (!table.merges) return { ...table, rows };
  const merges = moveMerges(table.merges, own);
  const mergeAt = mergeFinder(merges);
  return { ...table, rows: rows.map((row) => coverCells(row, mergeAt)), merges };
}

function editRow(row: Row, own: SheetEdits, number: number): Row[] {
  const added = (own.rows.get(row.number) ?? []).map((edit, index) =>
    rowOf(row, newRowSlots(own, edit, row.cells.length), number + 1 + index, true),
  );
  return [rowOf(row, slotsOf(own, row.number, row.cells.length), number, false), ...added];
}

function rowOf(row: Row, slots: Slot[], number: number, isNew: boolean): Row {
  const cells = slots.map(({ from, text }) => text ?? row.cells[from] ?? '');
  const marks = slots.map((slot) => marksOfSlot(row.marks?.[slot.from], slot, isNew));
  return { number, cells, ...(row.isHidden && !isNew && { isHidden: true }), ...(marks.some(Boolean) && { marks }) };
}

/** A new cell has nothing of its neighbour's but the merges. */
function marksOfSlot(marks: CellMarks | undefined, slot: Slot, isNewRow: boolean): CellMarks | undefined {
  const { coveredBy: _, date, fill: old, ...kept } = isNewRow || slot.isNew ? ({} as CellMarks) : (marks ?? {});
  const fill = slot.fill ?? old;
  const moved: CellMarks = {
    ...kept,
    ...(fill && { fill }),
    ...(date !== undefined && slot.text === null && { date }),
  };
  return Object.keys(moved).length > 0 ? moved : undefined;
}

function coverCells(row: Row, mergeAt: MergeFinder): Row {
  const marks = row.cells.map((_, index): CellMarks | undefined => {
    const merge = mergeAt(row.number, index);
    const isAnchor = merge?.row === row.number && merge.index === index;
    if (!merge || isAnchor) return row.marks?.[index];
    return { ...row.marks?.[index], coveredBy: { row: merge.row, index: merge.index } };
  });
  return marks.some(Boolean) ? { ...row, marks } : row;
}
