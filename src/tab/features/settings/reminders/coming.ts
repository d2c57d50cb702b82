import type { Board } from '../../../../domain/board.ts';
import { promptsBetween, type DuePrompt } from '../../../../domain/due-prompts.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import type { AskSchedule } from '../../../../domain/plan-settings.ts';
import type { Prompt } from '../../../../domain/prompt.ts';
import { localTime } from '../../../../domain/working-time.ts';

/** A card that is to go out, or that somebody keeps back or left out. */
export interface ComingPrompt {
  due: DuePrompt;
  /** The row in which somebody held or skipped it; null for one that goes out by itself. */
  kept: Prompt | null;
}

/** The cards of one day in the order of the plan. `time` is null where they go out as soon as the bot looks. */
export interface ComingDay {
  day: string;
  time: string | null;
  cards: ComingPrompt[];
}

const WEEK_MS = 7 * 86_400_000;
/** How far ahead the next card is looked for where the coming week has none. */
const WEEKS_AHEAD = 8;

/** What goes out in the week from now on, as the plan stands, with what is kept back or was left out of it. */
export function comingDays(board: Board, prompts: readonly Prompt[], schedule: AskSchedule, now: Date): ComingDay[] {
  const span = { from: now, to: new Date(now.getTime() + WEEK_MS) };
  const planned = promptsBetween(board, board.people, prompts, { schedule }, span);
  const kept = prompts.filter((prompt) => isKept(prompt, localTime(now).day));
  const cards = [
    ...planned.map((due): ComingPrompt => ({ due, kept: null })),
    ...kept.flatMap((prompt): ComingPrompt[] => {
      const due = dueOf(prompt, board);
      return due ? [{ due, kept: prompt }] : [];
    }),
  ];
  const days = groupBy(
    cards.toSorted((one, other) => one.due.at.localeCompare(other.due.at)),
    ({ due }) => due.at,
  );
  return [...days].map(([at, ofDay]) => {
    const { day, time } = localTime(new Date(at));
    return { day, time: at <= now.toISOString() ? null : time, cards: ofDay };
  });
}

/** The day of the next card after the coming week, and how many go out on it; null where none does in two months. */
export function nextDay(
  board: Board,
  prompts: readonly Prompt[],
  schedule: AskSchedule,
  now: Date,
): { day: string; count: number } | null {
  for (let week = 1; week < WEEKS_AHEAD; week++) {
    const from = new Date(now.getTime() + week * WEEK_MS);
    const span = { from, to: new Date(from.getTime() + WEEK_MS) };
    const [first, ...more] = promptsBetween(board, board.people, prompts, { schedule }, span);
    if (first)
      return { day: localTime(new Date(first.at)).day, count: 1 + more.filter(({ at }) => at === first.at).length };
  }
  return null;
}

/** What is held stays until somebody lets it go or sends it; what was skipped is shown until its day is over. */
const isKept = ({ kind, state, round, askedAt }: Prompt, today: string): boolean =>
  kind === 'ask' &&
  round !== null &&
  (state === 'held' || (state === 'skipped' && localTime(new Date(askedAt)).day >= today));

/** The card that a row keeps back; null where its lead or all its actions are gone. */
function dueOf(prompt: Prompt, { people, actions }: Board): DuePrompt | null {
  const [lead, asked] = [prompt.forKey ?? prompt.personKey, prompt.personKey].map((key) =>
    people.find((person) => person.key === key),
  );
  const about = prompt.actionKeys.flatMap((key) => {
    const action = actions.find((one) => one.key === key);
    return action ? [{ action, why: prompt.why[key] ?? ({ kind: 'asked' } as const) }] : [];
  });
  if (!lead || !asked || about.length === 0) return null;
  return { round: prompt.round ?? '', at: new Date(prompt.askedAt).toISOString(), lead, asked, actions: about };
}
