import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import type { Meeting, MeetingChange } from '../../../src/domain/meeting.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import { handIn } from '../../setup/by-hand.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { createMeter } from '../../setup/meter.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, VISITOR } from '../../setup/store.ts';
import { askForFaults, rowsOf, turn } from './wire.ts';

const site = preparedSite();
const meter = createMeter();
let graph: TestGraph;
let store: PromptStore;
let other: PromptStore;
let board: Board;
let first: BoardAction;
let second: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER, { fetch: meter.fetch });
  other = openStore(graph.origin, MEMBER);
  board = await store.openBoard();
  [first, second] = board.actions as [BoardAction, BoardAction];
});
afterEach(() => graph.stop());

const said = () => ({ key: crypto.randomUUID(), madeAt: NOW, saidBy: 'Officer', source: 'meeting' as const });
const chair = { name: 'Ada Park', account: 'ada.park@contoso.onmicrosoft.com' };
const noteTaker = { name: 'Ben Ode', account: 'ben.ode@contoso.onmicrosoft.com' };

const start = (subGroup: string | null = null): Edit & { kind: 'startMeeting' } => ({
  ...said(),
  kind: 'startMeeting',
  subGroup,
  agenda: [first, second].map(({ key }) => ({ key, state: 'open' as const })),
  wheel: chair,
});
const begin = async (by = store, edit = start()): Promise<Meeting> =>
  only((await by.send(edit, { mayHaveLanded: true })).meetings);
const change = async (meeting: Meeting, what: MeetingChange, by = store): Promise<Meeting> =>
  only((await by.send({ ...said(), kind: 'meeting', meeting: meeting.key, change: what })).meetings);
const decide = (
  action: BoardAction,
  meetingKey: string,
  text = 'Write to all schools',
): Edit & { kind: 'decision' } => ({
  ...said(),
  meetingKey,
  kind: 'decision',
  action,
  text,
  nextStep: { text: 'Draft the letter', owner: 'Ben Ode', due: '2026-12-04' },
});

/** Holds the first writes back until so many people have read and are about to write. */
function heldUntil(writers: number): { fetch: typeof fetch } {
  let release = (): void => undefined;
  const open = new Promise<void>((resolve) => (release = resolve));
  let waiting = 0;
  return {
    async fetch(address, init) {
      if (String(init?.body).includes('PATCH')) {
        if (++waiting === writers) release();
        await open;
      }
      return fetch(address, init);
    },
  };
}

function only(meetings: Meeting[] | undefined): Meeting {
  const [meeting] = meetings ?? [];
  if (!meeting) throw new Error('No meeting came back.');
  return meeting;
}

describe('a meeting begins', () => {
  it('once, with an agenda that a person can read in SharePoint, however often it is sent', async () => {
    const edit = start('Early Years');
    await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', times: 1, when: 'after' }]);
    await store.send(edit).catch(() => undefined);
    const begun = await begin(store, edit);
    expect(begun).toMatchObject({
      key: edit.key,
      subGroup: 'Early Years',
      state: 'running',
      currentActionKey: first.key,
      wheel: chair,
      agenda: [
        { key: first.key, state: 'open' },
        { key: second.key, state: 'open' },
      ],
    });
    expect(Date.parse(begun.heldOn)).toBe(Date.parse(NOW));
    expect(await store.readMeetings()).toEqual([begun]);
    expect(await rowsOf(graph, 'Plan meetings')).toMatchObject([
      { Title: 'Early Years 2026-11-23', LedBy: 'Ada Park', Agenda: `${first.key} open\n${second.key} open` },
    ]);
  });

  it('is the open one of the same sub-group where there is one, and of two that begin at once the same for both', async () => {
    const [one, two] = await Promise.all([begin(store), begin(other)]);
    expect(two.key).toBe(one.key);
    expect(await begin(other)).toMatchObject({ key: one.key });
    expect((await begin(other, start('Early Years'))).key).not.toBe(one.key);
    await change(one, { kind: 'end', at: NOW });
    expect((await begin(other)).key).not.toBe(one.key);
    expect(await store.readMeetings()).toHaveLength(3);
  });

  it('is not begun by somebody who may only read', async () => {
    await expect(begin(openStore(graph.origin, VISITOR))).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await store.readMeetings()).toEqual([]);
  });
});

it('what is done to a meeting is done upon its row, and ended it takes no more but who was there', async () => {
  const meeting = await begin();
  await change(meeting, { kind: 'goTo', actionKey: first.key, done: null });
  await change(meeting, { kind: 'goTo', actionKey: second.key, done: first.key });
  await change(meeting, { kind: 'handOver', to: noteTaker });
  expect(await change(meeting, { kind: 'pause' })).toMatchObject({
    state: 'paused',
    wheel: noteTaker,
    currentActionKey: second.key,
    agenda: [
      { key: first.key, state: 'done' },
      { key: second.key, state: 'open' },
    ],
  });
  await change(meeting, { kind: 'resume', by: chair });
  const ended = await change(meeting, { kind: 'end', at: '2026-11-23T10:02:03.456Z' });
  expect(ended).toMatchObject({ state: 'ended', currentActionKey: null, endedOn: '2026-11-23T10:02:03Z' });
  await change(meeting, { kind: 'skip', actionKey: second.key });
  const after = await change(meeting, { kind: 'attendance', present: 'Ada Park\nBen Ode', apologies: 'Cy Dunn' });
  expect(after).toMatchObject({ agenda: ended.agenda, present: 'Ada Park\nBen Ode', apologies: 'Cy Dunn' });
});

it('a look at a meeting is one resource unit, and a step of it five', async () => {
  const meeting = await begin();
  meter.take();
  await store.readMeeting(meeting);
  expect(meter.take()).toMatchObject({ requests: 1, units: 1 });
  await change(meeting, { kind: 'goTo', actionKey: second.key, done: first.key });
  expect(meter.take()).toMatchObject({ requests: 2, units: 5 });
});

it('a meeting whose row is gone is told to be gone, and what is done to it says so', async () => {
  const meeting = await begin();
  await handIn(graph).remove('Plan meetings', meeting.row.id);
  await expect(store.readMeeting(meeting)).rejects.toMatchObject({ name: 'RowGoneError', how: 'deleted' });
  await expect(change(meeting, { kind: 'pause' })).rejects.toThrow(/no longer in SharePoint/);
});

it('a step that somebody took already is not written again', async () => {
  const meeting = await begin();
  const step: MeetingChange = { kind: 'goTo', actionKey: second.key, done: first.key, from: first.key };
  const taken = await change(meeting, step);
  expect((await change(meeting, step, other)).row).toEqual(taken.row);
  await change(meeting, { kind: 'goTo', actionKey: null, done: null, from: second.key });
  // By an act that waited for a network nobody is carried back.
  expect((await change(meeting, step, other)).currentActionKey).toBeNull();
});

describe.each([true, false])('several at the wheel, with If-Match on fields honoured: %s', (ifMatchOnFields) => {
  beforeEach(() => turn(graph, { ifMatchOnFields }));

  it('one moves on, another types who is there, a third skips, all upon the same row: nothing is lost', async () => {
    for (let round = 0; round < 5; round++) {
      const meeting = await begin();
      await change(meeting, { kind: 'goTo', actionKey: first.key, done: null });
      const { fetch: together } = heldUntil(4);
      const [one, two, three, four] = [OFFICER, MEMBER, MEMBER, OFFICER].map((as) =>
        openStore(graph.origin, as, { fetch: together }),
      );
      await Promise.all([
        change(meeting, { kind: 'goTo', actionKey: null, done: first.key, from: first.key }, one),
        change(meeting, { kind: 'attendance', present: 'Ada Park', apologies: '' }, two),
        change(meeting, { kind: 'skip', actionKey: second.key }, three),
        change(meeting, { kind: 'handOver', to: noteTaker }, four),
      ]);
      expect(await store.readMeeting(meeting)).toMatchObject({
        currentActionKey: null,
        present: 'Ada Park',
        wheel: noteTaker,
        agenda: [
          { key: first.key, state: 'done' },
          { key: second.key, state: 'skipped' },
        ],
      });
      await change(meeting, { kind: 'end', at: NOW });
    }
  });

  it('two who write down who is there at the same time: both lists stand', async () => {
    const meeting = await begin();
    const seen = { present: '', apologies: '' };
    const { fetch: together } = heldUntil(2);
    const [one, two] = [OFFICER, MEMBER].map((as) => openStore(graph.origin, as, { fetch: together }));
    await Promise.all([
      change(meeting, { kind: 'attendance', present: 'Ada Park', apologies: '', seen }, one),
      change(meeting, { kind: 'attendance', present: 'Ben Ode', apologies: 'Cy Dunn', seen }, two),
    ]);
    const { present, apologies } = await store.readMeeting(meeting);
    expect([present.split('\n').toSorted(), apologies]).toEqual([['Ada Park', 'Ben Ode'], 'Cy Dunn']);
  });

  it('a step whose answer is lost, or that is throttled, stands once', async () => {
    const meeting = await begin();
    const patient = openStore(graph.origin, OFFICER, {
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
    await askForFaults(graph, [
      { method: 'PATCH', path: 'Plan%20meetings/items/\\d+/fields$', status: 429, retryAfter: 1, times: 1 },
      { method: 'POST', path: '/\\$batch$', times: 1, when: 'after' },
    ]);
    const moved = await change(meeting, { kind: 'goTo', actionKey: second.key, done: null }, patient);
    expect(moved.currentActionKey).toBe(second.key);
  });
});

it('what a meeting decides stands with its action and in the meeting, in the order said, with what is done next', async () => {
  const meeting = await begin();
  const edit = decide(first, meeting.key);
  const { actions } = await store.send(edit);
  await store.send(edit, { mayHaveLanded: true });
  expect(actions[0]?.lastUpdate).toMatchObject({ key: edit.key, text: 'Write to all schools' });
  await other.send({ ...decide(second, meeting.key, ''), madeAt: '2026-11-23T09:05:00.000Z' });
  const planKey = board.structure.find(({ kind }) => kind === 'plan')?.key ?? '';
  const business: Edit = {
    ...said(),
    madeAt: '2026-11-23T09:10:00.000Z',
    meetingKey: meeting.key,
    kind: 'otherBusiness',
    planKey,
    text: 'Meet in the town hall',
    nextStep: null,
  };
  await store.send(business);
  await store.send(business, { mayHaveLanded: true });
  meter.take();
  const entries = await store.readMeetingEntries(meeting.key);
  expect(meter.take()).toMatchObject({ requests: 1, units: 2 });
  expect(entries.map(({ subjectKey, kind, text, nextStep }) => [subjectKey, kind, text, nextStep])).toEqual([
    [first.key, 'decision', 'Write to all schools', { text: 'Draft the letter', owner: 'Ben Ode', due: '2026-12-04' }],
    [second.key, 'decision', '', { text: 'Draft the letter', owner: 'Ben Ode', due: '2026-12-04' }],
    [planKey, 'decision', 'Meet in the town hall', null],
  ]);
  const now = (await store.openBoard()).actions;
  expect(now[1]?.lastUpdate?.text).toBe('Draft the letter');
  expect((await store.readAction(now[0] as BoardAction)).updates.at(-1)).toMatchObject({
    meetingKey: meeting.key,
    source: 'meeting',
    nextStep: { owner: 'Ben Ode' },
  });
});

it.each([
  ['a decision without words', () => decide(first, 'm', ''), { nextStep: null }],
  ['a next step without words', () => decide(first, 'm'), { nextStep: { text: ' ', owner: 'Ada', due: null } }],
  ['a date that is none', () => decide(first, 'm'), { nextStep: { text: 'Write', owner: '', due: 'soon' } }],
  ['a decision that is too long', () => decide(first, 'm', 'x'.repeat(60_000)), {}],
])('%s is refused before anything is sent', async (_, edit, own) => {
  meter.take();
  await expect(store.send({ ...edit(), ...own })).rejects.toMatchObject({ name: 'InvalidChangeError' });
  expect(meter.take().requests).toBe(0);
});

it('what was said of chosen actions since a moment comes 20 to a batch, and what was left out is named', async () => {
  const meeting = await begin();
  await store.send({ ...decide(first, meeting.key), madeAt: '2026-11-23T09:05:00.000Z' });
  await store.send({ ...decide(second, meeting.key), madeAt: '2026-11-23T08:55:00.000Z' });
  const many = [first.key, second.key, ...Array.from({ length: 203 }, () => crypto.randomUUID())];
  meter.take();
  const { entries, leftOut } = await store.readUpdatesSince(many, NOW);
  expect(meter.take()).toMatchObject({ requests: 10, units: 400 });
  expect(entries).toMatchObject([{ subjectKey: first.key, meetingKey: meeting.key }]);
  expect(leftOut).toEqual(many.slice(200));
});

it('prompts that nobody has answered are found whatever their state', async () => {
  await store.send({ ...said(), source: 'tab', kind: 'ask', action: first, people: board.people });
  const [one, two] = await store.promptsInState('requested');
  if (!one || !two) throw new Error('Two leads were asked.');
  const bot = openStore(graph.origin, 'app');
  const [claimed] = await bot.claimPrompts([one]);
  if (claimed) await bot.settlePrompt(claimed, { state: 'sent' });
  await bot.settlePrompt(two, { state: 'withdrawn' });
  expect((await store.openPrompts()).map(({ key, state }) => [key, state])).toEqual([[one.key, 'sent']]);
});

describe('in lists of an older version', () => {
  const drop = async (list: string, columns: string[]) => {
    const path = `/sites/contoso.sharepoint.com:/sites/local-area:/lists/${encodeURIComponent(list)}/columns`;
    const { body } = await graph.request<{ value: { id: string; name: string }[] }>(OFFICER, 'GET', path);
    for (const { id, name } of body.value)
      if (columns.includes(name)) await graph.request(OFFICER, 'DELETE', `${path}/${id}`);
  };

  it('a note in a meeting and reading go on, a next step waits for its columns, which are offered', async () => {
    await drop('Plan updates', ['NextStep', 'NextStepOwner', 'NextStepDue']);
    await graph.request(
      OFFICER,
      'PATCH',
      '/sites/contoso.sharepoint.com:/sites/local-area:/lists/Plan%20updates/columns/MeetingKey',
      { indexed: false },
    );
    const meeting = await begin();
    const { actions } = await store.send({ ...decide(first, meeting.key), nextStep: null });
    expect(await store.readMeetingEntries(meeting.key)).toMatchObject([
      { text: 'Write to all schools', nextStep: null },
    ]);
    const edit = decide(actions[0] as BoardAction, meeting.key);
    await expect(store.send(edit)).rejects.toMatchObject({ name: 'ListShapeError' });
    expect(store.shape.state()?.steps.map(({ kind, columns }) => [kind, ...columns])).toEqual([
      ['index', 'MeetingKey'],
      ['column', 'NextStep'],
      ['column', 'NextStepOwner'],
      ['column', 'NextStepDue'],
    ]);
    await store.provision();
    await store.send(edit, { mayHaveLanded: true });
    expect(await store.readMeetingEntries(meeting.key)).toHaveLength(2);
  });

  it('meetings are read, and one begins once its columns are there', async () => {
    await drop('Plan meetings', ['EndedOn', 'Agenda', 'LedBy', 'LedByAccount', 'Present', 'Apologies', 'ReviewKey']);
    expect(await store.readMeetings()).toEqual([]);
    await expect(begin()).rejects.toMatchObject({ name: 'ListShapeError' });
    await store.provision();
    expect(await begin()).toMatchObject({ state: 'running', wheel: chair });
  });
});

it('a line of the agenda that a hand spoilt in SharePoint is left out, and a row without a key is no meeting', async () => {
  graph.graph.insertItems(
    'Plan meetings',
    [
      { MeetingKey: crypto.randomUUID(), State: 'paused', Agenda: `nonsense\n${first.key}\n${second.key} skipped` },
      { State: 'running' },
    ],
    OFFICER,
  );
  expect(await store.readMeetings()).toMatchObject([
    {
      state: 'paused',
      agenda: [
        { key: first.key, state: 'open' },
        { key: second.key, state: 'skipped' },
      ],
    },
  ]);
});

it('a correction of a closed review date leaves today’s rating and its question alone, and is told apart', async () => {
  const reviewKey = crypto.randomUUID();
  await store.send({ ...said(), kind: 'challenge', action: first, text: 'Is it so?', people: [] });
  const [asked] = (await store.openBoard()).actions as [BoardAction];
  const correction: Edit = {
    ...said(),
    kind: 'reviewCorrection',
    action: asked,
    reviewKey,
    from: 'G',
    to: 'R',
    reason: 'It was late then',
  };
  await store.send(correction);
  await store.send(correction, { mayHaveLanded: true });
  const [now] = (await store.openBoard()).actions as [BoardAction];
  expect(now).toMatchObject({
    rating: asked.rating,
    questionedAt: asked.questionedAt,
    agreedRating: asked.agreedRating,
  });
  const detail = await store.readAction(now);
  expect(detail.history.steps).toEqual([]);
  expect(detail.updates.at(-1)).toMatchObject({ kind: 'correction', reviewKey, before: 'G', after: 'R' });
  // A rating that is given upon it clashes with nothing.
  const rated = await other.send({
    ...said(),
    kind: 'rating',
    action: asked,
    to: 'A',
    reason: 'Late',
    isAgreed: false,
  });
  expect(rated.actions[0]?.rating).toBe('A');
});
