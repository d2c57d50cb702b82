import type { CellMarks, Merge, Row } from '../table.ts';
import { attribute, createXmlReader, type Attributes } from '../xml/xml.ts';
import { streamText } from '../zip/stream-text.ts';
import type { Zip } from '../zip/zip.ts';
import { columnPlace, readRange, type CellRange } from './cell-reference.ts';
import { showCell, type CellSources, type RawCell } from './cell-value.ts';
import { plainText, RichTextReader } from './shared-strings.ts';
import { coverMerges, SheetCells } from './sheet-cells.ts';

/** A link as a sheet has it: the cells it is on, and its relation or its address. */
export interface SheetLink {
  range: CellRange;
  relation: string | null;
  location: string | null;
}

/** What stands in a sheet. */
export interface SheetContents {
  rows: Row[];
  merges: Merge[];
  links: SheetLink[];
  /** Words that are struck through in cells where others are not, with their row's number. */
  struckParts: { row: number; text: string }[];
  /** Some of its cells are coloured by rules, which only its own program works out. */
  hasColourRules: boolean;
}

/** Reads a sheet's cells without ever holding its XML whole. @throws {ZipError} @throws {SheetTooLargeError} */
export function readSheet(zip: Zip, path: string, sources: CellSources): SheetContents {
  const reading = new SheetReader(sources);
  const reader = createXmlReader({
    open: (name, attributes) => reading.open(name, attributes),
    text: (piece) => reading.add(piece),
    close: (name) => reading.close(name),
  });
  streamText(zip, path, (text) => reader.write(text));
  reader.end();
  return reading.contents();
}

/** The last row and column that Excel has. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

class SheetReader {
  readonly #sources: CellSources;
  readonly #cells = new SheetCells();
  readonly #rich = new RichTextReader();
  readonly #ranges: CellRange[] = [];
  readonly #links: SheetLink[] = [];
  readonly #struckParts: SheetContents['struckParts'] = [];
  #hasColourRules = false;
  #row = 0;
  #isRowHidden = false;
  #column = -1;
  #cell: RawCell | null = null;
  #collects: 'value' | 'formula' | 'rich' | null = null;

  constructor(sources: CellSources) {
    this.#sources = sources;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (this.#cell) this.#openInCell(name, attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#addRange(attribute(attributes, 'ref'));
    else if (name === 'hyperlink') this.#addLink(attributes);
    else if (name === 'cfRule') this.#hasColourRules = true;
  }

  #openRow(attributes: Attributes): void {
    const said = Number(attributes['r']);
    // Rows come in their order; what is no row's number, or goes back, is the next row.
    const isNext = Number.isInteger(said) && said > this.#row && said <= LAST_ROW;
    this.#row = isNext ? said : this.#row + 1;
    this.#isRowHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    const letters = /^[A-Z]{1,3}(?=\d)/i.exec(attributes['r'] ?? '')?.[0];
    const said = letters === undefined ? -1 : columnPlace(letters);
    this.#column = said >= 0 && said <= LAST_COLUMN ? said : this.#column + 1;
    this.#cell = {
      index: this.#column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      value: '',
      formula: '',
      rich: null,
    };
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'v') this.#collects = 'value';
    else if (name === 'f') this.#collects = 'formula';
    else if (name === 'is') this.#collects = 'rich';
    else if (this.#collects === 'rich') this.#rich.open(name, attributes);
  }

  add(piece: string): void {
    if (!this.#cell || this.#collects === null) return;
    if (this.#collects === 'rich') this.#rich.add(piece);
    else this.#cell[this.#collects] += piece;
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#cells.endRow(this.#row, this.#isRowHidden);
    else if (name === 'v' || name === 'f') this.#collects = null;
    else if (name === 'is' && this.#cell) {
      this.#cell.rich = this.#rich.take();
      this.#collects = null;
    } else if (this.#collects === 'rich') this.#rich.close(name);
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    this.#collects = null;
    if (!cell) return;
    const { text, marks, struckPart } = showCell(cell, this.#sources);
    if (struckPart !== '') this.#struckParts.push({ row: this.#row, text: struckPart });
    this.#cells.add(cell.index, cell.type === 'str' ? plainText(text) : text, marks);
  }

  #addRange(reference: string | undefined): void {
    const range = readRange(reference ?? '');
    if (range) this.#ranges.push(range);
  }

  #addLink(attributes: Attributes): void {
    const range = readRange(attributes['ref'] ?? '');
    const relation = Object.keys(attributes).find((key) => key.endsWith(':id'));
    const location = attributes['location'] ?? null;
    if (range) this.#links.push({ range, relation: relation ? (attributes[relation] ?? null) : null, location });
  }

  contents(): SheetContents {
    const { rows } = this.#cells;
    const merges = coverMerges(rows, this.#ranges);
    return { rows, merges, links: this.#links, struckParts: this.#struckParts, hasColourRules: this.#hasColourRules };
  }
}

/** Adds marks to a cell of a row that was kept. */
export function addMarks(row: Row | undefined, index: number, marks: CellMarks): void {
  if (!row) return;
  const all = [...(row.marks ?? [])];
  all[index] = { ...all[index], ...marks };
  row.marks = all;
}
