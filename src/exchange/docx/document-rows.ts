import type { Finding } from '../../domain/plan.ts';
import { TableLimits } from '../file/table-limits.ts';
import type { CellMarks, Merge, Row } from '../table.ts';
import { attribute, childOf, type XmlNode } from '../xml/xml.ts';
import { asideFindings, noAsides, type Asides } from '../file/asides.ts';
import { contentOf, type CellContent } from '../file/cell-content.ts';
import { partsOf, readCell, readParagraph } from './document-cell.ts';
import type { DocumentBlock } from './document-blocks.ts';
import type { DocumentContext } from './document-context.ts';
import { valueOf } from './document-styles.ts';

/** Far more columns than fit on a page. */
const WIDEST = 200;

/** A cell that cells below may belong to. */
interface OpenMerge extends Merge {
  columns: number;
}

/**
 * A document's rows in order: each paragraph that says something, and each row of each table, counted on from 1. Paragraphs
 * without words are not counted.
 */
export class DocumentRows {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  readonly findings: Finding[] = [];
  pictures = 0;
  readonly #context: DocumentContext;
  /** By column, what cells of the table's next row may go on from. */
  #open = new Map<number, OpenMerge>();
  #table: number | null = null;
  readonly #contents: string[] = [];
  readonly #limits = new TableLimits();

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  /** Reads the next block of the document's body. */
  add({ node, table, isPlaceholder }: DocumentBlock): void {
    if (table !== this.#table) this.#open.clear();
    this.#table = table;
    const asides = noAsides();
    if (table === null) this.#addParagraph(node, asides, isPlaceholder);
    else this.#addRow(node, asides);
  }

  /** What is said of the document as a whole, after its last block. */
  end(): void {
    const asides = { ...noAsides(), contents: [this.#contents.join('\n')] };
    this.findings.push(...asideFindings(asides, null));
    const kept = this.merges.filter(({ rows, columns }) => rows > 1 || columns > 1);
    this.merges.splice(0, this.merges.length, ...kept);
  }

  #addParagraph(node: XmlNode, asides: Asides, isPlaceholder: boolean): void {
    const { text, comments, boxes, heading, listLevel, isContents } = readParagraph(node, {
      context: this.#context,
      asides,
      isInCell: false,
    });
    const content = contentOf(text, comments, asides, null);
    if (isPlaceholder) asides.placeholders.push(content.text);
    else if (isContents) this.#contents.push(content.text);
    else if (content.text !== '') {
      const row = this.#push([content]);
      if (heading !== null) row.heading = heading;
      else if (listLevel !== null) row.listLevel = listLevel;
    }
    this.#note(asides);
    for (const box of boxes) this.#addBox(box);
  }

  /** A box of text stands beside the paragraph that holds it, so it is read after that. */
  #addBox(box: XmlNode): void {
    for (const child of box.children)
      if (child.name === 'p') this.#addParagraph(child, noAsides(), false);
      else if (child.name === 'tbl') {
        this.#open.clear();
        for (const row of partsOf(child, 'tr')) this.#addRow(row, noAsides());
        this.#open.clear();
      } else if (child.name !== 'Fallback') this.#addBox(child);
  }

  #addRow(node: XmlNode, asides: Asides): void {
    const properties = childOf(node, 'trPr');
    const isDeleted = childOf(properties, 'del') !== undefined;
    const cells = new Map<number, CellContent>();
    const covered: [number, CellMarks][] = [];
    const number = this.#nextNumber();
    const mergesBefore = this.merges.length;
    const goingOn = new Map<number, OpenMerge>();
    let index = Math.min(WIDEST, countOf(childOf(properties, 'gridBefore'), 0));
    for (const cell of partsOf(node, 'tc')) {
      if (index >= WIDEST) break;
      const columns = Math.min(WIDEST - index, countOf(childOf(childOf(cell, 'tcPr'), 'gridSpan'), 1));
      const content = readCell(cell, this.#context, asides);
      const merge = this.#mergeOf(cell, { row: number, index, rows: 1, columns }, goingOn);
      const anchor = { row: merge.row, index: merge.index };
      if (merge.row === number) cells.set(index, content);
      else if (content.text !== '') asides.hidden.push(content.text);
      for (let at = merge.row === number ? index + 1 : index; at < index + columns; at += 1)
        covered.push([at, { coveredBy: anchor }]);
      index += columns;
    }
    this.#open = goingOn;
    if (isDeleted) {
      this.merges.length = mergesBefore;
      asides.deleted.push([...cells.values()].map(({ text }) => text).join('\t'));
    } else this.#pushRow(cells, covered, index);
    this.#note(asides);
  }

  /** The merge that a cell begins or goes on with. */
  #mergeOf(cell: XmlNode, own: OpenMerge, goingOn: Map<number, OpenMerge>): OpenMerge {
    const down = childOf(childOf(cell, 'tcPr'), 'vMerge');
    const above = this.#open.get(own.index);
    const goesOn = down !== undefined && valueOf(down) !== 'restart' && above !== undefined;
    const merge = goesOn ? above : own;
    if (goesOn) above.rows += 1;
    else if (down !== undefined || own.columns > 1) this.merges.push(own);
    if (down !== undefined) goingOn.set(own.index, merge);
    return merge;
  }

  #pushRow(cells: ReadonlyMap<number, CellContent>, covered: readonly [number, CellMarks][], width: number): void {
    const contents = Array.from({ length: width }, (_, index) => cells.get(index) ?? { text: '', marks: {} });
    for (const [index, marks] of covered) contents[index] = { text: '', marks };
    const row = this.#push(contents);
    if (this.#table !== null) row.table = this.#table;
  }

  #push(contents: readonly CellContent[]): Row {
    this.#limits.addRow(contents.length);
    const row: Row = { number: this.#nextNumber(), cells: contents.map(({ text }) => text) };
    const marks = contents.map((content) => (Object.keys(content.marks).length > 0 ? content.marks : undefined));
    if (marks.some((one) => one !== undefined)) row.marks = marks;
    this.rows.push(row);
    return row;
  }

  #nextNumber(): number {
    return (this.rows.at(-1)?.number ?? 0) + 1;
  }

  /** A deleted row has no number of its own: what is said of it stands with the row before. */
  #note(asides: Asides): void {
    this.pictures += asides.pictures;
    this.findings.push(...asideFindings(asides, this.rows.at(-1)?.number ?? null));
  }
}

function countOf(node: XmlNode | undefined, least: number): number {
  const count = Number(valueOf(node) ?? (node ? attribute(node.attributes, 'w') : undefined) ?? least);
  return Number.isInteger(count) && count >= least ? count : least;
}
