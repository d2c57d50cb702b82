import { filledCells, type Table } from '../../table.ts';
import { headKind } from '../columns/head-words.ts';

const LONGEST_WORD = 40;
const NUMBER = /^[£$€(-]?\s?\d[\d,]*(?:\.\d+)?\s?%?\)?$/;

/** Why a sheet without a plan says nothing of one, in words for a person; null for a cover, with facts. */
export function idleReason(table: Table): string | null {
  if (isWordList(table)) return 'it only lists words, as for drop-down lists';
  return isFigures(table) ? 'it has figures, such as counts, and no actions' : null;
}

/** A sheet of short words, one a row or under heads side by side, feeds the drop-down lists of other sheets. */
function isWordList(table: Table): boolean {
  const rows = table.rows.map(filledCells).filter((cells) => cells.length > 0);
  const isShort = rows.every((cells) =>
    cells.every(({ text }) => text.length <= LONGEST_WORD && !/[.:]/.test(text) && !NUMBER.test(text)),
  );
  const heads = rows[0] ?? [];
  const isHeaded = heads.length > 1 && heads.every(({ text }) => headKind(text) !== null);
  return rows.length > 2 && isShort && (isHeaded || rows.every((cells) => cells.length === 1));
}

/** A table of counts: most rows have several numbers, which are most of what stands in them. */
function isFigures(table: Table): boolean {
  const rows = table.rows.map(filledCells).filter((cells) => cells.length > 1);
  const counted = rows.filter((cells) => cells.filter(({ text }) => NUMBER.test(text)).length > 1);
  const cells = counted.flat();
  const numbers = cells.filter(({ text }) => NUMBER.test(text)).length;
  return counted.length > 1 && counted.length * 2 >= rows.length && numbers * 2 >= cells.length;
}
