import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Plan, PlanAction } from '../../../src/domain/plan.ts';
import { NO_CHOICES, type MergeChoices } from '../../../src/store/import/merge-choices.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { addNote, changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const said = { saidBy: 'Member', source: 'tab' } as const;
const TEXTS: Record<string, string> = {
  A: 'Agree the pathway from nursery into school',
  B: 'Train staff in the graduated response',
  C: 'Publish waiting times for therapies each month',
  D: 'Recruit two educational psychologists',
};

const action = (letter: string, row: number, more: Partial<PlanAction> = {}): PlanAction =>
  madeUpAction(`2.1 ${letter}`, { text: `${letter}. ${TEXTS[letter]}`, source: { sheet: null, row }, ...more });
const fileOf = (name: string) => ({ name: `${name}.tsv`, bytes: new TextEncoder().encode(name), corrections: '{}' });

const site = preparedSite({
  people: ['Ada Park', 'Ben Ode', 'Cy Lund'],
  plan: madeUpPlan([action('A', 1), action('B', 2), action('C', 3)]),
  options: { source: fileOf('one') },
});
let graph: TestGraph;
let store: PlanStore;
beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
});
afterEach(() => graph.stop());

/** A with another lead and date, D put in after it, B with a rating for a new review date and a note, and C gone. */
function newer(): Plan {
  const dec = { 'Mar-26': 'A', 'Sep-26': 'G', 'Dec-26': 'R' };
  const note = { text: 'The panel met', dateText: 'Nov 2026', date: '2026-11' };
  const plan = madeUpPlan([
    action('A', 1, {
      leads: ['Cy Lund'],
      leadsText: 'Cy Lund',
      due: { text: 'Mar 2027', date: '2027-03' },
      ratings: dec,
    }),
    action('D', 2, { ratings: dec }),
    action('B', 3, { ratings: dec, status: 'R', updates: [...action('B', 3).updates, note] }),
  ]);
  return { ...plan, reviewDates: [...plan.reviewDates, { label: 'Dec-26', date: '2026-12' }] };
}

const merge = async (choices: MergeChoices = NO_CHOICES, on: PlanStore = store) =>
  on.mergeImport({ plan: newer(), comparison: await on.compareImport(newer()), choices }, { source: fileOf('two') });
const own = async (letter: string) => {
  const found = (await store.openBoard()).actions.find(({ text }) => text.startsWith(`${letter}. `));
  if (!found) throw new Error(`There is no action ${letter}.`);
  return found;
};

it('brings what is new, keeps what was said in the app, and retires what is gone', async () => {
  await addNote(openStore(graph.origin, MEMBER), { action: await own('A'), text: 'Begun', ...said });
  const { keptFile, left } = await merge();
  expect([keptFile, left]).toEqual([{ isKept: true }, []]);
  const board = await store.openBoard();
  expect(
    board.actions.map(({ text, leadsText, due, rating, lastReviewRating }) => [
      text[0],
      leadsText,
      due?.text,
      rating,
      lastReviewRating,
    ]),
  ).toEqual([
    ['A', 'Cy Lund', 'Mar 2027', 'G', 'R'],
    ['D', 'Ada Park/Ben Ode', 'Dec 2026', 'G', 'R'],
    ['B', 'Ada Park/Ben Ode', 'Dec 2026', 'R', 'R'],
  ]);
  expect(board.reviews.map(({ label, state }) => [label, state])).toEqual([
    ['Mar-26', 'imported'],
    ['Sep-26', 'imported'],
    ['Dec-26', 'imported'],
  ]);
  expect(board.people.map(({ name }) => name)).toContain('Cy Lund');
  const { updates } = await store.readAction(await own('A'));
  expect(updates.slice(-2).map(({ text, source, kind }) => [text, source, kind])).toEqual([
    ['Begun', 'tab', 'note'],
    [
      'Changed by a newer version of the plan’s file.\nLead: “Ada Park/Ben Ode” became “Cy Lund”.\nDue: “Dec 2026” became “Mar 2027”.',
      'import',
      'correction',
    ],
  ]);
  const { updates: ofB, history } = await store.readAction(await own('B'));
  expect(ofB.map(({ text }) => text)).toContain('The panel met');
  expect(history.steps.at(-1)).toMatchObject({ from: 'entry', before: 'G', after: 'R' });
  const gone = (await rowsOf(graph, 'Plan actions')).filter(({ Retired }) => Retired === true);
  expect(gone.map(({ Text }) => Text)).toEqual([`C. ${TEXTS['C']}`]);
});

it('goes out in the layout of the newer file, with what was said since', async () => {
  await addNote(openStore(graph.origin, MEMBER), { action: await own('A'), text: 'Begun', ...said });
  await merge();
  const { now, source, files } = await store.readPlanNow();
  expect([source?.name, files.length]).toEqual(['two.tsv', 1]);
  expect(
    now.actions.map((one) => [one.source?.row, one.isRetired, one.isRatedSince, one.updates.map(({ text }) => text)]),
  ).toEqual([
    [1, false, false, ['Begun']],
    [2, false, false, []],
    [3, false, false, []],
    [undefined, true, false, expect.any(Array)],
  ]);
});

it('never writes an imported rating again, and leaves a conflict as people left it', async () => {
  const before = await rowsOf(graph, 'Plan ratings');
  await changeRating(openStore(graph.origin, MEMBER), { action: await own('B'), to: 'A', reason: 'Late', ...said });
  const comparison = await store.compareImport(newer());
  expect(comparison.changed.find(({ ref }) => ref === '2.1 B')?.changes).toEqual([
    { field: 'rating', base: 'G', theirs: 'R', ours: 'A', isConflict: true },
  ]);
  await merge();
  expect((await own('B')).rating).toBe('A');
  const after = await rowsOf(graph, 'Plan ratings');
  const keys = new Set(before.map(({ RatingKey }) => RatingKey));
  expect(after.filter(({ RatingKey }) => keys.has(RatingKey)).map(({ Code }) => Code)).toEqual(
    before.map(({ Code }) => Code),
  );
  expect(after).toHaveLength(before.length + 3 + 2);
});

it('does as was chosen: a lead stays, an action is kept, another is left out', async () => {
  const [a, c] = [await own('A'), await own('C')];
  await merge({
    fields: [{ key: a.key, field: 'leads', take: 'ours' }],
    keep: [c.key],
    leaveOut: [{ sheet: null, row: 2 }],
    stay: [],
  });
  const { actions } = await store.openBoard();
  expect(actions.map(({ text, leadsText, due }) => [text[0], leadsText, due?.text])).toEqual([
    ['A', 'Ada Park/Ben Ode', 'Mar 2027'],
    ['B', 'Ada Park/Ben Ode', 'Dec 2026'],
    ['C', 'Ada Park/Ben Ode', 'Dec 2026'],
  ]);
});

it('leaves what somebody changed after the comparison was made, and says so', async () => {
  const comparison = await store.compareImport(newer());
  await changeRating(openStore(graph.origin, MEMBER), { action: await own('B'), to: 'A', reason: 'Late', ...said });
  const b = await own('B');
  const choices: MergeChoices = { ...NO_CHOICES, fields: [{ key: b.key, field: 'rating', take: 'theirs' }] };
  const { left } = await store.mergeImport({ plan: newer(), comparison, choices }, { source: fileOf('two') });
  expect(left).toEqual([{ key: b.key, ref: '2.1 B', field: 'rating' }]);
  expect((await own('B')).rating).toBe('A');
});

it.each([13, 16, 19, 22, 25])(
  'cut off after %i requests and then throttled, it ends as an undisturbed one',
  async (most) => {
    const page = new AbortController();
    let sent = 0;
    const cutOff = openStore(graph.origin, OFFICER, {
      fetch: (address, init) => {
        if (++sent > most) page.abort();
        return fetch(address, { ...init, signal: page.signal });
      },
    });
    await expect(merge(NO_CHOICES, cutOff)).rejects.toThrow();
    await askForFaults(graph, [
      { method: 'POST', path: '/\\$batch$', times: 1, when: 'after' },
      { method: 'PATCH', path: 'Plan%20actions/items/\\d+/fields$', status: 504, times: 1, when: 'after' },
      { method: 'POST', path: 'Plan%20updates/items$', status: 429, retryAfter: 1, times: 1 },
    ]);
    const patient = openStore(graph.origin, OFFICER, {
      time: { now: () => Date.now(), pause: () => new Promise((done) => setImmediate(done)) },
    });
    await merge(NO_CHOICES, patient);
    const { actions } = await store.openBoard();
    expect(actions.map(({ text, leadsText, rating }) => [text[0], leadsText, rating])).toEqual([
      ['A', 'Cy Lund', 'G'],
      ['D', 'Ada Park/Ben Ode', 'G'],
      ['B', 'Ada Park/Ben Ode', 'R'],
    ]);
    expect(await rowsOf(graph, 'Plan ratings')).toHaveLength(6 + 3 + 2);
    // Two notes of each of four actions, the new one, two entries about changes and one about the retired action.
    expect(await rowsOf(graph, 'Plan updates')).toHaveLength(8 + 1 + 2 + 1);
    expect(await store.lastImport()).toMatchObject({ how: 'merged', fileName: 'two.tsv' });
  },
);

it('writes nothing into a review date that was closed here, and says so', async () => {
  const board = await store.openBoard();
  const key = crypto.randomUUID();
  await store.saveReview(board, { key, label: 'dec-26', date: null }, { key: crypto.randomUUID(), saidBy: 'Officer' });
  await store.closeReview({ reviewKey: key, signedBy: { name: 'Ada Park', account: 'ada' }, meetingKey: null });
  const ratings = async () => (await rowsOf(graph, 'Plan ratings')).filter(({ ReviewKey }) => ReviewKey === key);
  const before = await ratings();
  const { closedReviews } = await merge();
  expect(closedReviews).toEqual(['Dec-26']);
  expect(await ratings()).toEqual(before);
  expect(await store.readClosedReview(key)).toMatchObject({ isFileAsSigned: true, aroundTheApp: [] });
  // The file says R of what stood at G when the review date was closed.
  expect(await own('A')).toMatchObject({ leadsText: 'Cy Lund', lastReviewRating: 'G' });
});
