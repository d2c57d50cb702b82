import type { CellMarks, Merge, Row } from '../table.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml.ts';
import type { WordLists } from './word-lists.ts';
import { BULLET } from './word-lists.ts';
import { attributeOf, paragraphStyle, valOf, type WordStyle } from './word-styles.ts';
import { readParagraph, shadeOf, type WordSources, type WordText } from './word-text.ts';

/** What reading words of a document needs. */
export interface WordReading {
  sources: WordSources;
  lists: WordLists;
  styleOf(id: string | undefined): WordStyle;
}

/** A paragraph with the mark that its list gives it. `level` is how deep in a list from 0, null outside of lists. */
export interface ReadParagraph extends WordText {
  mark: string;
  level: number | null;
  heading: number | null;
}

/** Reads a paragraph; lists count on with each that is read. */
export function readListed(paragraph: XmlNode, { sources, lists, styleOf }: WordReading): ReadParagraph {
  const { heading, list } = paragraphStyle(paragraph, styleOf);
  const words = readParagraph(paragraph, sources);
  const mark = list && words.text.trim() !== '' ? lists.markOf(list) : '';
  return { ...words, mark, heading, level: list?.level ?? null };
}

/** A table's own children may stand inside content controls and tracked insertions. */
export function* unwrapped(node: XmlNode): Generator<XmlNode> {
  for (const child of node.children)
    if (child.name === 'sdt') yield* unwrapped(childOf(child, 'sdtContent') ?? child);
    else if (child.name === 'ins' || child.name === 'customXml' || child.name === 'smartTag') yield* unwrapped(child);
    else yield child;
}

interface ReadCell {
  text: string;
  marks: CellMarks | null;
  span: number;
  isContinued: boolean;
}

/** Reads a table's rows, numbered on from `first`, with the cells that are merged across and down. */
export function readTable(table: XmlNode, first: number, reading: WordReading): { rows: Row[]; merges: Merge[] } {
  const anchors = new Map<number, Merge>();
  const rows: Row[] = [];
  const merges: Merge[] = [];
  for (const line of unwrapped(table)) {
    if (line.name !== 'tr' || isDeleted(line)) continue;
    const number = first + rows.length;
    const row: Row & { marks: (CellMarks | undefined)[] } = { number, cells: [], marks: [] };
    let index = Number(valOf(childOf(line, 'trPr'), 'gridBefore') ?? 0);
    for (const node of unwrapped(line)) {
      if (node.name !== 'tc') continue;
      const cell = readCell(node, reading);
      placeCell(row, { cell, index, anchors, merges });
      index += cell.span;
    }
    rows.push(row);
  }
  return { rows, merges: merges.filter((merge) => merge.rows > 1 || merge.columns > 1) };
}

const isDeleted = (line: XmlNode): boolean => childOf(childOf(line, 'trPr'), 'del') !== undefined;

interface Placing {
  cell: ReadCell;
  index: number;
  anchors: Map<number, Merge>;
  merges: Merge[];
}

function placeCell(row: Row & { marks: (CellMarks | undefined)[] }, { cell, index, anchors, merges }: Placing): void {
  while (row.cells.length < index + cell.span) row.cells.push('');
  const above = cell.isContinued ? anchors.get(index) : undefined;
  if (above) above.rows = row.number - above.row + 1;
  const anchor = above ?? { row: row.number, index, rows: 1, columns: cell.span };
  if (!above) {
    anchors.set(index, anchor);
    merges.push(anchor);
    row.cells[index] = cell.text;
    if (cell.marks) row.marks[index] = cell.marks;
  }
  for (let at = above ? index : index + 1; at < index + cell.span; at += 1)
    row.marks[at] = { coveredBy: { row: anchor.row, index: anchor.index } };
}

function readCell(node: XmlNode, reading: WordReading): ReadCell {
  const properties = childOf(node, 'tcPr');
  const merge = childOf(properties, 'vMerge');
  const paragraphs = paragraphsIn(node, reading);
  const spoken = paragraphs.filter(({ text }) => text.trim() !== '');
  const text = paragraphs.map(lineOf).join('\n').replace(/\s+$/, '').replace(/^\n+/, '');
  return {
    text,
    marks: marksOf(spoken, shadeOf(properties)),
    span: Math.min(63, Math.max(1, Number(valOf(properties, 'gridSpan') ?? 1))),
    isContinued: merge !== undefined && (attributeOf(merge, 'val') ?? 'continue') === 'continue',
  };
}

/** The paragraphs of a cell; those of a table inside the cell stand where it stands. */
function paragraphsIn(node: XmlNode, reading: WordReading): ReadParagraph[] {
  return [...unwrapped(node)].flatMap((child) => {
    if (child.name === 'p') return [readListed(child, reading)];
    if (child.name !== 'tbl') return [];
    return [...unwrapped(child)].flatMap((line) =>
      childrenOf(line, 'tc').flatMap((cell) => paragraphsIn(cell, reading)),
    );
  });
}

/** A paragraph of a cell as a line: its mark, a space, its words. */
const lineOf = ({ mark, text, level }: ReadParagraph): string =>
  mark === '' ? text : `${mark === BULLET && level ? '  '.repeat(level) : ''}${mark} ${text}`;

/** What the words of a cell carry beside them, with the cell's own colour, else the one behind all of its words. */
export function marksOf(paragraphs: readonly WordText[], shade: string | null): CellMarks | null {
  const highlights = new Set(paragraphs.map(({ highlight }) => highlight));
  const fill = shade ?? (highlights.size === 1 ? ([...highlights][0] ?? null) : null);
  const address = paragraphs.flatMap(({ links }) => links)[0];
  const comments = paragraphs.flatMap((paragraph) => paragraph.comments);
  const marks: CellMarks = {};
  if (fill !== null) marks.fill = fill;
  if (address !== undefined) marks.address = address;
  if (comments.length > 0) marks.comment = comments.join('\n');
  if (paragraphs.length > 0 && paragraphs.every(({ isStruck }) => isStruck)) marks.isStruck = true;
  return Object.keys(marks).length > 0 ? marks : null;
}
