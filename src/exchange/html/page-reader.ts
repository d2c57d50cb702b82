import { Parser } from 'htmlparser2';
import { numeralOf } from '../file/numerals.ts';
import { noAsides, type Asides } from '../file/asides.ts';
import { MarkedText } from '../file/marked-text.ts';
import { bulletLetter, symbolText } from '../file/symbol-letters.ts';
import { TooLargeError } from '../file/too-large-error.ts';
import type { Declarations } from './css.ts';
import {
  BLOCKS,
  elementIn,
  isHiddenBy,
  OUTSIDE,
  spokenNumber,
  type Attributes,
  type OpenElement,
} from './page-element.ts';
import type { PageCell, PageItem, PageLine, PageTable } from './page-items.ts';
import { StyleSheet } from './style-sheet.ts';

const DEEPEST = 250;
const MOST_CELLS = 300_000;
const TOO_MUCH =
  'This page has far more in it than a plan could have. Copy the table of the plan alone and paste that.';

/** A table that is open, and where what comes after it goes. */
interface OpenTable {
  table: PageTable;
  around: PageItem[];
}

/** What was read from a page. */
export interface ReadPage {
  items: PageItem[];
  title: string;
  asides: Asides;
}

/** Reads a page's words and tables in order. @throws {TooLargeError} */
export function readPageItems(html: string): ReadPage {
  const reader = new PageReader();
  const parser = new Parser({
    onopentag: (name, attributes) => reader.open(name, attributes),
    ontext: (text) => reader.add(text),
    onclosetag: (name) => reader.close(name),
  });
  parser.write(html);
  parser.end();
  return reader.end();
}

class PageReader {
  readonly #page: PageItem[] = [];
  readonly #sheet = new StyleSheet();
  readonly #open: OpenElement[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #asides = noAsides();
  /** Where the next line goes: the page, or the cell that is open. */
  #items = this.#page;
  #line = new MarkedText();
  #endsInSpace = true;
  #mark = '';
  #level: number | null = null;
  #wordMark = '';
  #title = '';
  #style = '';
  #hidden = '';
  #cells = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#open.length >= DEEPEST) throw new TooLargeError(TOO_MUCH);
    const declarations = this.#sheet.declarationsOf(name, attributes);
    if (BLOCKS.has(name)) this.#flush();
    const element = elementIn(this.#open.at(-1) ?? OUTSIDE, { name, attributes, declarations });
    this.#open.push(element);
    if (element.isUnread) return;
    if (name === 'br') this.#addText('\n', element);
    else if (name === 'img') this.#asides.pictures += 1;
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#openRow(isHiddenBy(attributes, declarations));
    else if (name === 'td' || name === 'th') this.#openCell(attributes, declarations);
    else if (name === 'li') this.#openItem(attributes);
    else this.#readWordList(declarations);
  }

  add(text: string): void {
    const element = this.#open.at(-1) ?? OUTSIDE;
    if (element.name === 'style') this.#style += text;
    else if (element.name === 'title') this.#title += text;
    else if (element.isUnread) return;
    else if (element.isHidden) this.#hidden += text;
    else if (element.isMark) this.#wordMark += symbolText(element.font, text);
    else this.#addText(text, element);
  }

  /** White space is one space, and none where a line begins; spaces that may not break are spaces to a reader. */
  #addText(text: string, { isPre, look, font }: OpenElement): void {
    const isBreak = text === '\n';
    const plain = isPre || isBreak ? text.replaceAll(/\r\n?/g, '\n') : text.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const shown = !isPre && this.#endsInSpace && !isBreak ? plain.replace(/^ /, '') : plain;
    if (shown === '') return;
    this.#endsInSpace = /[ \n]$/.test(shown);
    this.#line.add(symbolText(font, shown.replaceAll('\u00A0', ' ')), look);
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (name === 'style') {
      this.#sheet.add(this.#style);
      this.#style = '';
    }
    if (element?.isUnread) return;
    if (element?.isMark && !this.#open.at(-1)?.isMark) this.#closeMark();
    if (BLOCKS.has(name)) this.#flush(element?.heading ?? null);
    if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') this.#items = this.#tables.at(-1)?.around ?? this.#page;
    else if (name === 'li' || name === 'p') [this.#mark, this.#level] = ['', null];
  }

  /** Ends the line that is being read; `heading` is that of the element which closes. */
  #flush(closing: number | null = null): void {
    const text = this.#line;
    this.#endsInSpace = true;
    if (text.text === '') {
      if (text.length > 0) this.#line = new MarkedText();
      return;
    }
    const heading = closing ?? this.#open.at(-1)?.heading ?? null;
    const line: PageLine = { kind: 'line', text, mark: this.#mark, level: this.#level, heading };
    // Words inside a table and outside of its cells, such as its caption, stand above it, as browsers show them.
    const isLoose = this.#items === this.#tables.at(-1)?.around;
    this.#items.splice(this.#items.length - (isLoose ? 1 : 0), 0, line);
    this.#line = new MarkedText();
    this.#mark = '';
  }

  #openTable(): void {
    const table: PageTable = { kind: 'table', rows: [] };
    this.#items.push(table);
    this.#tables.push({ table, around: this.#items });
  }

  #closeTable(): void {
    this.#items = this.#tables.pop()?.around ?? this.#page;
  }

  #openRow(isHidden: boolean): void {
    this.#tables.at(-1)?.table.rows.push({ cells: [], isHidden });
  }

  #openCell(attributes: Attributes, declarations: Declarations): void {
    const table = this.#tables.at(-1)?.table;
    if (!table) return;
    this.#cells += 1;
    if (this.#cells > MOST_CELLS) throw new TooLargeError(TOO_MUCH);
    if (table.rows.length === 0) this.#openRow(false);
    const row = this.#open.findLast((element) => element.name === 'tr' || element.name === 'table');
    const cell: PageCell = {
      kind: 'cell',
      items: [],
      fill: this.#open.at(-1)?.fill ?? (row?.name === 'tr' ? row.fill : null),
      rows: spanOf(attributes['rowspan']),
      columns: spanOf(attributes['colspan']),
      isOverflow: /colspan/i.test(declarations['mso-ignore'] ?? ''),
    };
    table.rows.at(-1)?.cells.push(cell);
    this.#items = cell.items;
    [this.#mark, this.#level] = ['', null];
  }

  #openItem(attributes: Attributes): void {
    const lists = this.#open.filter((element) => element.list !== null);
    const list = lists.at(-1)?.list ?? { isOrdered: false, format: 'decimal', count: 0 };
    list.count = spokenNumber(attributes['value']) ?? list.count + 1;
    const isNumbered = list.isOrdered && list.format !== 'none';
    this.#mark = isNumbered ? `${numeralOf(list.count, list.format)}.` : list.isOrdered ? '' : '•';
    this.#level = Math.max(0, lists.length - 1);
  }

  /** Word writes a list as paragraphs that only look like one: "mso-list:l0 level2 lfo1". */
  #readWordList(declarations: Declarations): void {
    const [, level] = /level(\d)/i.exec(declarations['mso-list'] ?? '') ?? [];
    if (level !== undefined) this.#level = Number(level) - 1;
  }

  #closeMark(): void {
    const sign = this.#wordMark.replaceAll('\u00A0', ' ').trim();
    this.#wordMark = '';
    this.#mark = /[\p{L}\p{N}]/u.test(sign) && !/^[o§]$/.test(sign) ? sign : bulletLetter(sign);
    this.#level ??= 0;
  }

  end(): ReadPage {
    this.#flush();
    this.#asides.hidden.push(this.#hidden.replaceAll(/\s+/g, ' ').trim());
    return { items: this.#page, title: this.#title.trim(), asides: this.#asides };
  }
}

/** Far more than fits on a page. A span of 0 goes to the end of the table. */
const WIDEST = 65_534;
const spanOf = (text: string | undefined): number => Math.min(WIDEST, spokenNumber(text) ?? 1) || WIDEST;
