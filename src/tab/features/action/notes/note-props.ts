import type { ActionDetail, BoardAction } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import type { Roles } from '../../../../domain/roles.ts';

/** Notes that were begun, by action: closing an action must not lose its words. */
export type Drafts = Map<string, string>;

export interface NoteBoxProps {
  action: BoardAction;
  detail: ActionDetail | undefined;
  drafts: Drafts;
  statuses: readonly Status[];
  roles: Roles;
  mayEdit: boolean;
}
