import { describe, expect, it } from 'vitest';
import { isDateText, monthNumber, readDate } from './read-date.ts';

describe('a date in a plan', () => {
  it.each([
    ['Dec-19', '2019-12'],
    ['Feb 2021', '2021-02'],
    ['Apr 21', '2021-04'],
    ["Dec '17", '2017-12'],
    ['September 2024', '2024-09'],
    ['Sept 2024', '2024-09'],
    ['22.2.19', '2019-02-22'],
    ['31/01/19', '2019-01-31'],
    ['3rd June 2023', '2023-06-03'],
    ['18th – 20th January 2022', '2022-01'],
    ['By end of Mar 26', '2026-03'],
    ['Summer term 2019', '2019'],
    ['Autumn 2022', '2022'],
    ['2019', '2019'],
    ['2019-12-31', '2019-12-31'],
  ])('%s is read as exactly as it is written: %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    'Ongoing',
    'TBC',
    'Autumn 1',
    'End of Term 2',
    '14 Jan',
    '31/02/2020',
    '13/13/20',
    'Q1 2019/20',
    '',
    'Priority 4',
  ])('%s has no date, and no year is made up for it', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('knows a day and month without a year as the words of a date', () => {
    expect(isDateText('14 Jan')).toBe(true);
    expect(isDateText('Annex 14')).toBe(false);
  });

  it('counts months only where a month is named', () => {
    expect((monthNumber('2021-01') ?? 0) - (monthNumber('2020-12') ?? 0)).toBe(1);
    expect(monthNumber('2021')).toBeNull();
  });
});
