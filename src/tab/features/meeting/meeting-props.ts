import type { ReactNode } from 'react';
import type { Board, BoardAction } from '../../../domain/board.ts';
import type { Attendant, Meeting } from '../../../domain/meeting.ts';
import type { Status } from '../../../domain/plan.ts';
import type { Roles } from '../../../domain/roles.ts';

/** What a meeting that is going on is shown from. */
export interface MeetingViewProps {
  meeting: Meeting;
  board: Board;
  /** The actions that the meeting may speak of. */
  actions: readonly BoardAction[];
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  roles: Roles;
  mayEdit: boolean;
  me: Attendant;
  today: string;
  /** The rating of an action with what a chair does about it; `isRead` where what stands behind it is read at once. */
  renderRating: (action: BoardAction, isRead: boolean) => ReactNode;
  onOpen: (action: BoardAction) => void;
  /** Opens a review date as it stood. */
  onReview: (key: string) => void;
  /** Shows the meeting large: on the stage of Teams, or on this page; null where it cannot be shared from here. */
  onShare: (() => void) | null;
  shareWords: string;
  /** Reads the meeting as it stands now. */
  onLookAgain: () => void;
}
