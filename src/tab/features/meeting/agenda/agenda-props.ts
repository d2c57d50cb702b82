import type { ActionKey } from '../../../../domain/board.ts';
import type { MeetingChange } from '../../../../domain/meeting.ts';
import type { AgendaLine } from './agenda-lines.ts';

/** An agenda, and what may be done with it here. */
export interface AgendaListProps {
  lines: readonly AgendaLine[];
  /** The action that the meeting is at. */
  currentKey: ActionKey | null;
  /** The action that is looked at here. */
  shownKey: ActionKey | null;
  /** Null for whoever may not put the agenda in another order. */
  onChange: ((change: MeetingChange, name: string) => void) | null;
  /** Goes to an action; null where nobody can. */
  onGo: ((key: ActionKey) => void) | null;
  /** Actions about which somebody here has typed words that are not recorded. */
  unsaved?: ReadonlySet<ActionKey>;
}
