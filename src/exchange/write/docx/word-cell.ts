import {
  attributeOf,
  childOf,
  childrenOf,
  cloneElement,
  elementLike,
  elementsIn,
  isElement,
  localName,
  setAttribute,
} from '../xml/xml-element.ts';
import type { XmlElement, XmlNode } from '../xml/xml-tree.ts';
import { escapeXml, fitForXml } from '../xml-text.ts';

/** The order in which Word takes the properties of a cell (ECMA-376, 17.4.66). */
const ORDER = [
  'cnfStyle',
  'tcW',
  'gridSpan',
  'hMerge',
  'vMerge',
  'tcBorders',
  'shd',
  'noWrap',
  'tcMar',
  'textDirection',
  'tcFitText',
  'vAlign',
  'hideMark',
];

/** A cell of a Word table with the columns of the grid that it stands over. */
export interface WordCell {
  element: XmlElement;
  from: number;
  to: number;
}

const CONTAINERS = /^(?:sdt|sdtContent|customXml|ins|smartTag|AlternateContent|Choice)$/;

/** The cells of a row, those inside content controls too. */
export function wordCells(row: XmlElement): WordCell[] {
  const before = childOf(childOf(row, 'trPr') ?? row, 'gridBefore');
  let next = Number((before && attributeOf(before, 'val')) ?? 0);
  return cellElements(row).map((element) => {
    const from = next;
    next += spanOf(element);
    return { element, from, to: next - 1 };
  });
}

const cellElements = (parent: XmlElement): XmlElement[] =>
  parent.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (localName(node) === 'tc') return [node];
    return CONTAINERS.test(localName(node)) ? cellElements(node) : [];
  });

function spanOf(cell: XmlElement): number {
  const span = propertyOf(cell, 'gridSpan');
  return Math.max(1, Number((span && attributeOf(span, 'val')) ?? 1));
}

export const propertyOf = (cell: XmlElement, name: string): XmlElement | undefined => {
  const properties = childOf(cell, 'tcPr');
  return properties && childOf(properties, name);
};

/** Sets a property of a cell where Word looks for it; null takes it away. */
export function setProperty(cell: XmlElement, name: string, values: Record<string, string> | null): void {
  const properties = childOf(cell, 'tcPr') ?? elementLike(cell, 'tcPr');
  if (!cell.children.includes(properties)) cell.children.unshift(properties);
  properties.children = properties.children.filter((node) => !isElement(node, name));
  if (values === null) return;
  const prefixed = Object.fromEntries(Object.entries(values).map(([key, value]) => [`w:${key}`, value]));
  const place = ORDER.indexOf(name);
  const next = properties.children.findIndex(
    (node) => typeof node !== 'string' && ORDER.indexOf(localName(node)) > place,
  );
  properties.children.splice(next < 0 ? properties.children.length : next, 0, elementLike(cell, name, prefixed));
}

export function setSpan(cell: XmlElement, columns: number): void {
  setProperty(cell, 'gridSpan', columns > 1 ? { val: String(columns) } : null);
}

/** `RRGGBB`; an empty text takes the fill away. */
export function setFill(cell: XmlElement, fill: string): void {
  setProperty(cell, 'shd', fill === '' ? null : { val: 'clear', color: 'auto', fill });
}

/**
 * Makes a cell say `text` where it said `before`. What is only added at its start or end stands in lines of its own, and all
 * else in the cell stays: links, lists, comments, bold words.
 */
export function setWords(cell: XmlElement, before: string, text: string): void {
  const paragraphs = childrenOf(cell, 'p');
  const [first] = paragraphs;
  const last = cell.children.findLastIndex((node) => isElement(node, 'p'));
  if (before !== '' && text.startsWith(`${before}\n`) && first)
    cell.children.splice(last + 1, 0, ...linesOf(text.slice(before.length + 1), paragraphs.at(-1) ?? first));
  else if (before !== '' && text.endsWith(`\n${before}`) && first)
    cell.children.splice(cell.children.indexOf(first), 0, ...linesOf(text.slice(0, -before.length - 1), first));
  else {
    const lines = linesOf(text, first ?? elementLike(cell, 'p'));
    cell.children = [...cell.children.filter((node) => isElement(node, 'tcPr')), ...lines];
  }
}

/** Paragraphs that look as another ends, outside of its list: a mark of the list would change the words. */
function linesOf(text: string, like: XmlElement): XmlElement[] {
  const properties = childOf(like, 'pPr');
  const look = childOf(elementsIn(like, 'r').findLast((run) => childOf(run, 't')) ?? like, 'rPr');
  return fitForXml(text)
    .split('\n')
    .map((line) => {
      const paragraph = elementLike(like, 'p');
      const own = properties ? [plain(properties)] : [];
      paragraph.children = [...own, ...(line === '' ? [] : [runOf(line, like, look)])];
      return paragraph;
    });
}

function plain(properties: XmlElement): XmlElement {
  const copy = cloneElement(properties);
  const isLeftOut = (node: XmlNode): boolean =>
    ['numPr', 'rPr', 'sectPr', 'pPrChange'].some((name) => isElement(node, name));
  copy.children = copy.children.filter((node) => !isLeftOut(node));
  return copy;
}

/** The look of words without what says that they were a link, struck out or changed. */
function runOf(line: string, near: XmlElement, look: XmlElement | undefined): XmlElement {
  const run = elementLike(near, 'r');
  const kept = look && cloneElement(look);
  if (kept)
    kept.children = kept.children.filter(
      (node) =>
        !['rStyle', 'strike', 'dstrike', 'vanish', 'ins', 'del', 'rPrChange', 'u', 'color'].some((name) =>
          isElement(node, name),
        ),
    );
  const words = line.split('\t').flatMap((part, at) => {
    const piece = elementLike(near, 't', { 'xml:space': 'preserve' });
    piece.children = [escapeXml(part)];
    return at === 0 ? [piece] : [elementLike(near, 'tab'), piece];
  });
  run.children = [...(kept ? [kept] : []), ...words];
  return run;
}

/** A cell like another, with words of its own. */
export function cellLike(cell: XmlElement, text: string): XmlElement {
  const copy = cloneElement(cell);
  setWords(copy, '', text);
  for (const paragraph of elementsIn(copy, 'p'))
    for (const id of ['paraId', 'textId']) setAttribute(paragraph, id, null);
  return copy;
}
