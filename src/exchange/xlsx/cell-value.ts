import type { CellMarks } from '../table.ts';
import type { CellStyle } from './cell-styles.ts';
import { plainNumber, showIsoDate, showNumber, type ShownNumber } from './number-format.ts';
import type { RichText } from './shared-strings.ts';

/** What the cells of a workbook share. */
export interface CellSources {
  strings: readonly RichText[];
  styleOf(index: number): CellStyle;
  /** The year that its days are counted from. */
  system: 1900 | 1904;
}

/** A cell as its XML has it. `value` is what stands in `v`; `rich` is a text written into the cell itself. */
export interface RawCell {
  index: number;
  type: string;
  style: number;
  value: string;
  formula: string;
  rich: RichText | null;
}

/** A cell's words as its program shows them, and its marks where it has any. */
export interface ShownCell {
  text: string;
  marks: CellMarks | null;
  /** The words that are struck through where others beside them are not; empty for none. */
  struckPart: string;
}

/** Shows a cell: numbers by their format, the last value of formulas, dates both as written and as dates. */
export function showCell(cell: RawCell, sources: CellSources): ShownCell {
  const style = sources.styleOf(cell.style);
  const shared = cell.type === 's' ? sources.strings[Number(cell.value)] : undefined;
  const rich = cell.rich ?? shared;
  const { text, date } = rich ? { text: rich.text, date: undefined } : showValue(cell, style, sources);
  const struckPart = style.isStruck ? '' : (rich?.struckPart ?? '');
  const address = cell.formula === '' ? null : linkOf(cell.formula);
  const isStruck = text !== '' && (style.isStruck || rich?.isStruck === true);
  if (style.fill === null && date === undefined && !isStruck && address === null)
    return { text, marks: null, struckPart };
  const marks: CellMarks = {};
  if (style.fill !== null) marks.fill = style.fill;
  if (date !== undefined) marks.date = date;
  if (isStruck) marks.isStruck = true;
  if (address !== null) marks.address = address;
  return { text, marks, struckPart };
}

function showValue({ type, value }: RawCell, { format }: CellStyle, { system }: CellSources): ShownNumber {
  if (value === '') return { text: '' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return showIsoDate(value);
  if (type === 'str' || type === 'e' || type === 's') return { text: type === 's' ? '' : value };
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  return format === 'General' ? { text: plainNumber(number) } : showNumber(number, format, system);
}

/** The address in `HYPERLINK("https://…", "words")`, as people and Google's export write links. */
const linkOf = (formula: string): string | null => /^HYPERLINK\(\s*"([^"]+)"/i.exec(formula)?.[1] ?? null;
