import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../domain/plan-settings.ts';
import { readSchedule, writeSchedule, type WrittenSchedule } from './schedule-text.ts';

const usual = writeSchedule(DEFAULT_SETTINGS.schedule);
const read = (more: Partial<WrittenSchedule>) => readSchedule({ ...usual, ...more });

test('a schedule that is written and read again is the same', () => {
  const schedule = {
    ...DEFAULT_SETTINGS.schedule,
    staleDays: 42,
    dueWithinDays: 10,
    quietDays: [
      { from: '2026-12-21', to: '2027-01-01' },
      { from: '2027-02-15', to: '2027-02-15' },
    ],
  };
  expect(readSchedule(writeSchedule(schedule))).toEqual({ schedule, lack: null });
});

test('an empty field switches its rule off', () => {
  const { schedule, lack } = read({ before: '', stale: '', due: ' ' });
  expect(schedule).toMatchObject({ daysBefore: [], staleDays: null, dueWithinDays: null });
  expect(lack).toBeNull();
});

test.each<[Partial<WrittenSchedule>, RegExp]>([
  [{ before: '14, soon' }, /“soon” is no number of days/],
  [{ stale: '400' }, /“400” is no number of days/],
  [{ due: 'a week' }, /“a” is no number of days/],
  [{ apart: '40' }, /one number from 1 to 31/],
  [{ apart: '' }, /one number from 1 to 31/],
  [{ quiet: 'Easter' }, /“Easter” is no day/],
  [{ quiet: '4 January 2027 – 1 January 2027' }, /is no day/],
  [{ times: {} }, /tick at least one day/],
  [{ times: { 1: '17:00' } }, /ends at 17:00, before some cards go out/],
])('%j is named', (more, words) => {
  expect(read(more).lack).toMatch(words);
});
