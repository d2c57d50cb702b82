import { expect, test } from 'vitest';
import { isBankHoliday } from './bank-holidays.ts';
import { addDays } from './calendar-day.ts';

/** As https://www.gov.uk/bank-holidays has them for England and Wales; 2016 and 2021 have their substitutes too. */
const PUBLISHED: Record<string, string> = {
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

test.each(Object.entries(PUBLISHED))('the bank holidays of %s are those that were published', (year, published) => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) if (isBankHoliday(day)) days.push(day);
  expect(days).toEqual(published.split(' ').map((day) => `${year}-${day}`));
});
