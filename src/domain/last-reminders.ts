import type { Board } from './board.ts';
import { addDays } from './calendar-day.ts';
import { openActionsOf, type Prompt } from './prompt.ts';
import { isWorkingTime, localTime, workingDayFrom } from './working-time.ts';

/** A sub-group in which somebody was reminded for the last time before a review date, and has not answered. */
export interface LastReminder {
  reviewKey: string;
  subGroup: string;
}

const LONGEST_PAUSE_DAYS = 30;
const WENT_OUT: ReadonlySet<Prompt['state']> = new Set(['sent', 'failed']);

/**
 * Where the last reminder before an open review date went out and a working day was given to answer it: whose chair is told
 * now, within working time, who has not answered.
 */
export function lastReminders(
  { reviews, actions, settings }: Pick<Board, 'reviews' | 'actions' | 'settings'>,
  prompts: readonly Prompt[],
  now: Date,
): LastReminder[] {
  const { schedule } = settings;
  const local = localTime(now);
  if (schedule.daysBefore.length === 0 || !isWorkingTime(local, schedule)) return [];
  const last = Math.min(...schedule.daysBefore);
  const isOver = ({ askedAt }: Prompt): boolean => {
    const asked = localTime(new Date(askedAt)).day;
    const next = workingDayFrom(addDays(asked, 1), addDays(asked, LONGEST_PAUSE_DAYS), schedule);
    return next !== null && next <= local.day;
  };
  const found = new Map<string, LastReminder>();
  for (const { key: reviewKey, state } of reviews) {
    const round = `review ${reviewKey} ${last}`;
    const asked = prompts.filter(
      (one) => one.kind === 'ask' && one.round === round && WENT_OUT.has(one.state) && isOver(one),
    );
    const open = new Set(state === 'open' ? asked.flatMap(openActionsOf) : []);
    for (const { key, subGroup } of actions)
      if (subGroup && open.has(key)) found.set(`${reviewKey} ${subGroup}`, { reviewKey, subGroup });
  }
  return [...found.values()];
}
