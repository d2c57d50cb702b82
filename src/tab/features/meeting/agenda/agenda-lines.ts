import { statusOf, type BoardAction } from '../../../../domain/board.ts';
import type { AgendaReason, ProposedItem } from '../../../../domain/agenda.ts';
import type { AgendaItem } from '../../../../domain/meeting.ts';
import type { Status } from '../../../../domain/plan.ts';

/** A line of an agenda as it is shown. */
export interface AgendaLine {
  item: AgendaItem;
  /** Null where the action was retired since. */
  action: BoardAction | null;
  name: string;
  status: Status | null;
  /** Why it stands there; null once the meeting has it in an order of its own. */
  reason: AgendaReason | null;
}

/** The lines of an agenda, in its order. */
export function agendaLines(
  agenda: readonly AgendaItem[],
  plan: { actions: readonly BoardAction[]; statuses: readonly Status[]; nameOf: (action: BoardAction) => string },
  proposed: readonly ProposedItem[] = [],
): AgendaLine[] {
  const byKey = new Map(plan.actions.map((action) => [action.key, action]));
  const reasons = new Map(proposed.map(({ key, reason }) => [key, reason]));
  return agenda.map((item) => {
    const action = byKey.get(item.key) ?? null;
    return {
      item,
      action,
      name: action ? plan.nameOf(action) : '',
      status: action && statusOf(plan.statuses, action.rating),
      reason: reasons.get(item.key) ?? null,
    };
  });
}
