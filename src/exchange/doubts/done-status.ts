import { statusesFor, type Draft, type PlacedAction } from '../recognise/draft.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import type { ColumnKind } from '../recognise/columns/head-words.ts';

/** True where the plan's own key flags a rating as done. */
export function isDone(draft: Draft, code: string | null | undefined): boolean {
  return statusesFor(draft.plan.legends, 'action').some((status) => status.done && status.code === code);
}

/** The label that the file gives to a rating: "Green" for "G". */
export function labelOf(draft: Draft, code: string | null): string {
  return statusesFor(draft.plan.legends, 'action').find((status) => status.code === code)?.label ?? code ?? '';
}

/** What an action is called in a message: its ref, or its first words. */
export function nameOf({ action }: PlacedAction): string {
  return action.ref ?? `"${action.text.trim().split(/\s+/).slice(0, 6).join(' ')} …"`;
}

/** How the file heads the column of a kind where this action stands, or null. */
export function headOf({ layout }: PlacedAction, kind: ColumnKind): string | null {
  return columnOf(layout, kind)?.label ?? null;
}
