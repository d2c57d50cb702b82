import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSwitches } from '../../../src/local/graph/switches.ts';
import { createThrottle } from '../../../src/local/graph/throttle.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { expectRefusal, LIST, makeList } from './ask.ts';

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
  await makeList(graph);
});
afterEach(() => graph.stop());

const get = () => graph.request('member', 'GET', `${LIST}/items`);

test('RateLimit headers come from 80 % of the minute on, and above it 429 with Retry-After', async () => {
  await graph.control('switches', { appUnitsPerMinute: 12 });
  for (const used of [4, 6, 8]) expect((await get()).headers.get('ratelimit-remaining'), `after ${used}`).toBeNull();
  expect((await get()).headers.get('ratelimit-remaining')).toBe('2');
  expect((await get()).headers.get('ratelimit-limit')).toBe('12');
  const refused = await get();
  expectRefusal(refused, 429, 'activityLimitReached');
  expect(refused.headers.get('retry-after')).toBe(refused.headers.get('ratelimit-reset'));
});

test('a person who asks too often is refused without RateLimit headers, and others go on', async () => {
  await graph.control('switches', { userRequestsPer5Minutes: 2 });
  await get();
  await get();
  const refused = await get();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('ratelimit-limit')).toBeNull();
  expect((await graph.request('visitor', 'GET', `${LIST}/items`)).status).toBe(200);
});

test('who is refused by a limit of their own is not told of the minute, however full it is', async () => {
  await graph.control('switches', { appUnitsPerMinute: 12, userRequestsPer5Minutes: 4 });
  // A minute of 12 units is at 83 % after the fourth, with what making the list took.
  for (let count = 0; count < 4; count++) await get();
  expect((await graph.request('visitor', 'GET', '/me')).status).toBe(200);
  const refused = await get();
  expectRefusal(refused, 429, 'activityLimitReached');
  expect(refused.headers.get('ratelimit-limit')).toBeNull();
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
});

test('throttling can be switched off', async () => {
  await graph.control('switches', { appUnitsPerMinute: 0 });
  expect((await get()).status).toBe(429);
  await graph.control('switches', { throttling: false });
  expect((await get()).status).toBe(200);
});

test('a stopped clock holds no window open', async () => {
  graph.clock.fix('2026-11-23T09:00:00Z');
  await graph.control('switches', { appUnitsPerMinute: 1 });
  const refused = await get();
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('the limits are those of the page: 1,250 units in a minute, which then begins anew', () => {
  let now = 0;
  const throttle = createThrottle(createSwitches(), () => now);
  const load = { units: 2, userId: null, teamId: null };
  for (let count = 0; count < 625; count++) throttle.admit(load);
  expect(() => throttle.admit(load)).toThrow('throttled');
  now = 59_999;
  expect(() => throttle.admit(load)).toThrow('throttled');
  now = 60_000;
  expect(throttle.admit(load)).toEqual({});
});

test('one team is asked four times a second at most', () => {
  const throttle = createThrottle(createSwitches(), () => 0);
  const load = { units: 0, userId: 'u', teamId: 't' };
  for (let count = 0; count < 4; count++) throttle.admit(load);
  expect(() => throttle.admit(load)).toThrow('throttled');
});
