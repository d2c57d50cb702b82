import type { PartialDate } from './plan.ts';

/** A day of the week, Monday being 1 as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When leads are asked for updates by themselves. Days and times are those of the plan's place. */
export interface AskSchedule {
  /** How many days before a review date; none means that no review date asks anybody. */
  daysBefore: number[];
  /** Whether leads of red actions are asked on the first working day of each month. */
  redMonthly: boolean;
  /** After how many days without a word an action is asked about; null for never. */
  staleDays: number | null;
  /** How many days before its own date an action is asked about; null for never. */
  dueWithinDays: number | null;
  /** A lead gets at most one card by the clock in so many days, from 1 to {@link MOST_DAYS_APART}. */
  daysApart: number;
  /** The weekdays on which messages go out, each with its time: `{ 1: '09:00' }`. */
  times: { [Day in Weekday]?: string | undefined };
  /** When a working day ends: what has not gone out by then waits for the next one. */
  until: string;
  /** Whether messages go out on England's bank holidays. */
  onBankHolidays: boolean;
  /** Days on which nothing goes out, first and last included. */
  quietDays: { from: PartialDate; to: PartialDate }[];
}

/** What an officer decided about how the plan is run. */
export interface PlanSettings {
  /** Accounts of the programme officers; while none is named, everyone who may edit the plan acts as one. */
  officers: string[];
  /** Accounts that may answer for any lead in chat. */
  contributors: string[];
  /** True where a lead's rating counts only once a chair or officer agreed it. */
  ratingsWaitForAgreement: boolean;
  schedule: AskSchedule;
}

/** How a plan is run until somebody decides otherwise. */
export const DEFAULT_SETTINGS: PlanSettings = {
  officers: [],
  contributors: [],
  ratingsWaitForAgreement: false,
  schedule: {
    daysBefore: [28, 14, 3],
    redMonthly: true,
    staleDays: null,
    dueWithinDays: null,
    daysApart: 7,
    times: { 1: '09:00', 2: '09:00', 3: '09:00', 4: '09:00', 5: '09:00' },
    until: '17:00',
    onBankHolidays: false,
    quietDays: [],
  },
};

/** What was asked in so many days before and after is read at every look, so it cannot be as many as one likes. */
export const MOST_DAYS_APART = 31;
