import { filledCells, plainMarks, type Row, type Table } from '../../table.ts';
import { headGuesses, headLabel } from '../columns/head-words.ts';
import { headStrength } from '../columns/head-row.ts';
import { factKind, openingLabel } from './labelled-text.ts';

/** A small table of one action: its words stand above its heads. Places count rows of the table from 0. */
interface Captioned {
  caption: number;
  head: number;
  body: number;
}

/**
 * A plan with a small table for each action, whose words stand above the table's heads ("1.1 Hang doors", then "Lead | By when",
 * then one row), as one table with these words in a column of their own; null for what is none. Rows keep their numbers.
 */
export function joinCaptioned(table: Table): Table | null {
  const found = captionedTables(table.rows);
  const [first] = found;
  if (!first || found.length < 2) return null;
  const gone = new Set(found.flatMap(({ caption, head }) => [caption, head]));
  const joined = new Map(found.map((one) => [one.body, captionedRow(table.rows, one)]));
  const heads: Row = {
    number: table.rows[first.head]?.number ?? 1,
    cells: ['Action', ...(table.rows[first.head]?.cells ?? [])],
  };
  const rows = table.rows.flatMap((row, at) => (gone.has(at) ? [] : [joined.get(at) ?? row]));
  const start = rows.findIndex(({ number }) => number >= heads.number);
  return { ...table, merges: [], rows: [...rows.slice(0, start), heads, ...rows.slice(start)] };
}

/** Tables with the heads of the first, none of which names actions, one row under them and one cell above them. */
function captionedTables(rows: readonly Row[]): Captioned[] {
  const heads = rows.flatMap((row, at) => (headStrength(row) > 0 ? [at] : []));
  const plain = plainHeads(rows[heads[0] ?? -1]);
  const isSame = heads.every((at) => plainHeads(rows[at]) === plain && !namesActions(rows[at]));
  const found = heads.map((head) => ({ caption: head - 1, head, body: head + 1 }));
  return isSame && found.every((one) => isCaptioned(rows, one)) ? found : [];
}

function isCaptioned(rows: readonly Row[], { caption, head, body }: Captioned): boolean {
  const [above, under, after] = [rows[caption], rows[body], rows[body + 1]];
  const width = rows[head]?.cells.length ?? 0;
  const isOne = above !== undefined && captionOf(above) !== '' && under !== undefined && filledCells(under).length > 0;
  const isEnd =
    after === undefined ||
    filledCells(after).length < 2 ||
    after.cells.length < width ||
    headStrength(rows[body + 2] ?? after) > 0;
  return isOne && isEnd && headStrength(under) === 0;
}

/** One cell, or a ref and one cell; a label of actions before it is no word of it. */
function captionOf(row: Row): string {
  const cells = filledCells(row);
  const text = cells.map((cell) => cell.text).join(' ');
  if (cells.length > 2 || (cells.length === 2 && !/^[\p{L}\s]{0,12}\d[\d.]*[a-z]?$/iu.test(cells[0]?.text ?? '')))
    return '';
  const opening = openingLabel(text);
  return opening?.label && factKind(opening.label) === 'action' ? opening.text : text;
}

function captionedRow(rows: readonly Row[], { caption, body }: Captioned): Row {
  const [above, under] = [rows[caption], rows[body]];
  const cells = [above ? captionOf(above) : '', ...(under?.cells ?? [])];
  const marks = [plainMarks(above?.marks?.find((mark) => plainMarks(mark))), ...(under?.marks ?? []).map(plainMarks)];
  return { number: under?.number ?? 0, cells, ...(marks.some(Boolean) ? { marks } : {}) };
}

const plainHeads = (row: Row | undefined): string => (row?.cells ?? []).map(headLabel).join('\t').trim().toLowerCase();

const namesActions = (row: Row | undefined): boolean =>
  (row?.cells ?? []).some((cell) => headGuesses(cell).some(({ kind }) => kind === 'action' || kind === 'focusArea'));
