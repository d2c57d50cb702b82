import { gregorianEaster } from 'date-easter';
import { addDays, weekdayOf } from './calendar-day.ts';
import type { PartialDate } from './plan.ts';

const SATURDAY = 6;
const byYear = new Map<string, ReadonlySet<PartialDate>>();

/**
 * Whether a day is a bank holiday in England by the rules that every year follows; one that is proclaimed once, as for a
 * coronation, is a quiet day of the settings. https://www.gov.uk/bank-holidays, Banking and Financial Dealings Act 1971
 */
export function isBankHoliday(day: PartialDate): boolean {
  const year = day.slice(0, 4);
  const known = byYear.get(year) ?? new Set(bankHolidaysOf(year));
  byYear.set(year, known);
  return known.has(day);
}

function bankHolidaysOf(year: string): PartialDate[] {
  const { month, day } = gregorianEaster(Number(year));
  const easter = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const christmas = weekdayFrom(`${year}-12-25`);
  return [
    weekdayFrom(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayFrom(`${year}-05-25`),
    mondayFrom(`${year}-08-25`),
    christmas,
    // Where Christmas Day has Monday for its substitute, Boxing Day has Tuesday.
    weekdayFrom(christmas === `${year}-12-25` ? `${year}-12-26` : addDays(christmas, 1)),
  ];
}

/** A day at the weekend is made up for on the next weekday. */
const weekdayFrom = (day: PartialDate): PartialDate =>
  weekdayOf(day) < SATURDAY ? day : addDays(day, 8 - weekdayOf(day));

const mondayFrom = (day: PartialDate): PartialDate => addDays(day, (8 - weekdayOf(day)) % 7);
