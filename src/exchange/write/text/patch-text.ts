import { isFormulaLike } from '../../delimited/formula-mark.ts';
import { placeCells, type PlacedCell } from '../../delimited/split-cells.ts';
import { editsOfSheet, newRowSlots, slotsOf, type Slot } from '../sheet-edits.ts';
import type { TableEdits } from '../table-edits.ts';
import { cellAsText } from './cell-text.ts';

/**
 * Delimited text with edits in it. All else stays as it stands: quotes, line ends and what follows the last cell. Only what a
 * spreadsheet would run is marked as text, for nobody who opens the file knows who typed it.
 */
export function patchText(text: string, delimiter: string, edits: TableEdits): string {
  const own = editsOfSheet(edits, null);
  const rows = placeCells(text, delimiter);
  const usualEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\r\n';
  const written = rows.map((row, index) => {
    const number = index + 1;
    const end = text.slice(row.at(-1)?.to, rows[number]?.[0]?.from);
    const added = (own.rows.get(number) ?? []).map((edit) =>
      newRowSlots(own, edit, (rows[(edit.like ?? number) - 1] ?? row).length),
    );
    const lines = [slotsOf(own, number, row.length), ...added].map((slots) => lineOf(slots, row, { text, delimiter }));
    return lines.join(end || usualEnd) + end;
  });
  return written.join('');
}

function lineOf(slots: Slot[], row: PlacedCell[], { text, delimiter }: { text: string; delimiter: string }): string {
  const cells = slots.map((slot) => {
    const cell = row[slot.from];
    const raw = cell ? text.slice(cell.from, cell.to) : '';
    const isQuoted = cell !== undefined && raw.length > cell.text.length && raw.startsWith('"');
    if (slot.text !== null) return cellAsText(slot.text, { delimiter, isQuoted });
    return cell && isFormulaLike(cell.text) ? cellAsText(cell.text, { delimiter, isQuoted }) : raw;
  });
  return cells.join(delimiter);
}
