import { cellText, type Table } from '../../table.ts';
import type { CellEdit, NewColumn, NewRow, TableEdits } from '../table-edits.ts';
import { columnOfKind, shownCell, shownText, type ActionPlace } from './action-places.ts';

/** The kinds of columns that a report adds where a file has none for what it must say. */
export type AddedKind = 'rating' | 'updates' | 'evidence' | 'due' | 'lead' | 'measure';

/** Edits while they are gathered. Several may concern one cell, so each builds on the one before. */
export interface EditDraft {
  tables: readonly Table[];
  cells: Map<string, CellEdit>;
  columns: Map<string, NewColumn>;
  rows: NewRow[];
}

export const startEdits = (tables: readonly Table[]): EditDraft => ({
  tables,
  cells: new Map(),
  columns: new Map(),
  rows: [],
});

export const finishEdits = ({ cells, columns, rows }: EditDraft, heads: TableEdits['heads'] = []): TableEdits => ({
  cells: [...cells.values()],
  columns: [...columns.values()],
  rows,
  heads,
});

const keyOf = (sheet: string | null, row: number, index: number): string => `${row} ${index} ${sheet ?? ''}`;

/** Sets what a cell of the file says. */
export function setCell(draft: EditDraft, edit: CellEdit): void {
  draft.cells.set(keyOf(edit.sheet, edit.row, edit.index), edit);
}

/** Changes the text of an action's column of a kind, or of one that is added where the file has none. */
export function changeText(
  draft: EditDraft,
  place: ActionPlace,
  kind: AddedKind,
  change: (text: string) => string,
): void {
  const index = columnOfKind(place.head, kind);
  if (index === null) {
    const text = change('');
    if (text !== '') addToColumn(draft, place, kind, { text });
    return;
  }
  const { sheet } = place.table;
  const cell = shownCell(place, index);
  const now = draft.cells.get(keyOf(sheet, cell.row, cell.index))?.text ?? shownText(place, index);
  const text = change(now);
  if (text !== now) setCell(draft, { sheet, ...cell, text });
}

/** What heads a column that a report adds. */
const HEADS: Record<AddedKind, string> = {
  rating: 'Rating',
  updates: 'Update',
  evidence: 'Evidence',
  due: 'Due',
  lead: 'Lead',
  measure: 'How we will know',
};

/** Says something of an action in a column that is put in: ratings right of the last ratings, the rest at the end. */
export function addToColumn(
  draft: EditDraft,
  place: ActionPlace,
  kind: AddedKind,
  cell: { text: string; fill?: string },
  label = HEADS[kind],
): void {
  const column = addedColumn(draft, place, kind, label);
  const row = place.row.number;
  const own = column.cells.find((one) => one.row === row);
  if (own) own.text = [own.text, cell.text].filter(Boolean).join('\n');
  else column.cells.push({ row, ...cell });
}

/** The added column of a kind for the heads that an action stands under; made, head and all, where it is not there yet. */
export function addedColumn(
  draft: EditDraft,
  { table, sheet, head }: ActionPlace,
  kind: AddedKind,
  label = HEADS[kind],
): NewColumn {
  const after = afterColumn(head.columns, kind);
  const key = `${kind} ${after} ${table.sheet ?? ''}`;
  const known = draft.columns.get(key);
  if (known) return known;
  const heads = sheet.heads.filter(({ columns }) => afterColumn(columns, kind) === after);
  const cells = heads.map(({ row }) => ({ row: labelRow(table, sheet.rows, row, after), text: label }));
  const column: NewColumn = { sheet: table.sheet, after, cells };
  draft.columns.set(key, column);
  return column;
}

function afterColumn(columns: readonly { index: number; kind: string }[], kind: AddedKind): number {
  const ofKind = (name: string): number[] => columns.filter((one) => one.kind === name).map(({ index }) => index);
  const ratings = kind === 'rating' ? [ofKind('rating'), ofKind('status')].find((own) => own.length > 0) : undefined;
  return Math.max(0, ...(ratings ?? columns.map(({ index }) => index)));
}

/** Where heads have two rows, the one in which a column is named. */
function labelRow(table: Table, roles: readonly string[], headRow: number, index: number): number {
  const first = table.rows.findIndex(({ number }) => number === headRow);
  let named = headRow;
  for (let at = first; roles[at] === 'head' || at === first; at += 1) {
    const row = table.rows[at];
    if (!row) break;
    if (at > first && table.rows[at - 1]?.number !== row.number - 1) break;
    if (cellText(row, index) !== '') named = row.number;
  }
  return named;
}
