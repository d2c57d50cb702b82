import type { Merge } from '../../table.ts';
import { closeParts, openParts, setXmlPart, xmlPart } from '../package-parts.ts';
import { mergeFinder, type MergeFinder } from '../merge-finder.ts';
import { editsOfSheet, type PlacedColumn, type SheetEdits } from '../sheet-edits.ts';
import type { NewColumn, NewRow, TableEdits } from '../table-edits.ts';
import { childOf, childrenOf, cloneElement, elementLike, isElement, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { readPlaces, tablesIn, type RowPlace, type TablePlace } from './document-places.ts';
import { fitGrid } from './table-grid.ts';
import {
  cellLike,
  propertyOf,
  setFill,
  setProperty,
  setSpan,
  setWords,
  wordCells,
  type WordCell,
} from './word-cell.ts';

/** A document with edits in it. What no edit reaches stays as it was: text between tables, styles, pages, pictures. */
export function patchDocument(bytes: Uint8Array, edits: TableEdits): Uint8Array {
  const places = readPlaces(bytes);
  const parts = openParts(bytes);
  const root = xmlPart(parts, places.path);
  if (!root) return bytes;
  const tables = tablesIn(root, places);
  const own = withinTables(editsOfSheet(edits, null), tables);
  const mergeAt = mergeFinder(places.merges);
  for (const table of tables) editTable(table, own, mergeAt);
  setXmlPart(parts, places.path, root);
  return closeParts(parts);
}

/** What stands above the first row of a table is a paragraph, under which no row can stand: such a row goes under the first. */
function withinTables(edits: SheetEdits, tables: readonly TablePlace[]): SheetEdits {
  const numbers = new Set(tables.flatMap(({ rows }) => rows.map(({ row }) => row.number)));
  const rows: SheetEdits['rows'] = new Map();
  for (const [after, news] of edits.rows)
    for (const edit of news) {
      const place = numbers.has(after) ? after : (edit.like ?? after);
      rows.set(place, [...(rows.get(place) ?? []), edit]);
    }
  return { ...edits, rows };
}

function editTable(table: TablePlace, edits: SheetEdits, mergeAt: MergeFinder): void {
  const numbers = new Set(table.rows.map(({ row }) => row.number));
  for (const place of table.rows) editCells(place, edits);
  for (const place of table.rows.toReversed()) addRows(table, place, edits, mergeAt);
  // From the right, so that places left of a new column still count.
  const columns = [...edits.columns].flatMap(([, group]) => group.toReversed()).toSorted((a, b) => b.after - a.after);
  for (const column of columns) if (column.cells.some(({ row }) => numbers.has(row))) addColumn(table, column, mergeAt);
}

function editCells({ row, element }: RowPlace, edits: SheetEdits): void {
  const cells = wordCells(element);
  for (const [index, { text, fill }] of edits.cells.get(row.number) ?? []) {
    const cell = cells.find((one) => one.from === index)?.element;
    if (!cell) continue;
    setWords(cell, row.cells[index] ?? '', text);
    if (fill !== undefined) setFill(cell, fill);
  }
}

/** New rows stand as copies of theirs, merged down with it unless they say something of their own. */
function addRows(table: TablePlace, place: RowPlace, edits: SheetEdits, mergeAt: MergeFinder): void {
  const news = edits.rows.get(place.row.number) ?? [];
  const copies = news.map((edit) => {
    const like = table.rows.find(({ row }) => row.number === edit.like) ?? place;
    const copy = cloneElement(like.element);
    dropHeader(copy);
    for (const cell of wordCells(copy)) fillCell(cell, edit, mergeAt(place.row.number, cell.from), place.row.number);
    return { edit, copy };
  });
  const parted = news.some(({ cells }) => cells.some(({ text }) => text !== ''));
  if (parted) partBelow(table, place, news, mergeAt);
  insertAfter(
    table.element,
    place.element,
    copies.map(({ copy }) => copy),
  );
  const at = table.rows.indexOf(place);
  table.rows.splice(
    at + 1,
    0,
    ...copies.map(({ edit, copy }) => ({ row: { number: 0, cells: [], edit }, element: copy })),
  );
}

function fillCell({ element, from }: WordCell, { cells, like }: NewRow, merge: Merge | undefined, after: number): void {
  const own = cells.find(({ index }) => index === from);
  const fresh = cellLike(element, own?.text ?? '');
  element.children = fresh.children;
  if (own?.fill !== undefined) setFill(element, own.fill);
  const isLast = merge !== undefined && after === merge.row + merge.rows - 1;
  const isApart =
    !merge || merge.rows === 1 || (isLast ? own !== undefined || like !== undefined : (own?.text ?? '') !== '');
  setProperty(element, 'vMerge', isApart ? null : {});
}

/** Where a new row parts a merged cell, its lower part begins anew. */
function partBelow(table: TablePlace, { row }: RowPlace, news: readonly NewRow[], mergeAt: MergeFinder): void {
  const below = table.rows.find((one) => one.row.number === row.number + 1);
  for (const { element, from } of below ? wordCells(below.element) : []) {
    const merge = mergeAt(row.number, from);
    const isInside = merge !== undefined && row.number < merge.row + merge.rows - 1;
    if (isInside && news.some(({ cells }) => cells.some(({ index, text }) => index === from && text !== '')))
      setProperty(element, 'vMerge', { val: 'restart' });
  }
}

function dropHeader(row: XmlElement): void {
  const properties = childOf(row, 'trPr');
  if (properties) properties.children = properties.children.filter((node) => !isElement(node, 'tblHeader'));
  for (const id of ['paraId', 'textId']) setAttribute(row, id, null);
}

function insertAfter(parent: XmlElement, known: XmlElement, added: XmlElement[]): void {
  const at = parent.children.indexOf(known);
  if (at >= 0) parent.children.splice(at + 1, 0, ...added);
  else for (const node of parent.children) if (typeof node !== 'string') insertAfter(node, known, added);
}

/** A new row's own words for new columns stand with its edit. */
type ColumnRow = RowPlace & { row: RowPlace['row'] & { edit?: NewRow } };

function addColumn(table: TablePlace, column: PlacedColumn, mergeAt: MergeFinder): void {
  const { after } = column;
  for (const { row, element } of table.rows as ColumnRow[]) {
    const said = row.edit ? row.edit.inNew?.find((one) => one.column === column.place) : column.byRow.get(row.number);
    const cells = wordCells(element);
    const at = cells.find(({ from, to }) => from <= after && to >= after) ?? (said?.text ? cells.at(-1) : undefined);
    if (!at) continue;
    const span = at.to - at.from + 1;
    if (at.to > after || (span > 1 && !said?.text)) setSpan(at.element, span + 1);
    else insertAfter(element, at.element, [newCell(at, said, staysMerged(column, mergeAt(row.number, after)))]);
  }
  const grid = childOf(table.element, 'tblGrid');
  if (!grid) return;
  const columns = childrenOf(grid, 'gridCol');
  const like = columns[after] ?? columns.at(-1);
  insertAfter(grid, like ?? grid, [like ? cloneElement(like) : elementLike(grid, 'gridCol')]);
  fitGrid(table.element, columns);
}

/** A new cell is merged down as its neighbour is, unless the column says something in a row that this would hide. */
const staysMerged = ({ cells }: NewColumn, merge: Merge | undefined): boolean =>
  merge !== undefined && !cells.some(({ row, text }) => text !== '' && row > merge.row && row < merge.row + merge.rows);

function newCell(
  { element }: WordCell,
  said: { text: string; fill?: string } | undefined,
  isMerged: boolean,
): XmlElement {
  const cell = cellLike(element, said?.text ?? '');
  setSpan(cell, 1);
  if (!isMerged && propertyOf(cell, 'vMerge')) setProperty(cell, 'vMerge', null);
  if (said?.fill !== undefined) setFill(cell, said.fill);
  return cell;
}
