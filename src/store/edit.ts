import type {
  ActionKey,
  Board,
  BoardAction,
  Due,
  NextStep,
  PlanPerson,
  Structure,
  UpdateSource,
} from '../domain/board.ts';
import type { AgendaItem, Attendant, Meeting, MeetingChange } from '../domain/meeting.ts';
import type { PartialDate } from '../domain/plan.ts';

/** What all acts of a person have. `key` names the act, so that sending it again records it once; `madeAt` is ISO. */
interface EditOf {
  key: string;
  madeAt: string;
  saidBy: string;
  source: UpdateSource;
  /** The meeting in which it is done, where it is done in one. */
  meetingKey?: string | undefined;
}

/** A further action of the plan as somebody writes it. Its place and key are made when the person acts. */
export interface NewAction {
  newKey: ActionKey;
  structureKey: string;
  position: number;
  fields: NewActionFields;
}

/** What a new action may have from its beginning. */
export interface NewActionFields {
  text: string;
  ref?: string | null;
  letter?: string | null;
  leadsText?: string;
  measure?: string | null;
  subGroup?: string | null;
  due?: Due | null;
  extra?: Record<string, string>;
}

/** The words of an action that may be changed by hand. What is left out stays. */
export interface ActionTextChanges {
  text?: string;
  leadsText?: string;
  measure?: string | null;
  ref?: string | null;
  letter?: string | null;
  extra?: Record<string, string>;
}

/** One of the parts that an action is split into, beside the first. What its fields leave out it has from the action. */
export interface SplitPart {
  newKey: ActionKey;
  position: number;
  fields: NewActionFields;
}

/** Something that a person did to the plan, with the actions as they stood for them; plain data that a browser can keep. */
export type Edit = EditOf & (ActionEdit | PlanEdit | MeetingEdit);

/** What is done to an action that is there. */
export type ActionEdit =
  | { kind: 'rating'; action: BoardAction; to: string; reason: string; isAgreed: boolean }
  /**
   * Takes a rating back that was given by mistake. `entryKey` is its entry, `to` and `wasAgreed` what stood before;
   * `agreedBefore` the rating agreed last by then, where that is known.
   */
  | {
      kind: 'undoRating';
      action: BoardAction;
      entryKey: string;
      to: string | null;
      wasAgreed: boolean;
      agreedBefore?: string | null;
    }
  /** Agrees the rating that `action` has; one that changed meanwhile is a conflict. `text` may be empty. */
  | { kind: 'agreement'; action: BoardAction; text: string }
  /** Asks the leads about a rating; `people` are asked by the bot. */
  | { kind: 'challenge'; action: BoardAction; text: string; people: readonly PlanPerson[] }
  | { kind: 'answer'; action: BoardAction; text: string }
  | { kind: 'note'; action: BoardAction; text: string }
  /** What a meeting decides about an action. `text` may be empty where there is a next step. */
  | { kind: 'decision'; action: BoardAction; text: string; nextStep: NextStep | null }
  /** Says that a rating of a closed review date was wrong; the record of it stays as it was signed. */
  | {
      kind: 'reviewCorrection';
      action: BoardAction;
      reviewKey: string;
      from: string | null;
      to: string;
      reason: string;
    }
  /** Moves a due date; `agreedBy` is who agreed it, whose word the entry is. */
  | {
      kind: 'extension';
      action: BoardAction;
      dueText: string;
      date: PartialDate | null;
      reason: string;
      agreedBy: string;
    }
  | { kind: 'evidence'; action: BoardAction; title: string; address: string | null }
  | { kind: 'actionText'; action: BoardAction; changes: ActionTextChanges }
  | { kind: 'moveAction'; action: BoardAction; structureKey: string; position: number }
  /** The action becomes the first part and keeps its record; `first` is its new wording. */
  | { kind: 'splitAction'; action: BoardAction; first: ActionTextChanges; others: readonly SplitPart[] }
  | { kind: 'retire'; action: BoardAction; reason: string }
  | { kind: 'subGroup'; actions: readonly BoardAction[]; subGroup: string | null }
  | { kind: 'ask'; action: BoardAction; people: readonly PlanPerson[] };

/** What is done to the plan around its actions. */
export type PlanEdit =
  | ({ kind: 'newAction' } & NewAction)
  | { kind: 'restore'; actionKey: ActionKey; reason: string }
  | { kind: 'overallStatus'; structure: Structure; to: string; reason: string }
  | {
      kind: 'structureText';
      structure: Structure;
      changes: { text?: string; vision?: string | null; ref?: string | null };
    }
  | {
      kind: 'newStructure';
      newKey: string;
      structureKind: 'priority' | 'focusArea';
      parentKey: string;
      position: number;
      fields: { text: string; ref?: string | null; vision?: string | null };
    };

/** What is done to a meeting. */
export type MeetingEdit =
  /** Begins one; its key is the edit's own, so that what is done in it can be sent after it. */
  | { kind: 'startMeeting'; subGroup: string | null; agenda: readonly AgendaItem[]; wheel: Attendant }
  /** Changes one, upon the row as it stands by then; `meeting` is its key. */
  | { kind: 'meeting'; meeting: string; change: MeetingChange }
  /** Decides something that is about no action; its entry is about the plan itself. */
  | { kind: 'otherBusiness'; planKey: string; text: string; nextStep: NextStep | null };

/** What an edit brought back: rows as they stand now. Lists beside the actions come whole, structure row by row. */
export interface Sent extends Partial<
  Pick<Board, 'subGroups' | 'people' | 'legends' | 'reviews' | 'settings' | 'title'>
> {
  /** Changed and new ones. */
  actions: BoardAction[];
  /** Actions that are no longer on the board. */
  gone?: ActionKey[];
  /** Changed and new priorities, focus areas and the plan itself. */
  structure?: Structure[];
  /** Changed and new meetings. */
  meetings?: Meeting[];
}

/** How an edit is sent. */
export interface SendOptions {
  /** True where an earlier attempt was made whose outcome nobody knows: the lists are asked before anything is written. */
  mayHaveLanded?: boolean;
}
