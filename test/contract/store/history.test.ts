import { afterEach, beforeEach, expect, it } from 'vitest';
import type { BoardAction, RatingStep } from '../../../src/domain/board.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { createLocalClock, type LocalClock } from '../../../src/local/clock.ts';
import { changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults, requestsSoFar, turn } from './wire.ts';

let clock: LocalClock;
const site = preparedSite({ at: '2026-11-23T09:00:00Z' });
let graph: TestGraph;
let store: PlanStore;
let action: BoardAction;

beforeEach(async () => {
  clock = createLocalClock('2026-11-23T09:00:00Z');
  graph = await site.start(clock);
  store = openStore(graph.origin, OFFICER);
  action = await actionNow();
});
afterEach(() => graph.stop());

const actionNow = async () => (await openStore(graph.origin, OFFICER).openBoard()).actions[0] as BoardAction;
const wait = (minutes: number) => clock.fix(new Date(clock.now().getTime() + minutes * 60_000).toISOString());

async function rate(to: string, reason: string): Promise<void> {
  wait(10);
  action = await changeRating(store, { action, to, reason, saidBy: 'Programme officer', source: 'tab' });
}

/** What a person does in SharePoint's own list view. */
async function editAround(list: string, item: string, fields: object, as = MEMBER): Promise<void> {
  wait(10);
  const path = `/sites/${SITE}:/lists/${encodeURIComponent(list)}/items/${item}/fields`;
  expect((await graph.request(as, 'PATCH', path, fields)).status).toBe(200);
  action = await actionNow();
}

const rowOf = async (list: string): Promise<string> => {
  const path = `/sites/${SITE}:/lists/${encodeURIComponent(list)}/items?$top=999`;
  const { body } = await graph.request<{ value: { id: string }[] }>(OFFICER, 'GET', path);
  return body.value.at(-1)?.id ?? '';
};

const stepsNow = async (): Promise<string[]> => (await store.readAction(action)).history.steps.map(inShort);

const inShort = (step: RatingStep): string =>
  step.from === 'entry'
    ? `${step.entry.recordedBy}: ${step.before} to ${step.after}, ${step.entry.text}`
    : `${step.how}, ${step.by} on ${step.at}: ${step.before} to ${step.after}`;

const OFFICER_STEP = 'Programme officer: G to A, Two posts are vacant';
const AROUND_STEP = 'direct, Group member on 2026-11-23T09:20:00Z: A to G';

it('tells who gave a rating, when, why, and what stood before, with its versions as the witness', async () => {
  await rate('A', 'Two posts are vacant');
  const { history, evidence } = await store.readAction(action);
  expect(history.witness).toBe('read');
  expect(history.steps).toMatchObject([
    { from: 'entry', before: 'G', after: 'A', isWitnessed: true, entry: { recordedBy: 'Programme officer' } },
  ]);
  expect(evidence).toMatchObject([{ title: 'Minutes', addedAt: '2026-11-23T09:00:00Z' }]);
});

it('an opened action costs one request of 10 resource units', async () => {
  const before = (await requestsSoFar(graph)).length;
  await store.readAction(action);
  expect((await requestsSoFar(graph)).length - before).toBe(1);
});

it('a rating that somebody changed in SharePoint itself is told with who, when, and from what to what', async () => {
  await rate('A', 'Two posts are vacant');
  await editAround('Plan actions', action.row.id, { Rating: 'G' });
  expect(await stepsNow()).toEqual([OFFICER_STEP, AROUND_STEP]);
  await rate('R', 'It had not been so');
  expect(await stepsNow()).toEqual([OFFICER_STEP, AROUND_STEP, 'Programme officer: G to R, It had not been so']);
});

it('an older version that somebody brought back in SharePoint shows as a change around the app', async () => {
  await rate('A', 'Two posts are vacant');
  wait(10);
  const path = `/sites/${SITE}:/lists/Plan%20actions/items/${action.row.id}/versions/1.0/restoreVersion`;
  expect((await graph.request(MEMBER, 'POST', path)).status).toBe(204);
  action = await actionNow();
  expect(await stepsNow()).toEqual([OFFICER_STEP, AROUND_STEP]);
});

it('an entry that was edited in SharePoint says so, and one that was deleted leaves its trace', async () => {
  await rate('A', 'Two posts are vacant');
  await editAround('Plan updates', await rowOf('Plan updates'), { Text: 'All is well' });
  expect((await store.readAction(action)).updates.at(-1)).toMatchObject({
    text: 'All is well',
    edited: { by: 'Group member', at: '2026-11-23T09:20:00Z' },
  });
  await graph.request(MEMBER, 'DELETE', `/sites/${SITE}:/lists/Plan%20updates/items/${await rowOf('Plan updates')}`);
  expect(await stepsNow()).toEqual(['entryMissing, Programme officer on 2026-11-23T09:10:00Z: G to A']);
});

it('an entry or evidence whose key a hand deleted is shown all the same, and so is a note that a hand added', async () => {
  await rate('A', 'Two posts are vacant');
  await editAround('Plan updates', await rowOf('Plan updates'), { UpdateKey: null });
  await editAround('Plan evidence', await rowOf('Plan evidence'), { EvidenceKey: null, SubjectKey: action.key });
  await graph.request(MEMBER, 'POST', `/sites/${SITE}:/lists/Plan%20updates/items`, {
    fields: { SubjectKey: action.key, Kind: 'note', SaidOn: '2026-11-23T10:30:00Z', Text: 'By hand' },
  });
  const { updates, evidence } = await store.readAction(action);
  expect(updates.slice(-2)).toMatchObject([
    { text: 'Two posts are vacant', edited: { by: 'Group member' } },
    { text: 'By hand', recordedBy: 'Group member' },
  ]);
  expect(evidence).toHaveLength(2);
  expect(await stepsNow()).toContain('entryMissing, Programme officer on 2026-11-23T09:10:00Z: G to A');
});

it('an entry that claims to be from somebody else, and from chat, is known by who wrote it', async () => {
  const fields = { UpdateKey: 'made-up', SubjectKey: action.key, Kind: 'rating', Source: 'chat', SaidBy: 'Ada Park' };
  await graph.request(MEMBER, 'POST', `/sites/${SITE}:/lists/Plan%20updates/items`, {
    fields: { ...fields, SaidOn: '2026-11-23T09:30:00Z', Before: 'G', After: 'R', Text: 'Truly' },
  });
  const { updates, history } = await store.readAction(action);
  const made = updates.find(({ key }) => key === 'made-up');
  expect(made).toMatchObject({ saidBy: 'Ada Park', recordedBy: 'Group member', isRecordedByApp: false });
  expect(history.steps).toMatchObject([{ from: 'entry', isWitnessed: false }]);
});

it.each([
  { versionsIncludeCurrent: false },
  { versionsExpandFields: 'ignored' },
  { versionsExpandFields: 'refused' },
  { versionsExpandFields: 'ignored', versionsIncludeCurrent: false },
])('finds the same where SharePoint shows versions otherwise: %j', async (switches) => {
  await turn(graph, switches);
  await rate('A', 'Two posts are vacant');
  await editAround('Plan actions', action.row.id, { Rating: 'G' });
  expect(await stepsNow()).toEqual([OFFICER_STEP, AROUND_STEP]);
});

it.each([403, 404, 503])(
  'without versions (%i) the record is told, and that its witness is missing',
  async (status) => {
    await rate('A', 'Two posts are vacant');
    await askForFaults(graph, [{ method: 'GET', path: '/versions', status, times: 1 }]);
    const { history } = await store.readAction(action);
    expect(history).toMatchObject({ witness: 'missing', steps: [{ from: 'entry', after: 'A', isWitnessed: null }] });
  },
);
