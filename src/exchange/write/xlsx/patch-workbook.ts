import { changePart, closeParts, openParts, setXmlPart, xmlPart, type Parts } from '../package-parts.ts';
import { placeMaps } from '../place-maps.ts';
import { relationsOf, relationsPath } from '../relations.ts';
import { editsOfSheet, type SheetEdits } from '../sheet-edits.ts';
import type { TableEdits } from '../table-edits.ts';
import { attributeOf, childOf, elementsIn, setAttribute, textIn } from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { escapeXml } from '../xml-text.ts';
import { readRange } from '../../xlsx/cell-reference.ts';
import type { Table } from '../../table.ts';
import { hasNoPrintSetUp, repeatRows, setUpPrint } from './print-set-up.ts';
import { rowHeights } from './row-heights.ts';
import { editCells } from './sheet-cells.ts';
import { dropFormulasOfEdited, moveFormulas } from './sheet-formulas.ts';
import { moveNeighbours } from './sheet-neighbours.ts';
import { moveRanges } from './sheet-ranges.ts';
import { shiftFormula } from './shift-formula.ts';
import { styleBook } from './style-book.ts';

/** A sheet of a workbook by its name, and where it is kept. */
interface SheetPart {
  name: string;
  path: string;
}

/** A workbook with edits in it; `tables` are what was read of it. What no edit reaches stays as it was: styles, set-up of pages, other sheets, pictures. */
export function patchWorkbook(bytes: Uint8Array, tables: readonly Table[], edits: TableEdits): Uint8Array {
  const parts = openParts(bytes);
  const bookPath = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const stylePath = relationsOf(parts, bookPath).find(({ type }) => type === 'styles')?.target ?? '';
  const stylesRoot = xmlPart(parts, stylePath);
  const styles = styleBook(stylesRoot);
  const sheets = sheetsOf(parts, bookPath);
  for (const sheet of sheets) {
    const own = editsOfSheet(edits, sheet.name);
    if (own.cells.size + own.columns.size + own.rows.size === 0) continue;
    const table = tables.find((one) => one.sheet === sheet.name);
    changePart(parts, sheet.path, (root) => editSheet(root, own, { styles, heights: rowHeights(root, table) }));
    setUp(parts, { bookPath, sheets, sheet, edits: own }, edits.heads);
    if (own.columns.size + own.rows.size > 0) moveAround(parts, { bookPath, sheets, sheet, edits: own });
  }
  if (stylesRoot) setXmlPart(parts, stylePath, stylesRoot);
  calculateAnew(parts, bookPath);
  return closeParts(parts);
}

function sheetsOf(parts: Parts, bookPath: string): SheetPart[] {
  const paths = new Map(relationsOf(parts, bookPath).map(({ id, target }) => [id, target]));
  const root = xmlPart(parts, bookPath);
  const sheets = root ? elementsIn(root, 'sheet') : [];
  return sheets.map((sheet) => ({
    name: attributeOf(sheet, 'name') ?? '',
    path: paths.get(relationOf(sheet)) ?? '',
  }));
}

/** `sheetId` and `r:id` both end in id; the one with a prefix leads to the part. */
const relationOf = ({ attributes }: XmlElement): string => /\s[\w-]+:id\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '';

function editSheet(root: XmlElement, edits: SheetEdits, drawing: Parameters<typeof editCells>[2]): void {
  const data = elementsIn(root, 'sheetData')[0];
  if (!data) return;
  dropFormulasOfEdited(root, (ref) => {
    const block = readRange(ref);
    return block !== null && edits.cells.get(block.top)?.has(block.left) === true;
  });
  editCells(data, edits, drawing);
  if (edits.columns.size + edits.rows.size > 0) moveRanges(root, edits);
}

interface Moved {
  bookPath: string;
  sheets: SheetPart[];
  sheet: SheetPart;
  edits: SheetEdits;
}

/** Everything that names the cells of a sheet from elsewhere in the workbook. */
function moveAround(parts: Parts, { bookPath, sheets, sheet, edits }: Moved): void {
  const shift = { sheet: sheet.name, maps: placeMaps(edits), grows: false };
  for (const { name, path } of sheets)
    changePart(parts, path, (root) => moveFormulas(root, { ...shift, ownSheet: name }));
  moveNeighbours(parts, sheet.path, edits);
  for (const path of parts.keys())
    if (/\/charts\/[^/]+\.xml$/.test(path))
      changePart(parts, path, (root) => moveFormulas(root, { ...shift, ownSheet: null }));
  changePart(parts, bookPath, (root) => {
    for (const name of elementsIn(root, 'definedName')) {
      const grows = /Print_Area|FilterDatabase/.test(attributeOf(name, 'name') ?? '');
      name.children = [escapeXml(shiftFormula(textIn(name), { ...shift, ownSheet: null, grows }))];
    }
  });
}

/** A sheet that nobody set up for print would go over as many pages as it has columns. */
function setUp(parts: Parts, { bookPath, sheets, sheet, edits }: Moved, all: TableEdits['heads'] = []): void {
  const heads = all.find((one) => one.sheet === sheet.name);
  const root = xmlPart(parts, sheet.path);
  if (!heads || !root || !hasNoPrintSetUp(root)) return;
  setUpPrint(root);
  setXmlPart(parts, sheet.path, root);
  const { row } = placeMaps(edits);
  const repeated = { place: sheets.indexOf(sheet), name: sheet.name, from: row(heads.from), to: row(heads.to) };
  changePart(parts, bookPath, (book) => repeatRows(book, repeated));
}

/** Excel works its formulas out again when the file opens; the order that it kept for that no longer holds. */
function calculateAnew(parts: Parts, bookPath: string): void {
  changePart(parts, bookPath, (root) => {
    const book = childOf(root, 'workbook');
    const settings = book && childOf(book, 'calcPr');
    if (settings) setAttribute(settings, 'fullCalcOnLoad', '1');
  });
  const chain = relationsOf(parts, bookPath).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  parts.delete(chain.target);
  dropChild(parts, relationsPath(bookPath), (one) => attributeOf(one, 'Id') === chain.id);
  dropChild(parts, '[Content_Types].xml', (one) => attributeOf(one, 'PartName') === `/${chain.target}`);
}

function dropChild(parts: Parts, path: string, isDropped: (element: XmlElement) => boolean): void {
  changePart(parts, path, (root) => {
    for (const list of root.children)
      if (typeof list !== 'string')
        list.children = list.children.filter((node) => typeof node === 'string' || !isDropped(node));
  });
}
