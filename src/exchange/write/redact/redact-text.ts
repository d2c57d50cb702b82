import { unmarkFormula } from '../../delimited/formula-mark.ts';
import { placeCells } from '../../delimited/split-cells.ts';
import { cellAsText } from '../text/cell-text.ts';
import type { Redact } from './name-redactor.ts';

/** Delimited text without names: cell by cell, so that words of two cells never make one name. */
export function redactText(text: string, delimiter: string, redact: Redact): string {
  let written = '';
  let at = 0;
  for (const cell of placeCells(text, delimiter).flat()) {
    const words = unmarkFormula(cell.text);
    const redacted = redact(words);
    if (redacted === words) continue;
    const isQuoted = text[cell.from] === '"' && cell.to - cell.from > cell.text.length;
    written += text.slice(at, cell.from) + cellAsText(redacted, { delimiter, isQuoted });
    at = cell.to;
  }
  return written + text.slice(at);
}
