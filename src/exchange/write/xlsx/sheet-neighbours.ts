import { changePart, type Parts } from '../package-parts.ts';
import type { PlaceMaps } from '../place-maps.ts';
import { placeMaps } from '../place-maps.ts';
import { relationsOf } from '../relations.ts';
import type { SheetEdits } from '../sheet-edits.ts';
import { childOf, elementsIn, textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { addTableColumns, moveRanges } from './sheet-ranges.ts';

/** Moves what lies over a sheet and is kept beside it: comments and their boxes, pictures, tables. */
export function moveNeighbours(parts: Parts, sheetPath: string, edits: SheetEdits): void {
  const maps = placeMaps(edits);
  for (const { type, target: path } of relationsOf(parts, sheetPath)) {
    if (type === 'comments' || type === 'threadedComment') changePart(parts, path, (root) => moveRanges(root, edits));
    if (type === 'vmlDrawing') changePart(parts, path, (root) => moveBoxes(root, maps));
    if (type === 'drawing') changePart(parts, path, (root) => moveAnchors(root, maps));
    if (type === 'table')
      changePart(parts, path, (root) => {
        for (const table of elementsIn(root, 'table')) addTableColumns(table, edits);
        moveRanges(root, edits);
      });
  }
}

/** The box of a comment names its cell, and eight figures for its own corners: column, offset, row, offset, twice. */
function moveBoxes(root: XmlElement, maps: PlaceMaps): void {
  for (const box of elementsIn(root, 'ClientData')) {
    moveNumber(childOf(box, 'Row'), (row) => maps.row(row + 1) - 1);
    moveNumber(childOf(box, 'Column'), maps.column);
    const anchor = childOf(box, 'Anchor');
    const figures = anchor ? textIn(anchor).split(',').map(Number) : [];
    if (!anchor || figures.length !== 8) continue;
    const [left = 0, dx = 0, top = 0, dy = 0, right = 0, dx2 = 0, bottom = 0, dy2 = 0] = figures;
    const [shiftX, shiftY] = [maps.column(left) - left, maps.row(top + 1) - 1 - top];
    anchor.children = [[left + shiftX, dx, top + shiftY, dy, right + shiftX, dx2, bottom + shiftY, dy2].join(', ')];
  }
}

function moveAnchors(root: XmlElement, maps: PlaceMaps): void {
  for (const corner of [...elementsIn(root, 'from'), ...elementsIn(root, 'to')]) {
    moveNumber(childOf(corner, 'col'), maps.column);
    moveNumber(childOf(corner, 'row'), (row) => maps.row(row + 1) - 1);
  }
}

function moveNumber(element: XmlElement | undefined, map: (place: number) => number): void {
  if (element) element.children = [String(map(Number(textIn(element))))];
}
