import { describe, expect, it } from 'vitest';
import { datesIn, isDateText, monthNumber, readDate } from './read-date.ts';

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
    ['2019/12/31', '2019-12-31'],
    ['31/3/2020 00:00', '2020-03-31'],
    ['(31 / 03 / 2022).', '2022-03-31'],
    ['April 4th, 2022', '2022-04-04'],
    ['14/15 June 2022', '2022-06'],
    ['03/2023', '2023-03'],
    ['12/22', '2022-12'],
    ['Mar ‘22', '2022-03'],
    ['No later than 30 June 2021', '2021-06-30'],
    ['2021/22 Autumn', '2021'],
    ['Spring/Summer 2022', '2022'],
    ['End of academic year 2021/22', '2022'],
    ['October half-term 2021', '2021'],
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
    '2022/23',
    'Academic year 2021-22',
    '5/11',
    '30 February 2021',
    '',
    'Priority 4',
  ])('%s has no date, and no year is made up for it', (text) => {
    expect(readDate(text)).toBeNull();
  });

  it('knows a day and month without a year as the words of a date', () => {
    expect(isDateText('14 Jan')).toBe(true);
    expect(isDateText('Annex 14')).toBe(false);
  });

  it('finds the dates among other words', () => {
    expect(datesIn('Draft by 4th March 2021 (v1.2.1), April 14, 2021 at 31/02/21; end of Summer term 2021')).toEqual([
      '4th March 2021',
      'April 14, 2021',
      'Summer term 2021',
    ]);
  });

  it('counts months only where a month is named', () => {
    expect((monthNumber('2021-01') ?? 0) - (monthNumber('2020-12') ?? 0)).toBe(1);
    expect(monthNumber('2021')).toBeNull();
  });
});
