import type { Board, BoardAction } from '../../../../domain/board.ts';
import type { Attendant, Meeting } from '../../../../domain/meeting.ts';
import type { Status } from '../../../../domain/plan.ts';
import type { Roles } from '../../../../domain/roles.ts';

/** What stands between two meetings is told from. */
export interface BeforeMeetingProps {
  board: Board;
  meetings: readonly Meeting[];
  /** The sub-group that would meet; null for the whole plan. */
  subGroup: string | null;
  /** The actions that it would speak of. */
  actions: readonly BoardAction[];
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  roles: Roles;
  mayEdit: boolean;
  me: Attendant;
  today: string;
  onOpen: (action: BoardAction) => void;
  /** Opens a meeting that is over. */
  onRead: (meeting: Meeting) => void;
}
