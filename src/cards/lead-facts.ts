import type { BoardAction } from '../domain/board.ts';
import type { PartialDate, Status } from '../domain/plan.ts';
import type { Why } from '../domain/prompt.ts';
import type { ItemDraft } from './verbs.ts';

/** Everything that a lead is asked in one message. */
export interface LeadCardFacts {
  /** Which site's plan it is about; goes with every button. */
  site: string;
  /** A prompt that the card belongs to, by which the bot finds the others. */
  promptKey: string;
  /** Who asks; null where it is the clock. */
  askedBy: string | null;
  /** The lead in whose place somebody is asked, and the last day that they are away. */
  inPlaceOf: { name: string; until: PartialDate | null } | null;
  /** True where an earlier card may be about, whose place this one takes. */
  replaces: boolean;
  /** All of them, those that wait for an answer first. */
  items: LeadItem[];
  /** From 0; what lies beyond the last counts as the last. */
  page: number;
  /** Why the whole answer came back. */
  problem: string | null;
  /** The statuses of the plan's legend for actions. */
  legend: Status[];
  boardUrl: string;
  /** ISO moment. */
  now: string;
}

/** One action that a lead is asked about. */
export interface LeadItem {
  promptKey: string;
  action: BoardAction;
  actionName: string;
  /** The rating at the last review date. */
  before: string | null;
  why: Why;
  question: { by: string; text: string } | null;
  draft: ItemDraft | null;
  /** Why the answer about this action came back. */
  problem: string | null;
  done: LeadRecord | null;
}

/** What was recorded of an action. */
export interface LeadRecord {
  what: 'answered' | 'elsewhere' | 'help' | 'notMine';
  before: string | null;
  rating: string | null;
  note: string;
  /** The new due date, where it moved. */
  due: string | null;
  by: string;
  /** ISO moment. */
  at: string;
  canUndo: boolean;
}
