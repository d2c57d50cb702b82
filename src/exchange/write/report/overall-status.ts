import type { Legend, Status } from '../../../domain/plan.ts';
import type { PlanNow } from '../../../domain/plan-now.ts';
import { cellText, marksOf } from '../../table.ts';
import { isSameSource, type ActionPlace } from './action-places.ts';
import { setCell, type EditDraft } from './edit-draft.ts';

/** Writes the overall status of each priority whose status was changed, where the file says the old one. */
export function changeOverallStatuses(draft: EditDraft, places: readonly ActionPlace[], now: PlanNow): void {
  for (const { source, code } of now.overallStatuses) {
    const place = places.find(({ action }) => isSameSource(action.source, source));
    if (place) changeStatus(draft, place, statusesOf(now.legends), code);
  }
}

const statusesOf = (legends: readonly Legend[]): Status[] =>
  (legends.find(({ level }) => level === 'priority') ?? legends[0])?.statuses ?? [];

/** The old status stands above the priority's first action, below what belongs to the priority before. */
function changeStatus(
  draft: EditDraft,
  { table, sheet, at }: ActionPlace,
  statuses: readonly Status[],
  code: string,
): void {
  const status = statuses.find((one) => one.code === code);
  for (let above = at - 1; above >= 0 && sheet.rows[above] !== 'action'; above -= 1) {
    const row = table.rows[above];
    if (!row || sheet.rows[above] === 'legend' || sheet.rows[above] === 'head') continue;
    const index = row.cells.findIndex((_, place) => formOf(cellText(row, place), statuses) !== null);
    const form = formOf(cellText(row, index), statuses);
    if (form === null) continue;
    const fill = marksOf(row, index).fill && fillOf(draft, statuses, code);
    const text = form === 'code' ? code : (status?.label ?? code);
    const isUpper = form === 'LABEL';
    setCell(draft, {
      sheet: table.sheet,
      row: row.number,
      index,
      text: isUpper ? text.toUpperCase() : text,
      ...(fill && { fill }),
    });
    return;
  }
}

function formOf(text: string, statuses: readonly Status[]): 'code' | 'label' | 'LABEL' | null {
  if (text === '') return null;
  if (statuses.some(({ code }) => code === text)) return 'code';
  const isLabel = statuses.some(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (!isLabel) return null;
  return text === text.toUpperCase() ? 'LABEL' : 'label';
}

/** The fill that this status has elsewhere in the file. */
function fillOf({ tables }: EditDraft, statuses: readonly Status[], code: string): string | undefined {
  const label = statuses.find((one) => one.code === code)?.label.toLowerCase();
  for (const row of tables.flatMap(({ rows }) => rows)) {
    const index = row.cells.findIndex(
      (cell, place) =>
        marksOf(row, place).fill !== undefined && [code.toLowerCase(), label].includes(cell.trim().toLowerCase()),
    );
    if (index >= 0) return marksOf(row, index).fill;
  }
  return undefined;
}
