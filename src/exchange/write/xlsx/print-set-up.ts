import {
  attributeOf,
  childOf,
  childrenOf,
  elementLike,
  elementsIn,
  localName,
  setAttribute,
} from '../xml/xml-element.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** What follows the set-up of pages in a sheet (ECMA-376, 18.3.1.99). */
const AFTER = new Set([
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'drawingHF',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const A4 = '9';

/** True for a sheet that nobody set up for print. */
export const hasNoPrintSetUp = (root: XmlElement): boolean => elementsIn(root, 'pageSetup').length === 0;

/** Sets a sheet up as a table prints best: A4 landscape, as wide as a page. */
export function setUpPrint(root: XmlElement): void {
  const sheet = childOf(root, 'worksheet');
  if (!sheet) return;
  const attributes = { paperSize: A4, orientation: 'landscape', fitToWidth: '1', fitToHeight: '0' };
  const next = sheet.children.findIndex((node) => typeof node !== 'string' && AFTER.has(localName(node)));
  sheet.children.splice(next < 0 ? sheet.children.length : next, 0, elementLike(sheet, 'pageSetup', attributes));
  const properties = childOf(sheet, 'sheetPr') ?? elementLike(sheet, 'sheetPr');
  if (!sheet.children.includes(properties)) sheet.children.unshift(properties);
  const fit = childOf(properties, 'pageSetUpPr') ?? elementLike(sheet, 'pageSetUpPr');
  if (!properties.children.includes(fit)) properties.children.push(fit);
  setAttribute(fit, 'fitToPage', '1');
}

/** Rows of a sheet that each page repeats. */
export interface RepeatedRows {
  /** The sheet's place among the sheets of the book, from 0. */
  place: number;
  name: string;
  from: number;
  to: number;
}

/** Has heads repeated on each page, unless the book says what a page of that sheet repeats. */
export function repeatRows(root: XmlElement, { place, name, from, to }: RepeatedRows): void {
  const book = childOf(root, 'workbook');
  const sheets = book && childOf(book, 'sheets');
  if (!book || !sheets) return;
  const names = childOf(book, 'definedNames') ?? elementLike(book, 'definedNames');
  if (!book.children.includes(names)) book.children.splice(placeOfNames(book), 0, names);
  const isOwn = (one: XmlElement): boolean =>
    attributeOf(one, 'name') === '_xlnm.Print_Titles' && attributeOf(one, 'localSheetId') === String(place);
  if (childrenOf(names, 'definedName').some(isOwn)) return;
  const titles = elementLike(names, 'definedName', { name: '_xlnm.Print_Titles', localSheetId: String(place) });
  titles.children = [
    `'${name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'!$${from}:$${to}`,
  ];
  names.children.push(titles);
}

const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

const placeOfNames = (book: XmlElement): number =>
  book.children.findLastIndex((node) => typeof node !== 'string' && BEFORE_NAMES.has(localName(node))) + 1;
