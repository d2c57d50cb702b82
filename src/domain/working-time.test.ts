import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isWholeDay } from './calendar-day.ts';
import { DEFAULT_SETTINGS } from './plan-settings.ts';
import { isWorkingTime, localTime, momentAt, workingDayBefore, workingDayFrom, workingHours } from './working-time.ts';

const usual = DEFAULT_SETTINGS.schedule;

describe('the clock on the wall', () => {
  test('is an hour ahead of UTC in summer, from the last Sunday of March to that of October', () => {
    expect(localTime(new Date('2026-03-29T00:59:00Z'))).toEqual({ day: '2026-03-29', time: '00:59' });
    expect(localTime(new Date('2026-03-29T01:00:00Z'))).toEqual({ day: '2026-03-29', time: '02:00' });
    expect(localTime(new Date('2026-10-25T00:30:00Z'))).toEqual({ day: '2026-10-25', time: '01:30' });
    expect(localTime(new Date('2026-10-25T01:30:00Z'))).toEqual({ day: '2026-10-25', time: '01:30' });
    expect(localTime(new Date('2026-07-31T23:30:00Z'))).toEqual({ day: '2026-08-01', time: '00:30' });
  });

  test('says nine at eight by UTC on the Monday after the change in March, and at nine on that after October’s', () => {
    expect(momentAt({ day: '2026-03-27', time: '09:00' }).toISOString()).toBe('2026-03-27T09:00:00.000Z');
    expect(momentAt({ day: '2026-03-30', time: '09:00' }).toISOString()).toBe('2026-03-30T08:00:00.000Z');
    expect(momentAt({ day: '2026-10-23', time: '09:00' }).toISOString()).toBe('2026-10-23T08:00:00.000Z');
    expect(momentAt({ day: '2026-10-26', time: '09:00' }).toISOString()).toBe('2026-10-26T09:00:00.000Z');
  });

  test('a time that it leaves out is an hour later, and one that it says twice is said again', () => {
    expect(localTime(momentAt({ day: '2026-03-29', time: '01:30' }))).toEqual({ day: '2026-03-29', time: '02:30' });
    expect(momentAt({ day: '2026-10-25', time: '01:30' }).toISOString()).toBe('2026-10-25T01:30:00.000Z');
  });

  test('leads back from every moment but the first of the hour that comes twice', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (at) => {
        const minute = Math.floor(at.getTime() / 60_000) * 60_000;
        expect([0, 3_600_000]).toContain(momentAt(localTime(at)).getTime() - minute);
      }),
      { numRuns: 300 },
    );
  });
});

describe('working time', () => {
  test('has no weekends, bank holidays and quiet days', () => {
    const schedule = { ...usual, quietDays: [{ from: '2026-12-21', to: '2026-12-24' }] };
    expect(workingHours('2026-12-18', schedule)).toEqual({ from: '09:00', until: '17:00' });
    expect(workingDayFrom('2026-12-19', '2027-01-10', schedule)).toBe('2026-12-29');
    expect(workingDayFrom('2026-12-19', '2026-12-28', schedule)).toBeNull();
    expect(workingDayBefore('2026-12-29', '2026-12-01', schedule)).toBe('2026-12-18');
    expect(workingDayBefore('2026-12-29', '2026-12-19', schedule)).toBeNull();
    expect(workingHours('2026-12-28', { ...schedule, onBankHolidays: true })).not.toBeNull();
  });

  test('begins at the day’s own time and ends before its end', () => {
    const schedule = { ...usual, times: { 5: '08:30' }, until: '16:00' };
    const at = (time: string) => isWorkingTime({ day: '2026-11-27', time }, schedule);
    expect([at('08:29'), at('08:30'), at('15:59'), at('16:00')]).toEqual([false, true, true, false]);
    expect(isWorkingTime({ day: '2026-11-26', time: '10:00' }, schedule)).toBe(false);
  });

  test('lasts until midnight where its end is before its beginning', () => {
    expect(workingHours('2026-11-27', { ...usual, times: { 5: '18:00' } })).toEqual({ from: '18:00', until: '24:00' });
  });
});

test('a whole day is one that the calendar has', () => {
  expect(['2026-02-28', '2026-02-30', '2026-02', '2026', 'soon'].map(isWholeDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(isWholeDay(null)).toBe(false);
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
