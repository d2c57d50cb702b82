import { columnLetters } from '../../table.ts';
import type { PlaceMaps } from '../place-maps.ts';
import { columnPlace } from '../../xlsx/cell-reference.ts';

/** The rows and columns that move, in which sheet, for a formula that stands in `ownSheet`. */
export interface Shift {
  sheet: string;
  ownSheet: string | null;
  maps: PlaceMaps;
  /** A range takes in what comes right behind it, as a print area does. */
  grows: boolean;
}

const SHEET = `(?:'(?:[^']|'')+'|[\\p{L}_][\\p{L}\\p{N}_.]*)!`;
const CELL = '\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}';
const REF = new RegExp(
  `"(?:[^"]|"")*"|(${SHEET})?(?<![\\p{L}\\p{N}_.$])(${CELL}(?::${CELL})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d+:\\$?\\d+)(?![\\p{L}\\p{N}_(!.])`,
  'gu',
);

/** A formula whose references follow the cells that they mean. Text in quotes stays. */
export function shiftFormula(formula: string, shift: Shift): string {
  return formula.replaceAll(REF, (all: string, prefix?: string, ref?: string) => {
    if (ref === undefined) return all;
    const sheet = prefix === undefined ? shift.ownSheet : sheetOf(prefix);
    return sheet?.toLowerCase() === shift.sheet.toLowerCase() ? (prefix ?? '') + shiftRef(ref, shift) : all;
  });
}

const sheetOf = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

function shiftRef(ref: string, { maps, grows }: Shift): string {
  const [start = '', end] = ref.split(':');
  if (end === undefined) return shiftPoint(start, maps, 0);
  return `${shiftPoint(start, maps, 0)}:${shiftPoint(end, maps, grows ? 1 : 0)}`;
}

/** `reach` 1 looks one further and comes back, so that what is put in right behind counts. */
function shiftPoint(point: string, maps: PlaceMaps, reach: 0 | 1): string {
  const [, dollar = '', letters = '', rowDollar = '', figures = ''] = /^(\$?)([A-Z]*)(\$?)(\d*)$/.exec(point) ?? [];
  const column = letters === '' ? '' : columnLetters(maps.column(columnPlace(letters) + reach) - reach);
  const row = figures === '' ? '' : String(maps.row(Number(figures) + reach) - reach);
  return `${dollar}${column}${rowDollar}${row}`;
}
