import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import { readSnapshot } from '../../../src/domain/read-snapshot.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { changeRating } from '../../setup/acts.ts';
import { handIn, type Hand } from '../../setup/by-hand.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { createMeter } from '../../setup/meter.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore, SITE, VISITOR } from '../../setup/store.ts';
import { askForFaults, rowsOf, turn } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PlanStore;
let hand: Hand;
let board: Board;
let first: BoardAction;
let second: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  hand = handIn(graph);
  store = openStore(graph.origin, OFFICER);
  board = await store.openBoard();
  [first, second] = board.actions as [BoardAction, BoardAction];
});
afterEach(() => graph.stop());

const said = () => ({ key: crypto.randomUUID(), madeAt: NOW, saidBy: 'Officer', source: 'tab' as const });
const ada = { name: 'Ada Park', account: 'ada.park@contoso.onmicrosoft.com' };
const ben = { name: 'Ben Ode', account: 'ben.ode@contoso.onmicrosoft.com' };
const nov = { label: 'Nov-26', date: '2026-11-23' };
const open = async (): Promise<string> => {
  const key = crypto.randomUUID();
  await store.saveReview(board, { key, ...nov }, { key: crypto.randomUUID(), saidBy: 'Officer' });
  return key;
};
const close = (reviewKey: string, by = store, signedBy = ada) =>
  by.closeReview({ reviewKey, signedBy, meetingKey: null });
const rate = (action: BoardAction, to: string) =>
  changeRating(store, { action, to, reason: 'As things stand', saidBy: 'Officer', source: 'tab' });
const ratingsAt = async (reviewKey: string) =>
  (await rowsOf(graph, 'Plan ratings')).filter(({ ReviewKey }) => ReviewKey === reviewKey);
const settings = async () => (await rowsOf(graph, 'Plan settings')).map(({ Key }) => String(Key));
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

const DRIVE = `/sites/${SITE}:/drive/root:/Action%20Plan%20Monitor/Reviews`;
const files = async (): Promise<{ id: string; name: string; eTag: string }[]> =>
  (await graph.request<{ value: { id: string; name: string; eTag: string }[] }>(OFFICER, 'GET', `${DRIVE}:/children`))
    .body.value ?? [];
const pathOf = (name: string): string => `${DRIVE}/${encodeURIComponent(name)}`;

/** What SharePoint holds of a closed review date once it is closed to the end, whatever happened on the way. */
async function isWhole(reviewKey: string): Promise<void> {
  const now = await store.openBoard();
  expect(now.reviews.find(({ key }) => key === reviewKey)).toMatchObject({
    state: 'closed',
    closed: { by: 'Ada Park' },
  });
  const rows = await ratingsAt(reviewKey);
  expect(rows.map(({ RatingKey }) => RatingKey)).toEqual([...new Set(rows.map(({ RatingKey }) => RatingKey))]);
  const priority = board.structure.find(({ kind }) => kind === 'priority');
  expect(rows.map(({ SubjectKey, Code }) => [SubjectKey, Code]).toSorted()).toEqual(
    [
      [first.key, 'R'],
      [second.key, 'G'],
      [priority?.key, 'A'],
    ].toSorted(),
  );
  expect(now.actions.map(({ lastReviewRating }) => lastReviewRating)).toEqual(['R', 'G']);
  expect((await settings()).filter((key) => key.startsWith('closing'))).toEqual([]);
  const entries = (await rowsOf(graph, 'Plan updates')).filter(({ ReviewKey }) => ReviewKey === reviewKey);
  expect(entries).toMatchObject([{ Kind: 'decision', SaidBy: 'Ada Park' }]);
  expect(await store.readClosedReview(reviewKey)).toMatchObject({
    isFileAsSigned: true,
    isUnfinished: false,
    aroundTheApp: [],
    notRead: [],
    snapshot: { closedBy: ada },
  });
}

describe('closing a review date', () => {
  it('keeps how the plan stands as a file with its hash, and the ratings at that date', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    const progress: number[] = [];
    const closed = await store.closeReview({ reviewKey, signedBy: ada, meetingKey: null }, ({ written, total }) =>
      progress.push(written / total),
    );
    expect(closed.review).toMatchObject({ key: reviewKey, state: 'closed', closed: { by: 'Ada Park' } });
    expect(progress.at(-1)).toBe(1);
    await isWhole(reviewKey);
    const [file] = await files();
    expect(file?.name).toBe(`2026-11-23 Nov-26 (${closed.review.closed?.snapshotHash.slice(0, 8)}).json`);
    const { snapshot, recordedBy } = await store.readClosedReview(reviewKey);
    expect(recordedBy).toMatch(/officer/i);
    expect(snapshot).toMatchObject({
      plan: 'Plan of a made-up area',
      review: { key: reviewKey, ...nov },
      closedOn: NOW,
      legends: [{ level: 'action' }, { level: 'priority' }],
      actions: [
        {
          key: first.key,
          ref: '2.1 A',
          leads: 'Ada Park/Ben Ode',
          rating: 'R',
          isAgreed: false,
          agreedRating: 'G',
          countedRating: 'R',
          due: { text: 'Dec 2026' },
          evidence: [{ title: 'Minutes', address: null }],
          latest: { text: 'As things stand', by: 'Officer' },
        },
        { key: second.key, rating: 'G', isAgreed: true },
      ],
    });
  });

  it('counts the agreed rating where ratings wait for agreement', async () => {
    const reviewKey = await open();
    await store.saveSettings(board, { ratingsWaitForAgreement: true }, { key: crypto.randomUUID(), saidBy: 'Officer' });
    await rate(first, 'R');
    await close(reviewKey);
    const rows = await ratingsAt(reviewKey);
    expect(rows.find(({ SubjectKey }) => SubjectKey === first.key)).toMatchObject({ Code: 'G' });
    expect((await store.openBoard()).actions[0]).toMatchObject({ rating: 'R', lastReviewRating: 'G' });
  });

  it('opens one that is not there yet by its name, and tells the meeting in which it was closed', async () => {
    const key = crypto.randomUUID();
    const begun: Edit = { ...said(), key, kind: 'startMeeting', subGroup: null, agenda: [], wheel: ada };
    await store.send(begun);
    const { review } = await store.closeReview({ ...nov, signedBy: ada, meetingKey: key });
    expect(review).toMatchObject({ label: 'Nov-26', date: '2026-11-23', state: 'closed' });
    expect(await store.readMeetings()).toMatchObject([{ key, reviewKey: review.key, state: 'running' }]);
    expect(await store.readMeetingEntries(key)).toMatchObject([{ kind: 'decision', reviewKey: review.key }]);
    // Asked again for what they closed, as after a lost answer, the same person has closed it.
    expect((await store.closeReview({ ...nov, signedBy: ada, meetingKey: key })).review).toEqual(review);
  });

  it('costs two requests for each twenty rows and sixteen beside', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    const meter = createMeter();
    await close(reviewKey, openStore(graph.origin, OFFICER, { fetch: meter.fetch }));
    expect(meter.take().requests).toBeLessThanOrEqual(18);
  });

  it('takes no later rating, name or date, and a rating given later belongs to the next one', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    await close(reviewKey);
    const now = await store.openBoard();
    await rate(now.actions[0] as BoardAction, 'A');
    const act = { key: crypto.randomUUID(), saidBy: 'Officer' };
    await expect(store.saveReview(now, { key: reviewKey, label: 'Dec-26', date: null }, act)).rejects.toThrow(/closed/);
    await expect(store.saveReview(board, { key: reviewKey, label: 'Dec-26', date: null }, act)).rejects.toThrow(
      /closed/,
    );
    await isWhole(reviewKey);
    const next = await store.closeReview({ label: 'Dec-26', date: null, signedBy: ben, meetingKey: null });
    expect((await ratingsAt(next.review.key)).find(({ SubjectKey }) => SubjectKey === first.key)?.['Code']).toBe('A');
    expect((await store.openBoard()).actions[0]?.lastReviewRating).toBe('A');
  });

  it('is refused for one that came with the file, for nobody’s name, and for somebody who may only read', async () => {
    const [imported] = board.reviews;
    await expect(close(imported?.key ?? '')).rejects.toThrow(/came with the plan’s file/);
    const reviewKey = await open();
    await expect(close(reviewKey, store, { name: ' ', account: '' })).rejects.toMatchObject({
      name: 'InvalidChangeError',
    });
    await expect(close(reviewKey, openStore(graph.origin, VISITOR))).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await files().catch(() => [])).toEqual([]);
    expect((await store.openBoard()).reviews.at(-1)?.state).toBe('open');
  });

  it('says why where the site takes no file, and closes nothing', async () => {
    const reviewKey = await open();
    await askForFaults(graph, [{ method: 'PUT', path: '/content$', status: 507 }]);
    await expect(close(reviewKey)).rejects.toThrow(/not closed. There is no room/);
    expect((await settings()).filter((key) => key.startsWith('closing'))).toEqual([]);
  });
});

describe.each([
  { ifMatchOnFields: true, uniqueEnforced: 'on' },
  { ifMatchOnFields: false, uniqueEnforced: 'off' },
])('two chairs, with %j', (habits) => {
  beforeEach(() => turn(graph, habits));

  it('who close at once: one closes, the other is told who did, and nothing is left of theirs', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    const other = openStore(graph.origin, MEMBER);
    const outcomes = await Promise.allSettled([close(reviewKey), close(reviewKey, other, ben)]);
    const won = outcomes.filter(({ status }) => status === 'fulfilled');
    const [lost] = outcomes.filter(({ status }) => status === 'rejected');
    expect(won).toHaveLength(1);
    const by = outcomes[0]?.status === 'fulfilled' ? 'Ada Park' : 'Ben Ode';
    expect(lost).toMatchObject({
      reason: { name: 'NotClosedError', message: expect.stringContaining(`was closed by ${by} on 23 November 2026`) },
    });
    expect(await files()).toHaveLength(1);
    expect((await settings()).filter((key) => key.startsWith('closing'))).toEqual([]);
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      isFileAsSigned: true,
      aroundTheApp: [],
      snapshot: { closedBy: { name: by } },
    });
    expect(await ratingsAt(reviewKey)).toHaveLength(3);
  });

  it('of whom one closes after the other: the second is told, and the record stays', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    await close(reviewKey);
    await expect(close(reviewKey, openStore(graph.origin, MEMBER), ben)).rejects.toMatchObject({
      name: 'NotClosedError',
      message: expect.stringContaining('Ada Park'),
    });
    await isWhole(reviewKey);
  });
});

describe('a closing that is cut off', () => {
  /** A page that dies at its nth request: before it is sent, or before its answer comes. */
  function dyingAt(n: number, when: 'before' | 'after'): PlanStore {
    let sent = 0;
    return openStore(graph.origin, OFFICER, {
      async fetch(address, init) {
        sent++;
        if (sent > n || (sent === n && when === 'before')) throw new TypeError('The page is gone.');
        const response = await fetch(address, init);
        if (sent === n) throw new TypeError('The page is gone.');
        return response;
      },
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
  }

  it.each(['before', 'after'] as const)(
    'at any request, %s it was sent, is finished by another with the same file',
    async (when) => {
      for (let n = 1; ; n++) {
        await graph.stop();
        graph = await site.start();
        store = openStore(graph.origin, OFFICER);
        const reviewKey = await open();
        await rate(first, 'R');
        const outcome = await failureOf(close(reviewKey, dyingAt(n, when)));
        const kept = (await settings()).some((key) => key.startsWith('closing'));
        const before = kept ? await files() : [];
        // Ratings given in the meantime are the next review date's.
        const [now] = (await store.openBoard()).actions as [BoardAction];
        if (kept) await rate(now, 'A');
        await openStore(graph.origin, MEMBER).finishClosing();
        await close(reviewKey);
        await isWhole(reviewKey);
        if (kept) expect((await files()).map(({ eTag }) => eTag)).toEqual(before.map(({ eTag }) => eTag));
        if (outcome === null) break;
        expect(n).toBeLessThan(40);
      }
    },
    120_000,
  );

  it('and throttled, and answered by nobody, is closed once', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    await askForFaults(graph, [
      { method: 'PUT', path: '/content$', status: 504, times: 1, when: 'after' },
      { method: 'POST', path: 'Plan%20settings/items$', status: 504, times: 1, when: 'after' },
      { method: 'PATCH', path: 'Plan%20reviews/items/\\d+/fields$', status: 429, retryAfter: 1, times: 1 },
      { method: 'POST', path: 'Plan%20ratings/items$', status: 504, times: 1, when: 'after' },
      { method: 'POST', path: 'Plan%20updates/items$', status: 504, times: 1, when: 'after' },
    ]);
    await close(
      reviewKey,
      openStore(graph.origin, OFFICER, {
        time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
      }),
    );
    await isWhole(reviewKey);
  });

  it('at the request that closes it because somebody changed the row: it closes the row as it is, or says that it is not as signed', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    const row = await hand.find('Plan reviews', 'ReviewKey', reviewKey);
    const meddling = (fields: Record<string, unknown>): PlanStore => {
      let isDone = false;
      return openStore(graph.origin, OFFICER, {
        async fetch(address, init) {
          if (!isDone && String(init?.body).includes('"State":"closed"')) {
            isDone = true;
            await hand.type('Plan reviews', row, fields);
          }
          return fetch(address, init);
        },
      });
    };
    await expect(close(reviewKey, meddling({ Label: 'Nov' }))).rejects.toMatchObject({
      name: 'NotClosedError',
      message: expect.stringContaining('Somebody changed “Nov-26”'),
    });
    expect(await files()).toEqual([]);
    expect((await settings()).filter((key) => key.startsWith('closing'))).toEqual([]);
    await hand.type('Plan reviews', row, { Label: 'Nov-26' });
    await close(reviewKey, meddling({ Position: 7 }));
    await isWhole(reviewKey);
  });

  it('is finished before the next is closed, and where it cannot be that one is closed all the same', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    await askForFaults(graph, [{ method: 'POST', path: 'Plan%20ratings/items$', status: 403, times: 3 }]);
    await expect(close(reviewKey)).rejects.toMatchObject({ name: 'NotAllowedError' });
    const next = await store.closeReview({ label: 'Dec-26', date: null, signedBy: ben, meetingKey: null });
    expect((await ratingsAt(reviewKey)).map(({ Code }) => Code).toSorted()).toEqual(['A', 'G', 'R']);
    const stray = { review: { key: crypto.randomUUID(), label: 'Gone', date: null }, snapshotAddress: 'Gone.json' };
    await hand.add('Plan settings', { Key: `closing:${stray.review.key}`, Value: JSON.stringify(stray) });
    await hand.add('Plan settings', { Key: `closing:${crypto.randomUUID()}`, Value: 'spoilt' });
    const last = await store.closeReview({ label: 'Jan-27', date: null, signedBy: ben, meetingKey: null });
    expect([next.review.state, last.review.state]).toEqual(['closed', 'closed']);
  });

  it('and whose file is gone before it was closed is begun anew', async () => {
    const reviewKey = await open();
    await rate(first, 'R');
    await askForFaults(graph, [{ method: 'PATCH', path: 'Plan%20reviews/items/\\d+/fields$', status: 403, times: 1 }]);
    await expect(close(reviewKey)).rejects.toMatchObject({ name: 'NotAllowedError' });
    const [file] = await files();
    await graph.request(OFFICER, 'DELETE', pathOf(file?.name ?? ''));
    await expect(store.finishClosing()).rejects.toThrow(/is gone or was changed/);
    expect(await store.finishClosing()).toBeNull();
    await close(reviewKey);
    await isWhole(reviewKey);
  });
});

describe('around the app', () => {
  let reviewKey: string;
  let row: string;
  beforeEach(async () => {
    reviewKey = await open();
    await rate(first, 'R');
    await close(reviewKey);
    row = await hand.find('Plan reviews', 'ReviewKey', reviewKey);
  });
  const around = async () => (await store.readClosedReview(reviewKey)).aroundTheApp;
  const ratingRow = (subject: string) =>
    hand.find('Plan ratings', 'Title', `${subject} at Nov-26: ${subject === '2.1 A' ? 'R' : 'G'}`);

  it('a rating that was changed, taken away or added is told, and the snapshot says what was signed', async () => {
    await hand.type('Plan ratings', await ratingRow('2.1 A'), { Code: 'G' }, MEMBER);
    await hand.remove('Plan ratings', await ratingRow('2.1 B'));
    await hand.add('Plan ratings', {
      RatingKey: crypto.randomUUID(),
      SubjectKey: first.key,
      ReviewKey: reviewKey,
      Code: 'A',
    });
    const read = await store.readClosedReview(reviewKey);
    expect(read.aroundTheApp).toMatchObject([
      {
        what: 'rating',
        how: 'changed',
        subjectKey: first.key,
        before: 'R',
        after: 'G',
        by: expect.stringMatching(/member/i),
      },
      { what: 'rating', how: 'missing', subjectKey: second.key, before: 'G', after: null },
      { what: 'rating', how: 'added', subjectKey: first.key, after: 'A', by: expect.stringMatching(/officer/i) },
    ]);
    expect(read.snapshot?.actions.map(({ rating }) => rating)).toEqual(['R', 'G']);
  });

  it('a row that was opened again, renamed or given another hash is told with who and when, also after it was put back', async () => {
    await hand.type('Plan reviews', row, { State: 'open', Label: 'Oct-26' }, MEMBER);
    await hand.type('Plan reviews', row, { State: 'closed', Label: 'Nov-26', SnapshotHash: '0'.repeat(64) }, OFFICER);
    const read = await store.readClosedReview(reviewKey);
    expect(read.isFileAsSigned).toBe(true);
    expect(read.aroundTheApp).toMatchObject([
      {
        what: 'review',
        field: 'label',
        before: 'Nov-26',
        after: 'Oct-26',
        by: expect.stringMatching(/member/i),
        at: expect.stringMatching(/^2/),
      },
      { what: 'review', field: 'state', before: 'closed', after: 'open' },
      { what: 'review', field: 'label', before: 'Oct-26', after: 'Nov-26', by: expect.stringMatching(/officer/i) },
      { what: 'review', field: 'state', before: 'open', after: 'closed' },
      { what: 'review', field: 'snapshotHash', after: '0'.repeat(64) },
    ]);
  });

  it.each(['shown', 'ignored', 'refused'])(
    'so it is where the versions with their fields are %s',
    async (versionsExpandFields) => {
      await turn(graph, { versionsExpandFields });
      await hand.type('Plan reviews', row, { ClosedBy: 'Nobody' }, MEMBER);
      expect(await around()).toMatchObject([
        { what: 'review', field: 'closedBy', before: 'Ada Park', after: 'Nobody' },
      ]);
    },
  );

  it('without versions it is told all the same, by the file, and that they could not be read', async () => {
    await hand.type('Plan reviews', row, { ClosedBy: 'Nobody' }, MEMBER);
    await askForFaults(graph, [{ method: 'GET', path: 'Plan%20reviews/items/\\d+/versions', status: 403 }]);
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      aroundTheApp: [{ what: 'review', field: 'closedBy', before: 'Ada Park', after: 'Nobody' }],
      notRead: ['versions'],
      recordedBy: null,
    });
  });

  it('a file that was changed, spoilt or deleted is told, and nothing crashes', async () => {
    const [file] = await files();
    const path = pathOf(file?.name ?? '');
    const put = (text: string) =>
      graph.request(MEMBER, 'PUT', `${path}:/content`, text, { 'Content-Type': 'application/octet-stream' });
    const { snapshot } = await store.readClosedReview(reviewKey);
    await put(JSON.stringify({ ...snapshot, plan: 'Another' }));
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      isFileAsSigned: false,
      snapshot: { plan: 'Another' },
      aroundTheApp: [{ what: 'file', how: 'changed', by: expect.stringMatching(/member/i) }],
      notRead: ['ratings'],
    });
    await put('{ "version": 1, "actions": 3 }');
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      isFileAsSigned: false,
      snapshot: null,
      aroundTheApp: [{ what: 'file', how: 'unreadable' }],
    });
    await graph.request(OFFICER, 'DELETE', path);
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      isFileAsSigned: null,
      snapshot: null,
      aroundTheApp: [{ what: 'file', how: 'missing' }],
    });
  });

  it('what cannot be read just now is named', async () => {
    await askForFaults(graph, [
      { method: 'GET', path: '/drive/root', status: 403 },
      { method: 'GET', path: 'Plan%20updates/items', status: 403 },
    ]);
    expect(await store.readClosedReview(reviewKey)).toMatchObject({
      snapshot: null,
      isFileAsSigned: null,
      corrections: [],
      aroundTheApp: [],
      notRead: ['file', 'ratings', 'corrections'],
    });
  });

  it('a correction stands beside the snapshot, which stays as it was signed', async () => {
    const [action] = (await store.openBoard()).actions as [BoardAction];
    const correction = { from: 'R', to: 'A', reason: 'It was under way then' };
    await store.send({ ...said(), kind: 'reviewCorrection', action, reviewKey, ...correction });
    const read = await store.readClosedReview(reviewKey);
    expect(read.corrections).toMatchObject([
      { subjectKey: first.key, before: 'R', after: 'A', text: 'It was under way then', reviewKey },
    ]);
    expect(read).toMatchObject({
      isFileAsSigned: true,
      aroundTheApp: [],
      snapshot: { actions: [{ rating: 'R' }, {}] },
    });
    await isWholeButFor(reviewKey);
  });

  const isWholeButFor = async (key: string) => expect((await ratingsAt(key)).map(({ Code }) => Code)).toContain('R');

  it('one that was never closed has no record', async () => {
    await expect(store.readClosedReview(board.reviews[0]?.key ?? '')).rejects.toThrow(/never closed/);
  });
});

it('a snapshot’s file is read only where it has a snapshot’s shape', () => {
  for (const file of ['', 'null', '[]', '{}', '{"version":2}']) expect(readSnapshot(file)).toBeNull();
});
