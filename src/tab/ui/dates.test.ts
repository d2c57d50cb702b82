import { expect, test } from 'vitest';
import { ageInWords, freshnessInWords, writeMoment, writePartialDate } from './dates.ts';

const now = new Date('2026-11-23T14:05:00Z');

test.each([
  ['2026-11-23T14:04:30Z', 'just now'],
  ['2026-11-23T14:06:00Z', 'just now'],
  ['2026-11-23T14:04:00Z', '1 minute ago'],
  ['2026-11-23T11:00:00Z', '3 hours ago'],
  ['2026-11-22T11:00:00Z', '1 day ago'],
  ['2026-11-01T14:05:00Z', '3 weeks ago'],
  ['2026-08-01T14:05:00Z', '3 months ago'],
  ['2022-08-01T14:05:00Z', '4 years ago'],
  ['not a date', 'at an unknown time'],
])('%s was %s', (moment, words) => {
  expect(ageInWords(moment, now)).toBe(words);
});

test.each([
  ['2019-12-31', '31 December 2019'],
  ['2021-02', 'February 2021'],
  ['2019', '2019'],
  ['soon', 'soon'],
])('the date %s is written as exact as it is: %s', (date, words) => {
  expect(writePartialDate(date)).toBe(words);
});

test('a moment is written in the time of the United Kingdom', () => {
  expect(writeMoment('2026-07-01T22:30:00Z')).toBe('1 July 2026 at 23:30');
  expect(writeMoment('2026-07-01T23:30:00Z')).toBe('2 July 2026 at 00:30');
});

test('freshness counts seconds first', () => {
  expect(freshnessInWords(new Date(now.getTime() - 12_400), now)).toBe('12 s ago');
  expect(freshnessInWords(new Date(now.getTime() - 120_000), now)).toBe('2 minutes ago');
  expect(freshnessInWords(now, now)).toBe('just now');
});
