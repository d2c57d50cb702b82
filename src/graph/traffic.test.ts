import { expect, test } from 'vitest';
import { SharedTraffic, type Time } from './traffic.ts';

/** Time that stands until it is moved. */
function stoppedTime() {
  let now = 0;
  let waits: { until: number; done: () => void }[] = [];
  const time: Time = {
    now: () => now,
    pause: (milliseconds) => new Promise((done) => waits.push({ until: now + milliseconds, done })),
  };
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    const due = waits.filter(({ until }) => until <= now);
    waits = waits.filter((wait) => !due.includes(wait));
    for (const { done } of due) done();
    await settled();
  };
  return { time, pass };
}

/** One that is at work: the queue is fetched with the first request. */
async function busyTraffic(time: Time): Promise<SharedTraffic> {
  const traffic = new SharedTraffic(time);
  await traffic.run('read', () => Promise.resolve());
  return traffic;
}

const settled = () => new Promise((done) => setImmediate(done));

test('while the service wants a pause nothing is sent, and a longer wish outlasts a shorter one', async () => {
  const { time, pass } = stoppedTime();
  const traffic = await busyTraffic(time);
  traffic.refused(5);
  traffic.refused(12);
  traffic.refused(3);
  const sent: string[] = [];
  void traffic.run('act', () => Promise.resolve(sent.push('act')));
  await pass(5000);
  expect([sent, traffic.busyUntil]).toEqual([[], 12_000]);
  await pass(7000);
  expect([sent, traffic.busyUntil]).toEqual([['act'], null]);
});

test('after a pause what people do goes first, then what they look at, then what the page looks up', async () => {
  const { time, pass } = stoppedTime();
  const traffic = await busyTraffic(time);
  traffic.refused(1);
  const sent: string[] = [];
  for (const priority of ['background', 'read', 'act'] as const)
    void traffic.run(priority, () => Promise.resolve(sent.push(priority)));
  await pass(1000);
  expect(sent).toEqual(['act', 'read', 'background']);
});

test('where the wait cannot be read it is guessed, longer each time until something goes through', async () => {
  const { time, pass } = stoppedTime();
  const traffic = new SharedTraffic(time);
  const waited: (number | null)[] = [];
  const refuse = async () => {
    traffic.refused(null);
    const until = (traffic.busyUntil ?? 0) - time.now();
    waited.push(until);
    await pass(until);
  };
  for (let round = 0; round < 6; round++) await refuse();
  traffic.answered(() => null);
  await refuse();
  expect(waited).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 2000]);
});

test('what is left of the limit is told until the limit begins anew', async () => {
  const { time, pass } = stoppedTime();
  const traffic = new SharedTraffic(time);
  let told = 0;
  traffic.subscribe(() => told++);
  const headers: Record<string, string> = {
    'RateLimit-Limit': '1250',
    'RateLimit-Remaining': '125',
    'RateLimit-Reset': '20',
  };
  traffic.answered((name) => headers[name] ?? null);
  expect([traffic.remainingShare, told]).toEqual([0.1, 1]);
  await pass(20_000);
  expect(traffic.remainingShare).toBeNull();
});

test('headers that are no numbers tell nothing', () => {
  const traffic = new SharedTraffic(stoppedTime().time);
  traffic.answered(() => 'soon');
  expect(traffic.remainingShare).toBeNull();
});
