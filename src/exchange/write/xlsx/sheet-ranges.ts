import { moveMerges } from '../moved-merges.ts';
import { placeMaps, type PlaceMaps } from '../place-maps.ts';
import type { SheetEdits } from '../sheet-edits.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneElement,
  elementsIn,
  localName,
  setAttribute,
} from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import { readRange } from '../../xlsx/cell-reference.ts';
import { moveRefs, writeBlock } from './cell-ref.ts';

/** What a range attribute does when something is put in right behind the range. */
const GROWING = new Set(['conditionalFormatting', 'dataValidation', 'autoFilter', 'dimension', 'sortState', 'table']);
const HOLDS_REF: Record<string, string> = {
  dimension: 'ref',
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  table: 'ref',
  comment: 'ref',
  threadedComment: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  pane: 'topLeftCell',
};

/** Moves everything in a part of a sheet that names cells by their place, save the cells themselves and formulas. */
export function moveRanges(root: XmlElement, edits: SheetEdits): void {
  const maps = placeMaps(edits);
  walk(root, (element) => {
    const name = localName(element);
    const key = HOLDS_REF[name];
    if (name === 'autoFilter') moveFilterColumns(element, maps);
    if (key) moveAttribute(element, key, maps, GROWING.has(name));
    if (name === 'sqref') element.children = [moveRefs(text(element), maps, true)];
    if (name === 'selection') for (const own of ['activeCell', 'sqref']) moveAttribute(element, own, maps, false);
    if (name === 'pane') moveSplit(element, maps);
    if (name === 'brk') moveBreak(element, root, maps);
  });
  const merges = elementsIn(root, 'mergeCells')[0];
  if (merges) moveMergedCells(merges, edits);
  const columns = elementsIn(root, 'cols')[0];
  if (columns) moveColumns(columns, edits);
}

/** Rows and cells are many and hold none of this. */
function walk(element: XmlElement, visit: (element: XmlElement) => void): void {
  for (const node of element.children) {
    if (typeof node === 'string' || localName(node) === 'sheetData') continue;
    visit(node);
    walk(node, visit);
  }
}

const text = ({ children }: XmlElement): string => children.filter((node) => typeof node === 'string').join('');

function moveAttribute(element: XmlElement, name: string, maps: PlaceMaps, grows: boolean): void {
  const refs = attributeOf(element, name);
  if (refs !== undefined) setAttribute(element, name, moveRefs(refs, maps, grows));
}

/** A filter counts its columns from its own first one. */
function moveFilterColumns(filter: XmlElement, maps: PlaceMaps): void {
  const left = readRange(attributeOf(filter, 'ref') ?? '')?.left ?? 0;
  for (const column of childrenOf(filter, 'filterColumn')) {
    const place = left + Number(attributeOf(column, 'colId') ?? 0);
    setAttribute(column, 'colId', String(maps.column(place) - maps.column(left)));
  }
}

/** Frozen rows and columns are counts; a window split by hand counts in points and stays. */
function moveSplit(pane: XmlElement, maps: PlaceMaps): void {
  if (!attributeOf(pane, 'state')?.startsWith('frozen')) return;
  const [columns, rows] = ['xSplit', 'ySplit'].map((name) => Number(attributeOf(pane, name) ?? 0));
  if (columns) setAttribute(pane, 'xSplit', String(maps.column(columns - 1) + 1));
  if (rows) setAttribute(pane, 'ySplit', String(maps.row(rows)));
}

function moveBreak(brk: XmlElement, root: XmlElement, maps: PlaceMaps): void {
  const id = Number(attributeOf(brk, 'id') ?? 0);
  const isColumn = elementsIn(root, 'colBreaks').some((list) => list.children.includes(brk));
  setAttribute(brk, 'id', String(isColumn ? maps.column(id) : maps.row(id)));
}

function moveMergedCells(list: XmlElement, edits: SheetEdits): void {
  const cells = childrenOf(list, 'mergeCell');
  const [like] = cells;
  const merges = cells.flatMap((cell) => {
    const block = readRange(attributeOf(cell, 'ref') ?? '');
    if (!block) return [];
    const { top, left, bottom, right } = block;
    return [{ row: top, index: left, rows: bottom - top + 1, columns: right - left + 1 }];
  });
  list.children = moveMerges(merges, edits).flatMap(({ row, index, rows, columns }) => {
    if (!like) return [];
    const cell = cloneElement(like);
    setAttribute(
      cell,
      'ref',
      writeBlock({ top: row, left: index, bottom: row + rows - 1, right: index + columns - 1 }),
    );
    return [cell];
  });
  setAttribute(list, 'count', String(list.children.length));
}

/** Widths move with their columns; a new column is as wide as the one before it, and never hidden. */
function moveColumns(list: XmlElement, edits: SheetEdits): void {
  const { column: map } = placeMaps(edits);
  list.children = childrenOf(list, 'col').flatMap((range) => {
    const [min, max] = [Number(attributeOf(range, 'min')), Number(attributeOf(range, 'max'))];
    const pieces: XmlElement[] = [];
    for (let place = min - 1; place < max; place += 1) {
      // Some programs describe all columns to the right edge at once; past the last edit they only move together.
      const isPastEdits = [...edits.columns.keys()].every((after) => after < place);
      if (isPastEdits) {
        pieces.push(piece(range, map(place) + 1, map(max - 1) + 1));
        break;
      }
      pieces.push(piece(range, map(place) + 1, map(place) + 1));
      const count = edits.columns.get(place)?.length ?? 0;
      if (count === 0) continue;
      const fresh = piece(range, map(place) + 2, map(place) + 1 + count);
      setAttribute(fresh, 'hidden', null);
      pieces.push(fresh);
    }
    return pieces;
  });
}

function piece(range: XmlElement, min: number, max: number): XmlElement {
  const copy = cloneElement(range);
  setAttribute(copy, 'min', String(min));
  setAttribute(copy, 'max', String(Math.min(max, 16_384)));
  return copy;
}

/** Excel repairs a table whose columns are not named as the cells of its head are. */
export function addTableColumns(table: XmlElement, edits: SheetEdits): void {
  const block = readRange(attributeOf(table, 'ref') ?? '');
  const list = childOf(table, 'tableColumns');
  if (!block || !list) return;
  let id = Math.max(0, ...childrenOf(list, 'tableColumn').map((column) => Number(attributeOf(column, 'id'))));
  list.children = childrenOf(list, 'tableColumn').flatMap((column, at) => {
    const news = (edits.columns.get(block.left + at) ?? []).map(({ cells }) => {
      const head = cells.find(({ row }) => row === block.top)?.text ?? '';
      id += 1;
      const attributes = ` id="${id}" name="${escapeXml(head || `Column${id}`)}"`;
      return { name: column.name, attributes, children: [], isEmptyTag: true };
    });
    return [column, ...news];
  });
  setAttribute(list, 'count', String(list.children.length));
}
