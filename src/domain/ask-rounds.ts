import { daysSinceUpdate, lastDayOf } from './attention.ts';
import { statusOf, statusesOf, type Board, type BoardAction, type Review } from './board.ts';
import { addDays, daysBetween, isWholeDay, weekdayOf } from './calendar-day.ts';
import type { AskSchedule } from './plan-settings.ts';
import type { PartialDate, Status } from './plan.ts';
import { isoWeekOf, type Why } from './prompt.ts';
import { momentAt, workingDayBefore, workingDayFrom } from './working-time.ts';

/** One asking by the clock, as it stands on a day. */
export interface AskRound {
  /** `review <key> <days before>`, `red 2026-12` or `week 2026-W49`. */
  id: string;
  /** The day on which it began to go out: who had a card since then had it for this too. */
  since: PartialDate;
  /** Why an action that is not done is asked about in it; null for one that is not. */
  why(action: BoardAction, askedAt: string | null): Why | null;
}

/** A round that could not go out on its day, while no bot was there or its person was away, still does so many days later. */
const CATCH_UP_DAYS = 6;
/** What was said so many days before a review date is an answer to what is asked about it, once asking began. */
const ANSWER_COUNTS_DAYS = 28;
/** Who said something of a red action so many days ago is not asked about it again. */
const SAID_LATELY_DAYS = 7;
/** As many days as a reminder is brought forward at most, over days on which nothing goes out. */
const FURTHEST_BACK = 60;

/** The rounds that are going out on a day, in the order in which one of them names a card that several fill. */
export function roundsOn(
  day: PartialDate,
  board: Pick<Board, 'reviews' | 'legends'>,
  schedule: AskSchedule,
): AskRound[] {
  const reviews = board.reviews.flatMap((review) => reviewRound(day, review, schedule) ?? []);
  const red = redRound(day, statusesOf(board.legends, 'action'), schedule);
  return [...reviews, ...(red ? [red] : []), weekRound(day, schedule)];
}

/** True for a review date of which leads are reminded: it is open and has its day. */
const isRemindedOf = ({ state, date }: Review): boolean => state === 'open' && isWholeDay(date);

/** The latest reminder that has begun; an earlier one that did not go out is left, since this one takes its place. */
function reviewRound(day: PartialDate, review: Review, schedule: AskSchedule): AskRound | null {
  const date = review.date;
  if (date === null || !isRemindedOf(review)) return null;
  const began = schedule.daysBefore
    .flatMap((before) => {
      const since = reminderDay(date, before, schedule);
      return since !== null && since <= day ? [{ before, since }] : [];
    })
    .toSorted((one, other) => other.since.localeCompare(one.since) || one.before - other.before)[0];
  if (!began || day > lastDayFor(date, began)) return null;
  const answered = Math.max(began.before, Math.min(Math.max(...schedule.daysBefore), ANSWER_COUNTS_DAYS));
  const answeredFrom = startOf(addDays(date, -answered));
  return {
    id: `review ${review.key} ${began.before}`,
    since: began.since,
    why: (action) => (wasSaidOf(action, answeredFrom) ? null : { kind: 'review', day: date, label: review.label }),
  };
}

/** The day itself, or the next before the review on which messages go out; where that leaves none, the last one before. */
function reminderDay(date: PartialDate, before: number, schedule: AskSchedule): PartialDate | null {
  const wanted = addDays(date, -before);
  const last = before === 0 ? date : addDays(date, -1);
  return workingDayFrom(wanted, last, schedule) ?? workingDayBefore(wanted, addDays(wanted, -FURTHEST_BACK), schedule);
}

function lastDayFor(date: PartialDate, { before, since }: { before: number; since: PartialDate }): PartialDate {
  const last = before === 0 ? date : addDays(date, -1);
  const caughtUp = addDays(since, CATCH_UP_DAYS);
  return caughtUp < last ? caughtUp : last;
}

/** On the first working day of a month. */
function redRound(day: PartialDate, statuses: readonly Status[], schedule: AskSchedule): AskRound | null {
  const month = day.slice(0, 7);
  const since = schedule.redMonthly ? workingDayFrom(`${month}-01`, day, schedule) : null;
  if (since === null || day > addDays(since, CATCH_UP_DAYS)) return null;
  const lately = startOf(addDays(day, -SAID_LATELY_DAYS));
  return {
    id: `red ${month}`,
    since,
    why: (action) =>
      statusOf(statuses, action.rating)?.colour === 'red' && !wasSaidOf(action, lately) ? { kind: 'red' } : null,
  };
}

/** What has had no word for long, and what is due before long, by the week. */
function weekRound(day: PartialDate, { staleDays, dueWithinDays }: AskSchedule): AskRound {
  const since = addDays(day, 1 - weekdayOf(day));
  const weekBegan = startOf(since);
  /** Of an action with several leads each is asked, so being asked within the same week is no reason not to be. */
  const wasAsked = (askedAt: string | null, from: string) => askedAt !== null && askedAt >= from && askedAt < weekBegan;
  const staleFrom = staleDays === null ? '' : startOf(addDays(day, -staleDays));
  const why: AskRound['why'] = (action, askedAt) => {
    if (staleDays !== null && isStaleFor(action, staleDays, day) && !wasAsked(askedAt, staleFrom))
      return { kind: 'stale', days: daysSinceUpdate(action, day) };
    if (dueWithinDays === null || !action.due?.date) return null;
    const due = lastDayOf(action.due.date);
    const left = daysBetween(day, due);
    if (!(left >= 0 && left <= dueWithinDays)) return null;
    const from = startOf(addDays(due, -dueWithinDays));
    return wasSaidOf(action, from) || wasAsked(askedAt, from) ? null : { kind: 'due', day: action.due.date };
  };
  return { id: `week ${isoWeekOf(day)}`, since, why };
}

function isStaleFor(action: BoardAction, staleDays: number, day: PartialDate): boolean {
  const days = daysSinceUpdate(action, day);
  return days === null || days >= staleDays;
}

const wasSaidOf = ({ lastUpdate }: BoardAction, from: string): boolean => (lastUpdate?.at ?? '') >= from;

const startOf = (day: PartialDate): string => momentAt({ day, time: '00:00' }).toISOString();
