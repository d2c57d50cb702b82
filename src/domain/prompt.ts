import type { PartialDate } from './plan.ts';
import type { ActionKey, RowRef } from './row-ref.ts';

/**
 * Where a prompt stands. `held`: an officer keeps it back; `skipped`: it is left out for good; `withdrawn`: something took its
 * place, or what it asks about is gone.
 */
export type PromptState =
  'held' | 'requested' | 'claimed' | 'sent' | 'answered' | 'undone' | 'withdrawn' | 'skipped' | 'failed';

/**
 * What a prompt is for. `ask`: a lead is asked; `digest`: a sub-group's channel hears of a round; `mention`: it hears of a lead
 * whom no chat reaches; `signed`: it hears that a review date was signed; `exceptions`: a chair hears who has not answered; `help` and `notMine`: a chair or an officer hears what
 * a lead said.
 */
export type PromptKind = 'ask' | 'digest' | 'mention' | 'signed' | 'exceptions' | 'help' | 'notMine';

/**
 * Why a lead is asked about an action now; `asked`: somebody asked by hand. `days` without a word is null where nobody ever said
 * one.
 */
export type Why =
  | { kind: 'asked' }
  | { kind: 'red' }
  | { kind: 'stale'; days: number | null }
  | { kind: 'due'; day: PartialDate }
  | { kind: 'review'; day: PartialDate; label: string };

/**
 * What became of one of a prompt's actions; the last mark of an action counts. `elsewhere`: somebody else said it, or on the
 * board; `help` and `notMine`: what the lead said instead.
 */
export interface AnswerMark {
  actionKey: ActionKey;
  what: 'answered' | 'undone' | 'elsewhere' | 'help' | 'notMine';
  /** ISO moment. */
  at: string;
  /** The entry that recorded it; null where none did. */
  updateKey: string | null;
  by: string;
}

/** One request to one person, or one message to a channel. */
export interface Prompt {
  key: string;
  row: RowRef;
  kind: PromptKind;
  /** The round of the schedule; null for what somebody asked by hand. */
  round: string | null;
  /** The ISO week in which it was asked: `2026-W48`. */
  week: string;
  /** Who is asked; empty for a channel. */
  personKey: string;
  /** The lead in whose place somebody is asked; null for oneself. */
  forKey: string | null;
  /** The sub-group that it is about, for a channel and for a chair. */
  subGroup: string | null;
  actionKeys: ActionKey[];
  why: Record<ActionKey, Why>;
  state: PromptState;
  askedBy: string;
  /** ISO moment. */
  askedAt: string;
  /** What was asked, where it is more than how things stand. */
  question: string | null;
  marks: AnswerMark[];
  /** What was filled in on a card's other pages and not sent yet. */
  draft: string | null;
  answeredAt: string | null;
  activityId: string | null;
  conversationId: string | null;
  attempts: number;
  lastError: string | null;
}

/** A prompt that was asked: neither held back nor left out by an officer. */
export type AskedPrompt = Prompt & { state: Exclude<PromptState, 'held' | 'skipped'> };

/** Whether a prompt was asked. */
export const isAsked = (prompt: Prompt): prompt is AskedPrompt => prompt.state !== 'held' && prompt.state !== 'skipped';

/** The mark that counts of each of a prompt's actions that has one and was not undone since. */
export function marksOf({ marks }: Pick<Prompt, 'marks'>): Map<ActionKey, AnswerMark> {
  const byAction = new Map(marks.map((mark) => [mark.actionKey, mark]));
  return new Map([...byAction].filter(([, { what }]) => what !== 'undone'));
}

/** The actions of a prompt about which nothing was said yet. */
export function openActionsOf(prompt: Pick<Prompt, 'actionKeys' | 'marks'>): ActionKey[] {
  const marked = marksOf(prompt);
  return prompt.actionKeys.filter((key) => !marked.has(key));
}

const DAY_MS = 86_400_000;

/** The ISO week of a moment, by UTC: `2026-W48`. */
export function isoWeekOf(at: string): string {
  const day = new Date(`${at.slice(0, 10)}T00:00:00Z`);
  // A week belongs to the year of its Thursday.
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * DAY_MS);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - first) / DAY_MS / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
