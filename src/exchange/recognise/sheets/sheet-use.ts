import { filledCells, type Table } from '../../table.ts';
import type { SheetUse } from '../../reading.ts';
import { headStrength } from '../columns/head-row.ts';
import { headlessLayout } from '../columns/headless-layout.ts';
import { legendRows } from '../legend/legend-rows.ts';
import { otherRegister } from '../tables/other-register.ts';
import { idleReason } from './sheet-words.ts';

/** Names that people give to sheets that no longer count. */
const SET_ASIDE =
  /(?:^|[^\p{L}])(?:old|older|draft|archived?|superseded|obsolete|withdrawn|copy|backup|back-up|previous|do not use|not in use|unused|template|example|test|look-?ups?|drop-?downs?|lists?|validation)(?![\p{L}])/iu;

/** What a sheet looks like by itself. A sheet set aside by its name or hidden may still be the only plan there is. */
export interface SheetLook {
  use: SheetUse;
  /** Why the sheet would be left out, in words for a person; null for one that counts. */
  reason: string | null;
  /** What to say of a file that holds no more than this. */
  refusal?: string;
}

/** Looks at a sheet: a plan has heads with rows under them, a key has ratings and meanings, a cover has facts. */
export function lookAt(table: Table): SheetLook {
  const reason = asideReason(table);
  if (table.rows.every((row) => filledCells(row).length === 0)) return { use: 'empty', reason: null };
  if (hasLayout(table)) {
    const other = otherRegister(table);
    if (!other) return { use: 'plan', reason };
    return { use: 'left out', reason: reason ?? other.reason, refusal: other.refusal };
  }
  if (isLegendSheet(table)) return { use: 'legend', reason };
  const idle = idleReason(table);
  return { use: idle === null ? 'cover' : 'left out', reason: reason ?? idle };
}

/** True for a table that could be read as a plan; the first row of heads tells, so that the rest is not looked at twice. */
const hasLayout = (table: Table): boolean =>
  table.rows.some((row) => headStrength(row) > 0) || headlessLayout(table) !== null;

function asideReason({ sheet, isHidden }: Table): string | null {
  if (isHidden) return 'it is hidden';
  const word = SET_ASIDE.exec(sheet ?? '')?.[0].replace(/^[^\p{L}]+/u, '');
  return word === undefined ? null : `its name says “${word}”`;
}

function isLegendSheet(table: Table): boolean {
  const filled = table.rows.filter((row) => filledCells(row).length > 0).length;
  const entries = legendRows(table.rows, []).reduce((sum, legend) => sum + legend.entries.length, 0);
  return entries >= 2 && entries * 2 >= filled;
}
