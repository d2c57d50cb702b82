import { markFormula } from '../../delimited/formula-mark.ts';

/** How a cell is written in delimited text. */
export interface CellStyle {
  delimiter: string;
  /** The cells around it stand in quotes, whether they need them or not. */
  isQuoted: boolean;
}

/**
 * A new cell of delimited text. What a spreadsheet would run gets an apostrophe. A tab within a cell becomes a space in
 * tab-separated text, where even quotes cannot hold one.
 */
export function cellAsText(text: string, { delimiter, isQuoted }: CellStyle): string {
  const safe = markFormula(delimiter === '\t' ? text.replaceAll('\t', ' ') : text);
  const hasQuote = delimiter === '\t' ? safe.startsWith('"') : safe.includes('"');
  const needsQuotes = isQuoted || hasQuote || /[\r\n]/.test(safe) || safe.includes(delimiter);
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}
