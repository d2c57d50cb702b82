import { afterEach, beforeEach, expect, it } from 'vitest';
import { OfflineError } from '../../../src/store/store-error.ts';
import { addNote } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { createMeter } from '../../setup/meter.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, VISITOR } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const LISTS = ['structure', 'actions', 'legends', 'reviews', 'ratings', 'updates', 'evidence', 'people', 'settings']
  .concat(['sub-groups', 'prompts', 'meetings'])
  .map((list) => `Plan ${list}`);

const site = preparedSite({ plan: null });
let graph: TestGraph;
beforeEach(async () => void (graph = await site.start()));
afterEach(() => graph.stop());

const plan = () =>
  madeUpPlan(
    'ABCDEFGH'.split('').map((letter, at) => madeUpAction(`2.1 ${letter}`, { source: { sheet: null, row: at } })),
  );
const options = () => ({
  decisions: { people: [], subGroups: [{ source: { sheet: null, row: 0 }, subGroup: 'Early Years Board' }] },
  source: { name: 'plan.tsv', bytes: new Uint8Array(3), corrections: '{}' },
});
const bringIn = async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.importPlan(plan(), options());
  return store;
};
const whatIsLeft = async () => (await Promise.all(LISTS.map((list) => rowsOf(graph, list)))).flat();

it('takes a first import back whole: the lists are empty, the file is gone, and another plan can come in', async () => {
  const meter = createMeter();
  await bringIn();
  const rows = (await whatIsLeft()).length;
  const store = openStore(graph.origin, OFFICER, { fetch: meter.fetch });
  const seen: number[] = [];
  await store.undoImport(({ written, total }) => seen.push(written / total));
  expect(await whatIsLeft()).toEqual([]);
  expect(seen.at(-1)).toBe(1);
  expect(meter.take().requests).toBeLessThan(rows / 20 + 11 + 7);
  expect(await store.lastImport()).toBeNull();
  await expect(store.openBoard()).rejects.toMatchObject({ name: 'PlanMissingError', missing: 'plan' });
  const { body } = await graph.request<{ value: unknown[] }>(
    OFFICER,
    'GET',
    '/sites/contoso.sharepoint.com:/sites/local-area:/drive/root:/Action%20Plan%20Monitor/Imports:/children',
  );
  expect(body.value).toEqual([]);
  await store.importPlan(plan(), options());
  expect((await store.openBoard()).actions).toHaveLength(8);
});

it('asks first where people have worked on it, and then takes their words back too', async () => {
  const store = await bringIn();
  const [action] = (await store.openBoard()).actions;
  if (!action) throw new Error('The plan has actions.');
  await addNote(openStore(graph.origin, MEMBER), { action, text: 'Begun', saidBy: 'Member', source: 'tab' });
  await expect(store.undoImport()).rejects.toMatchObject({ name: 'WorkedOnError', entries: 1 });
  expect((await store.openBoard()).actions).toHaveLength(8);
  await store.undoImport(undefined, { evenIfWorkedOn: true });
  expect(await whatIsLeft()).toEqual([]);
});

it('goes on where it was cut off, throttled and answered by nobody, and nothing else can begin meanwhile', async () => {
  const store = await bringIn();
  const page = new AbortController();
  let sent = 0;
  const cutOff = openStore(graph.origin, OFFICER, {
    fetch: (address, init) => {
      if (++sent > 16) page.abort();
      return fetch(address, { ...init, signal: page.signal });
    },
  });
  await expect(cutOff.undoImport()).rejects.toBeInstanceOf(OfflineError);
  expect(await store.lastImport()).toMatchObject({ isBeingUndone: true });
  await expect(store.openBoard()).rejects.toMatchObject({ name: 'PlanMissingError' });
  await expect(store.importPlan(plan(), options())).rejects.toThrow(/being taken back/);
  await askForFaults(graph, [
    { method: 'POST', path: '/\\$batch$', times: 1, when: 'after' },
    { method: 'DELETE', path: '/items/\\d+$', status: 504, times: 2, when: 'after' },
    { method: 'DELETE', path: '/items/\\d+$', status: 429, retryAfter: 1, times: 1 },
  ]);
  const patient = openStore(graph.origin, OFFICER, {
    time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
  });
  await expect(patient.undoImport()).resolves.toBeUndefined();
  expect(await whatIsLeft()).toEqual([]);
});

it('an import that was cut off is taken back as well', async () => {
  const store = openStore(graph.origin, OFFICER);
  await askForFaults(graph, [{ method: 'POST', path: '/lists/Plan%20evidence/items$', status: 403 }]);
  await expect(store.importPlan(plan(), options())).rejects.toThrow();
  await askForFaults(graph, []);
  await store.undoImport();
  expect(await whatIsLeft()).toEqual([]);
});

it('somebody who may only read changes nothing', async () => {
  const store = await bringIn();
  await expect(openStore(graph.origin, VISITOR).undoImport()).rejects.toMatchObject({ name: 'NotAllowedError' });
  expect(await store.lastImport()).toMatchObject({ isBeingUndone: false });
  expect((await store.openBoard()).actions).toHaveLength(8);
});

const signedBy = { name: 'Ada Park', account: 'ada.park@contoso.onmicrosoft.com' };

it('a meeting that was held since counts as work, and goes with the plan that it was about', async () => {
  const store = await bringIn();
  const said = { key: crypto.randomUUID(), madeAt: NOW, saidBy: 'Officer', source: 'meeting' as const };
  await store.send({ ...said, kind: 'startMeeting', subGroup: null, agenda: [], wheel: signedBy });
  await expect(store.undoImport()).rejects.toMatchObject({ name: 'WorkedOnError', entries: 1 });
  expect(await store.readMeetings()).toHaveLength(1);
  await store.undoImport(undefined, { evenIfWorkedOn: true });
  expect(await whatIsLeft()).toEqual([]);
});

it('what the record of a closed review date holds is not taken back, whoever wants it', async () => {
  const store = await bringIn();
  await store.closeReview({ label: 'Nov-26', date: null, signedBy, meetingKey: null });
  await expect(store.undoImport(undefined, { evenIfWorkedOn: true })).rejects.toThrow(/“Nov-26” was closed since/);
  expect((await store.openBoard()).actions).toHaveLength(8);
});
