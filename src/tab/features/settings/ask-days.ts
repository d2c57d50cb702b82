import { statusesOf, statusOf, type Board, type PlanPerson } from '../../../domain/board.ts';
import { createLeadFinder } from '../../../domain/leads.ts';
import type { AskSchedule, Weekday } from '../../../domain/plan-settings.ts';
import { isAway } from '../../../domain/roles.ts';

/** One day on which leads would be asked, and who, each with how many actions. */
export interface AskDay {
  day: string;
  time: string;
  /** How many days before the review it is. */
  before: number;
  asked: {
    name: string;
    count: number;
    /** Who is asked in their place while they are away. */ deputy: string | null;
  }[];
}

/** Whom the schedule would ask and when, and whom it cannot reach. */
export interface AskPlan {
  days: AskDay[];
  /** Leads without an account: nobody can send them a card. */
  unreached: string[];
}

/**
 * What a schedule would do before the open review: on each of its days, or the next one on which messages go out, each lead
 * with an account is asked about their actions that are not done. A review without a whole day asks nobody.
 */
export function askDays(board: Board, schedule: AskSchedule, today: string): AskPlan {
  const review = board.reviews.find(({ state }) => state === 'open')?.date ?? null;
  const leads = leadsWithWork(board);
  const unreached = leads.filter(({ person }) => !person.account).map(({ person }) => person.name);
  if (!review || review.length < FULL_DAY) return { days: [], unreached };
  const reached = leads.filter(({ person }) => person.account);
  const days = schedule.daysBefore
    .flatMap((before) => dayFor(addDays(review, -before), review, schedule) ?? [])
    .filter(({ day }) => day >= today)
    .map(({ day, time }): AskDay => ({
      day,
      time,
      before: daysBetween(day, review),
      asked: reached.map(({ person, count }) => ({
        name: person.name,
        count,
        deputy: isAway(person, day) ? person.deputy : null,
      })),
    }));
  return { days: days.filter(({ day }, at) => days.findIndex((one) => one.day === day) === at), unreached };
}

const FULL_DAY = '2026-01-01'.length;

/** The first day from one on that takes messages and is before the review. */
function dayFor(from: string, review: string, schedule: AskSchedule): { day: string; time: string } | null {
  for (let day = from; day < review; day = addDays(day, 1)) {
    const time = schedule.times[weekdayOf(day)];
    const isQuiet = schedule.quietDays.some((quiet) => quiet.from <= day && day <= quiet.to);
    if (time && !isQuiet) return { day, time };
  }
  return null;
}

function leadsWithWork({ actions, people, legends }: Board): { person: PlanPerson; count: number }[] {
  const leadsOf = createLeadFinder(people);
  const statuses = statusesOf(legends, 'action');
  const counts = new Map<PlanPerson, number>();
  for (const action of actions) {
    if (statusOf(statuses, action.rating)?.done) continue;
    for (const person of leadsOf(action)) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].map(([person, count]) => ({ person, count }));
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const DAY_MS = 86_400_000;
const addDays = (day: string, count: number): string =>
  new Date(at(day).getTime() + count * DAY_MS).toISOString().slice(0, FULL_DAY);
const daysBetween = (one: string, other: string): number =>
  Math.round((at(other).getTime() - at(one).getTime()) / DAY_MS);
const weekdayOf = (day: string): Weekday => (at(day).getUTCDay() || 7) as Weekday;
