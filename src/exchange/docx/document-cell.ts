import { contentOf, type CellContent } from '../file/cell-content.ts';
import { MarkedText, PLAIN_LOOK } from '../file/marked-text.ts';
import { childOf, type XmlNode } from '../xml/xml.ts';
import type { Asides } from '../file/asides.ts';
import type { DocumentContext } from './document-context.ts';
import { headingOf, listOf, valueOf } from './document-styles.ts';
import { isPlaceholder, ParagraphReader, wordsOf } from './paragraph.ts';
import { shadingColour } from './shading.ts';

/** A paragraph as a person sees it: its mark in a list is part of its text. */
export interface ReadParagraph {
  text: MarkedText;
  comments: string[];
  boxes: XmlNode[];
  heading: number | null;
  /** From 0. */
  listLevel: number | null;
  isContents: boolean;
}

/**
 * Reads a paragraph and counts it in its list. Its number is part of its words wherever it stands; a bullet only in a cell,
 * since that of a paragraph of its own is told by its level.
 */
export function readParagraph(
  node: XmlNode,
  { context, asides, isInCell }: { context: DocumentContext; asides: Asides; isInCell: boolean },
): ReadParagraph {
  const properties = childOf(node, 'pPr');
  const style = context.styleOf(valueOf(childOf(properties, 'pStyle')));
  const reader = new ParagraphReader(context, asides);
  reader.read(node);
  const list = listOf(properties) ?? style.list;
  const isGone = reader.text.text === '' && childOf(childOf(properties, 'rPr'), 'del') !== undefined;
  const mark = list && !isGone ? context.lists.next(list.id, list.level, style.id) : null;
  const isMarked = mark !== null && (reader.text.text !== '' || !mark.isBullet);
  const text = new MarkedText();
  if (isMarked && isInCell) text.add('  '.repeat(mark.level), PLAIN_LOOK);
  if (isMarked && (isInCell || !mark.isBullet)) text.add(mark.text, PLAIN_LOOK);
  text.append(reader.text);
  const heading = headingOf(properties) ?? style.heading;
  const { comments, boxes } = reader;
  return { text, comments, boxes, heading, listLevel: isMarked ? mark.level : null, isContents: style.isContents };
}

/** Reads a cell: a line for each paragraph, and for each row of a table inside it. */
export function readCell(cell: XmlNode, context: DocumentContext, asides: Asides): CellContent {
  const lines = new CellLines(context, asides);
  lines.read(cell);
  const fill = shadingColour(childOf(childOf(cell, 'tcPr'), 'shd'), context.theme);
  return contentOf(lines.text, lines.comments, asides, fill);
}

class CellLines {
  readonly text = new MarkedText();
  readonly comments: string[] = [];
  readonly #context: DocumentContext;
  readonly #asides: Asides;

  constructor(context: DocumentContext, asides: Asides) {
    this.#context = context;
    this.#asides = asides;
  }

  read(node: XmlNode): void {
    for (const child of node.children)
      if (child.name === 'p') this.#readLine(child);
      else if (child.name === 'tbl') this.#readNested(child);
      else if (child.name === 'sdt' && isPlaceholder(child)) this.#asides.placeholders.push(wordsOf(child));
      else if (child.name !== 'tcPr' && child.name !== 'Fallback') this.read(child);
  }

  #readLine(node: XmlNode): void {
    const { text, comments, boxes } = readParagraph(node, {
      context: this.#context,
      asides: this.#asides,
      isInCell: true,
    });
    this.text.addLine(text);
    this.comments.push(...comments);
    for (const box of boxes) this.read(box);
  }

  #readNested(table: XmlNode): void {
    for (const row of partsOf(table, 'tr')) {
      const cells = partsOf(row, 'tc').map((cell) => readCell(cell, this.#context, this.#asides).text);
      const line = new MarkedText();
      line.add(cells.join(' | '), PLAIN_LOOK);
      if (cells.some((text) => text !== '')) this.text.addLine(line);
      this.#asides.nested.push(cells.join(' | '));
    }
  }
}

/** The rows of a table or the cells of a row, those inside content controls too, but not those of tables inside. */
export function partsOf(node: XmlNode, name: 'tr' | 'tc'): XmlNode[] {
  return node.children.flatMap((child) => {
    if (child.name === name) return [child];
    return /^(?:sdt|sdtContent|customXml|ins|smartTag|AlternateContent|Choice)$/.test(child.name)
      ? partsOf(child, name)
      : [];
  });
}
