import { isFormulaLike } from '../../delimited/formula-mark.ts';
import { CannotWriteError } from '../cannot-write-error.ts';
import { placeMaps } from '../place-maps.ts';
import { newRowSlots, slotsOf, type SheetEdits, type Slot } from '../sheet-edits.ts';
import { attributeOf, childrenOf, cloneElement, elementLike, isElement, setAttribute } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { fitForXml, escapeXml } from '../xml-text.ts';
import { columnPlace } from '../../xlsx/cell-reference.ts';
import { cellRef } from './cell-ref.ts';
import type { RowHeights } from './row-heights.ts';
import type { StyleBook } from './style-book.ts';

/** What Excel puts in one cell at most. */
export const LONGEST_CELL = 32_767;

/** What gives new cells their look. */
interface Drawing {
  styles: StyleBook;
  heights: RowHeights;
}

/** Puts the edits into the rows of a sheet; each cell and row is named by where it now stands. */
export function editCells(data: XmlElement, edits: SheetEdits, { styles, heights }: Drawing): void {
  const rows = rowsOf(data);
  addMissingRows(data, rows, edits);
  const maps = placeMaps(edits);
  const likes = likesOf(rows, edits);
  const written = [...rows]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([number, row]) => {
      const known = cellsOf(row);
      const isUpright = (index: number): boolean => styles.isUpright(styleOf(known.get(index) ?? row));
      const news = (edits.rows.get(number) ?? []).map((edit) => {
        const copy = cloneElement(likes.get(edit.like ?? number) ?? row);
        return { copy, slots: newRowSlots(edits, edit, lengthOf(copy)) };
      });
      const at = maps.row(number);
      const own = slotsOf(edits, number, lengthOf(row));
      heights.fit(row, number, own, isUpright);
      place(row, own, at, styles);
      news.forEach(({ copy, slots }, count) => {
        place(copy, slots, at + 1 + count, styles);
        setAttribute(copy, 'hidden', null);
        heights.fit(copy, number, slots, isUpright);
      });
      return [row, ...news.map(({ copy }) => copy)];
    });
  data.children = written;
  data.isEmptyTag = written.length === 0;
}

/** The rows that new ones are like, as they are before anything in them moves. */
const likesOf = (rows: ReadonlyMap<number, XmlElement>, edits: SheetEdits): Map<number, XmlElement> =>
  new Map(
    [...edits.rows.values()].flat().flatMap(({ like }): [number, XmlElement][] => {
      const row = like === undefined ? undefined : rows.get(like);
      return like === undefined || !row ? [] : [[like, cloneElement(row)]];
    }),
  );

/** The rows by their numbers. A row that does not say its number follows the one before. */
function rowsOf(data: XmlElement): Map<number, XmlElement> {
  const rows = new Map<number, XmlElement>();
  let last = 0;
  for (const row of childrenOf(data, 'row')) {
    last = Number(attributeOf(row, 'r') ?? last + 1);
    rows.set(last, row);
  }
  return rows;
}

function addMissingRows(data: XmlElement, rows: Map<number, XmlElement>, edits: SheetEdits): void {
  const inColumns = [...edits.columns.values()].flat().flatMap(({ cells }) => cells.map(({ row }) => row));
  for (const number of [...edits.cells.keys(), ...edits.rows.keys(), ...inColumns])
    if (!rows.has(number)) rows.set(number, elementLike(data, 'row', { r: String(number) }));
}

function cellsOf(row: XmlElement): Map<number, XmlElement> {
  const cells = new Map<number, XmlElement>();
  let last = -1;
  for (const cell of childrenOf(row, 'c')) {
    const letters = /^[A-Z]+/i.exec(attributeOf(cell, 'r') ?? '')?.[0];
    last = letters ? columnPlace(letters) : last + 1;
    cells.set(last, cell);
  }
  return cells;
}

const lengthOf = (row: XmlElement): number => Math.max(0, ...[...cellsOf(row).keys()].map((index) => index + 1));

function place(row: XmlElement, slots: readonly Slot[], number: number, styles: StyleBook): void {
  const cells = cellsOf(row);
  const others = row.children.filter((node) => typeof node !== 'string' && !isElement(node, 'c'));
  const placed = slots.flatMap((slot, index) => {
    const own = cells.get(slot.from);
    const cell = slot.isNew || !own ? newCell(row, own) : own;
    if (!own && (slot.text === null || slot.text === '') && slot.fill === undefined) return [];
    setAttribute(cell, 'r', cellRef(number, index));
    if (slot.text !== null) setText(cell, slot.text);
    dress(cell, slot, styles);
    return [cell];
  });
  row.children = [...placed, ...others];
  setAttribute(row, 'r', String(number));
  setAttribute(row, 'spans', null);
}

const styleOf = (cell: XmlElement): number => Number(attributeOf(cell, 's') ?? 0);

/** A cell in the style of its neighbour, or of its row. */
function newCell(row: XmlElement, like: XmlElement | undefined): XmlElement {
  const style = attributeOf(like ?? row, 's');
  return elementLike(row, 'c', { r: '', ...(style !== undefined && { s: style }) });
}

function setText(cell: XmlElement, given: string): void {
  const text = fitForXml(given);
  if (text.length > LONGEST_CELL) throw tooLong(attributeOf(cell, 'r') ?? '');
  for (const name of ['t', 'cm', 'vm']) setAttribute(cell, name, null);
  cell.children = [];
  if (text === '') return;
  setAttribute(cell, 't', 'inlineStr');
  const words = elementLike(cell, 't', { 'xml:space': 'preserve' });
  words.children = [escapeXml(asWritten(text))];
  const inline = elementLike(cell, 'is');
  inline.children = [words];
  cell.children = [inline];
}

/** Excel takes `_x0041_` for the letter of that number unless the sign before it is written as a number itself. */
export const asWritten = (text: string): string => text.replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_');

/** The complaint of a cell that Excel would not take. */
export const tooLong = (ref: string): CannotWriteError =>
  new CannotWriteError(
    `Cell ${ref} is longer than the 32,767 letters that Excel puts in one cell. Write a Word or text file instead.`,
  );

function dress(cell: XmlElement, { text, fill }: Slot, styles: StyleBook): void {
  const style = styleOf(cell);
  const isPlainText = text !== null && isFormulaLike(text);
  const wished = styles.like(style, { ...(fill !== undefined && { fill }), ...(isPlainText && { isPlainText }) });
  if (wished !== style) setAttribute(cell, 's', String(wished));
}
