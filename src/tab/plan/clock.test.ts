import { expect, test } from 'vitest';
import { createServerClock } from './clock.ts';

const noon = '2026-11-23T12:00:00.000Z';

test('a running server clock goes on between two looks at it', () => {
  let machine = 1000;
  const clock = createServerClock(
    { now: noon, fixed: false, saidAt: 1000 },
    () => Promise.resolve(null),
    () => machine,
  );
  machine += 5000;
  expect(clock.now().toISOString()).toBe('2026-11-23T12:00:05.000Z');
});

test('a stopped clock stands still, whatever the machine says', () => {
  let machine = 1000;
  const clock = createServerClock(
    { now: noon, fixed: true, saidAt: 1000 },
    () => Promise.resolve(null),
    () => machine,
  );
  machine += 3_600_000;
  expect(clock.now().toISOString()).toBe(noon);
  expect(clock.at(0).toISOString()).toBe(noon);
});

test('a clock that was set is followed at the next look, and the last answer is kept when none comes', async () => {
  const answers = [{ now: '2026-12-01T09:00:00.000Z', fixed: true, saidAt: 1000 }, null];
  const clock = createServerClock({ now: noon, fixed: true, saidAt: 1000 }, () =>
    Promise.resolve(answers.shift() ?? null),
  );
  await clock.refresh();
  await clock.refresh();
  expect(clock.now().toISOString()).toBe('2026-12-01T09:00:00.000Z');
});
