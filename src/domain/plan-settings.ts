import type { PartialDate } from './plan.ts';

/** A day of the week, Monday being 1 as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When leads are asked for updates by themselves. Days and times are those of the plan's place. */
export interface AskSchedule {
  /** How many days before a review date; none means that nobody is asked by the clock. */
  daysBefore: number[];
  /** The weekdays on which messages go out, each with its time: `{ 1: '09:00' }`. */
  times: { [Day in Weekday]?: string | undefined };
  /** Days on which nothing goes out, first and last included. */
  quietDays: { from: PartialDate; to: PartialDate }[];
}

/** What an officer decided about how the plan is run. */
export interface PlanSettings {
  /** Accounts of the programme officers; while none is named, everyone who may edit the plan acts as one. */
  officers: string[];
  /** True where a lead's rating counts only once a chair or officer agreed it. */
  ratingsWaitForAgreement: boolean;
  schedule: AskSchedule;
}

/** How a plan is run until somebody decides otherwise: nobody is asked by the clock. */
export const DEFAULT_SETTINGS: PlanSettings = {
  officers: [],
  ratingsWaitForAgreement: false,
  schedule: {
    daysBefore: [],
    times: { 1: '09:00', 2: '09:00', 3: '09:00', 4: '09:00', 5: '09:00' },
    quietDays: [],
  },
};

/** How many days before a review date asking is proposed: time to answer, and a second chance. */
export const PROPOSED_DAYS_BEFORE: readonly number[] = [14, 3];
