import { statusOf, statusesOf, type Board, type BoardAction, type PlanPerson, type Review } from './board.ts';
import { foldName, leadsOf } from './leads.ts';
import type { AskSchedule, PlanSettings, Weekday } from './plan-settings.ts';
import type { PartialDate } from './plan.ts';
import { isAway } from './roles.ts';

/** One message that would go out: to whom, when, and about what. */
export interface PlannedAsk {
  review: Review;
  /** `2026-12-04` and `09:00`, in the plan's place. */
  day: PartialDate;
  time: string;
  /** Who leads the actions, and who is asked: their deputy while they are away. */
  lead: PlanPerson;
  asked: PlanPerson;
  actions: BoardAction[];
}

/** Who would be asked when, and what keeps others from being asked. */
export interface AskPreview {
  /** In the order in which they would go out. */
  asks: PlannedAsk[];
  /** Open review dates without a day, about which nobody is asked by the clock. */
  withoutDay: Review[];
  /** Actions that nobody of the plan's people leads. */
  leaderless: BoardAction[];
  /** Leads without an account, whom no message reaches. */
  unreachable: PlanPerson[];
}

/** As many days as asking is brought forward at most, over quiet days and weekdays without a time. */
const FURTHEST = 60;
const DAY_MS = 86_400_000;

/**
 * Who would be asked for an update by the clock, and when, from today on: leads of what is not done, before each open review
 * date that has its day. A day on which nothing goes out is brought forward, so that nobody has less time to answer. Nobody is
 * chased for what is done (the plan's rule).
 */
export function askPreview(board: Board, { schedule }: Pick<PlanSettings, 'schedule'>, today: PartialDate): AskPreview {
  const open = board.reviews.filter(({ state }) => state === 'open');
  const withDay = open.filter(({ date }) => date !== null && isDay(date));
  const { byLead, leaderless } = openActions(board);
  const asks = withDay.flatMap((review) =>
    sendingDays(schedule, review.date ?? '', today).flatMap(({ day, time }) =>
      [...byLead].flatMap(([lead, actions]): PlannedAsk[] => {
        const asked = standIn(lead, board.people, day);
        return asked.account ? [{ review, day, time, lead, asked, actions }] : [];
      }),
    ),
  );
  return {
    asks: asks.toSorted((one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`)),
    withoutDay: open.filter(({ date }) => date === null || !isDay(date)),
    leaderless,
    unreachable: [...byLead.keys()].filter((lead) => !standIn(lead, board.people, today).account),
  };
}

const isDay = (date: PartialDate): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));

/** What is not done, by who leads it. */
function openActions({ actions, people, legends }: Board): {
  byLead: Map<PlanPerson, BoardAction[]>;
  leaderless: BoardAction[];
} {
  const statuses = statusesOf(legends, 'action');
  const byLead = new Map<PlanPerson, BoardAction[]>();
  const leaderless: BoardAction[] = [];
  for (const action of actions) {
    if (statusOf(statuses, action.rating)?.done) continue;
    const leads = leadsOf(action, people);
    if (leads.length === 0) leaderless.push(action);
    for (const lead of leads) byLead.set(lead, [...(byLead.get(lead) ?? []), action]);
  }
  return { byLead, leaderless };
}

/** Who is asked in the place of somebody: themselves, or the deputy whom a message reaches. */
function standIn(lead: PlanPerson, people: readonly PlanPerson[], day: PartialDate): PlanPerson {
  if (!isAway(lead, day) || lead.deputy === null) return lead;
  const name = foldName(lead.deputy);
  const deputy = people.find((one) => [one.name, ...one.aliases].some((spelled) => foldName(spelled) === name));
  return deputy?.account ? deputy : lead;
}

function sendingDays(
  { daysBefore, times, quietDays }: AskSchedule,
  review: PartialDate,
  today: PartialDate,
): { day: PartialDate; time: string }[] {
  const isQuiet = (day: PartialDate) => quietDays.some(({ from, to }) => from <= day && day <= to);
  const found = new Map<PartialDate, string>();
  for (const before of daysBefore)
    for (let further = 0; further <= FURTHEST; further++) {
      const day = addDays(review, -before - further);
      const time = times[weekdayOf(day)];
      if (!time || isQuiet(day)) continue;
      if (day >= today) found.set(day, time);
      break;
    }
  return [...found].map(([day, time]) => ({ day, time }));
}

const addDays = (day: PartialDate, days: number): PartialDate =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const weekdayOf = (day: PartialDate): Weekday => (new Date(Date.parse(day)).getUTCDay() || 7) as Weekday;
