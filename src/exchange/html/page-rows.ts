import type { Finding } from '../../domain/plan.ts';
import { asideFindings, noAsides, type Asides } from '../file/asides.ts';
import { contentOf, type CellContent } from '../file/cell-content.ts';
import { MarkedText, PLAIN_LOOK } from '../file/marked-text.ts';
import { TableLimits } from '../file/table-limits.ts';
import { TooLargeError } from '../file/too-large-error.ts';
import type { Merge, Row } from '../table.ts';
import {
  isLayout,
  lineStart,
  type PageCell,
  type PageItem,
  type PageLine,
  type PageRow,
  type PageTable,
} from './page-items.ts';

/** Far more columns than fit on a page. */
const WIDEST = 200;
const MOST_COVERED = 1_000_000;
const TOO_MANY = 'This page has more cells than a plan could have. Copy the table of the plan alone and paste that.';

/** A cell that goes on into rows below. */
interface OpenSpan {
  merge: Merge;
  /** Rows that it still covers. */
  left: number;
}

/** The rows of a page in order, counted from 1: each line outside of tables, and each row of each table. */
export class PageRows {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  readonly findings: Finding[] = [];
  readonly #limits = new TableLimits();
  #covered = 0;
  #tables = 0;

  addAll(items: readonly PageItem[]): void {
    for (const item of items)
      if (item.kind === 'line') this.#addLine(item);
      else if (isLayout(item)) for (const cell of item.rows.flatMap(({ cells }) => cells)) this.addAll(cell.items);
      else this.#addTable(item);
  }

  #addLine(line: PageLine): void {
    const asides = noAsides();
    const text = new MarkedText();
    // A bullet is told by its level; a number belongs to the words.
    if (/[\p{L}\p{N}]/u.test(line.mark)) text.add(`${line.mark} `, PLAIN_LOOK);
    text.append(line.text);
    const row = this.#push([contentOf(text, [], asides, null)]);
    if (line.heading !== null) row.heading = line.heading;
    else if (line.level !== null) row.listLevel = line.level;
    this.findings.push(...asideFindings(asides, row.number));
  }

  #addTable({ rows }: PageTable): void {
    this.#tables += 1;
    const open = new Map<number, OpenSpan>();
    rows.forEach((row, at) => this.#addRow(row, open, rows.length - at));
  }

  #addRow({ cells, isHidden }: PageRow, open: Map<number, OpenSpan>, rowsLeft: number): void {
    const asides = noAsides();
    const contents: CellContent[] = [];
    const number = (this.rows.at(-1)?.number ?? 0) + 1;
    let index = this.#coverFrom(0, contents, open);
    for (const cell of cells) {
      if (index >= WIDEST) break;
      const columns = Math.min(cell.columns, WIDEST - index);
      const merge: Merge = { row: number, index, rows: Math.min(cell.rows, rowsLeft), columns };
      contents[index] = readCell(cell, asides);
      this.#place(cell, merge, contents, open);
      index = this.#coverFrom(index + columns, contents, open);
    }
    // A row may be shorter than what hangs down beside it.
    for (const at of [...open.keys()].filter((one) => one > index)) this.#coverFrom(at, contents, open);
    const row = this.#push(contents);
    row.table = this.#tables;
    if (isHidden) row.isHidden = true;
    this.findings.push(...asideFindings(asides, row.number));
  }

  #place({ isOverflow }: PageCell, merge: Merge, contents: CellContent[], open: Map<number, OpenSpan>): void {
    const { row, index, rows, columns } = merge;
    const isMerged = !isOverflow && (rows > 1 || columns > 1);
    if (isMerged) this.merges.push(merge);
    this.#covered += rows * columns;
    if (this.#covered > MOST_COVERED) throw new TooLargeError(TOO_MANY);
    for (let at = index + 1; at < index + columns; at += 1)
      contents[at] = { text: '', marks: isMerged ? { coveredBy: { row, index } } : {} };
    if (isMerged && rows > 1) open.set(index, { merge, left: rows - 1 });
  }

  /** Passes over the columns that cells above cover; answers the first that is free. */
  #coverFrom(from: number, contents: CellContent[], open: Map<number, OpenSpan>): number {
    let index = from;
    for (let span = open.get(index); span; span = open.get(index)) {
      const { row, columns } = span.merge;
      for (let at = index; at < index + columns; at += 1)
        contents[at] = { text: '', marks: { coveredBy: { row, index: span.merge.index } } };
      span.left -= 1;
      if (span.left === 0) open.delete(index);
      index += columns;
    }
    return index;
  }

  #push(contents: readonly CellContent[]): Row {
    const all = Array.from(contents, (content) => content ?? { text: '', marks: {} });
    this.#limits.addRow(all.length);
    const row: Row = { number: (this.rows.at(-1)?.number ?? 0) + 1, cells: all.map(({ text }) => text) };
    const marks = all.map((content) => (Object.keys(content.marks).length > 0 ? content.marks : undefined));
    if (marks.some((one) => one !== undefined)) row.marks = marks;
    this.rows.push(row);
    return row;
  }
}

function readCell({ items, fill }: PageCell, asides: Asides): CellContent {
  const text = new MarkedText();
  addLines(items, text, asides);
  return contentOf(text, [], asides, fill);
}

function addLines(items: readonly PageItem[], text: MarkedText, asides: Asides): void {
  for (const item of items)
    if (item.kind === 'line') {
      const line = new MarkedText();
      line.add(lineStart(item), PLAIN_LOOK);
      line.append(item.text);
      text.addLine(line);
    } else for (const row of item.rows) addNestedRow(row, text, asides);
}

function addNestedRow({ cells }: PageRow, text: MarkedText, asides: Asides): void {
  const texts = cells.map((cell) => readCell(cell, asides).text);
  if (texts.every((one) => one === '')) return;
  const line = new MarkedText();
  line.add(texts.join(' | '), PLAIN_LOOK);
  text.addLine(line);
  asides.nested.push(texts.join(' | '));
}
