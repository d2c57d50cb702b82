import { expect, test } from 'vitest';
import { nextLook, type Pace } from './pace.ts';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const pace: Pace = { lookedAt: NOW, livelyAt: NOW, failures: 0, busyUntil: null, remainingShare: null, even: null };

/** Seconds until the next look. */
const wait = (change: Partial<Pace>) => (nextLook({ ...pace, ...change }, NOW) - NOW) / 1000;

test('while something happens the plan is looked at every five seconds, then every 15, and every minute where nobody comes', () => {
  expect(wait({ livelyAt: NOW - MINUTE + 1 })).toBe(5);
  expect(wait({ livelyAt: NOW - MINUTE })).toBe(15);
  expect(wait({ livelyAt: NOW - 30 * MINUTE + 1 })).toBe(15);
  expect(wait({ livelyAt: NOW - 30 * MINUTE })).toBe(60);
});

test('a touch after a long rest makes the look due that the rest had put off', () => {
  const quiet = { lookedAt: NOW - 40_000, livelyAt: NOW - 40 * MINUTE };
  expect(wait(quiet)).toBe(20);
  expect(wait({ ...quiet, livelyAt: NOW })).toBeLessThanOrEqual(0);
  expect(wait({ lookedAt: null, livelyAt: NOW - 40 * MINUTE })).toBe(0);
});

test('at an even pace nothing that happens at the page matters, and a minute that runs out still does', () => {
  const even = 8000;
  expect([NOW, NOW - 40 * MINUTE].map((livelyAt) => wait({ even, livelyAt }))).toEqual([8, 8]);
  expect(wait({ even, remainingShare: 0.09 })).toBe(32);
  expect(wait({ even, busyUntil: NOW + 12_000 })).toBe(12);
});

test('failures are waited out longer and longer, a minute at most', () => {
  const waits = [1, 2, 3, 4, 5, 50].map((failures) => wait({ failures }));
  expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
});

test('a service that is busy is left alone, and one whose minute runs out is asked less often', () => {
  expect(wait({ lookedAt: null, busyUntil: NOW + 12_000 })).toBe(12);
  expect(wait({ busyUntil: NOW + 1000 })).toBe(5);
  expect([0.2, 0.19, 0.1, 0.09, 0].map((remainingShare) => wait({ remainingShare }))).toEqual([5, 10, 10, 20, 20]);
});
