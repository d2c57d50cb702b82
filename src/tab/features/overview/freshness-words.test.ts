import { expect, test } from 'vitest';
import { freshness, type WhatIsFresh } from './freshness-words.ts';

const now = new Date('2026-11-23T12:14:00Z');
const seconds = (count: number) => new Date(now.getTime() - count * 1000);
const fresh: WhatIsFresh = { lookedAt: seconds(12), now, isOnline: true, isChecked: true, trouble: null };
const HOURS_3 = 3 * 3600;

test('a board that was looked at is up to date, however quiet the page became', () => {
  expect(freshness(fresh)).toEqual({ words: 'up to date 12 s ago', isWarning: false });
  expect(freshness({ ...fresh, lookedAt: seconds(60) }).words).toBe('up to date 1 minute ago');
});

test('a board that the browser kept says how old it is until somebody has looked', () => {
  const kept = { ...fresh, isChecked: false, lookedAt: seconds(HOURS_3) };
  expect(freshness(kept)).toEqual({
    words: 'as it was 3 hours ago, looking for changes',
    isWarning: false,
  });
  expect(freshness({ ...kept, isOnline: false, trouble: 'no answer' })).toEqual({
    words:
      'As it was 3 hours ago, 23 November 2026 at 09:14. You are offline: changes wait here and are sent when the connection is back.',
    isWarning: true,
  });
});

test('no network, no answer, too many questions and a refusal are told apart', () => {
  const words = (['no answer', 'busy', 'refused'] as const).map((trouble) => freshness({ ...fresh, trouble }).words);
  expect(words).toEqual([
    'As it was 12 s ago. SharePoint does not answer: changes wait here and are sent when it does.',
    'As it was 12 s ago. SharePoint is busy. This page looks again when it may.',
    'As it was 12 s ago. SharePoint would not say what changed. This page tries again by itself.',
  ]);
});

test('a machine without a network whose plan stands on the machine itself is not told that it is offline', () => {
  expect(freshness({ ...fresh, isOnline: false }).words).toBe('up to date 12 s ago');
});
