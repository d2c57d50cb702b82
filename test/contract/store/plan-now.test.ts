import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '../../../src/exchange/corrections.ts';
import { readPlan } from '../../../src/exchange/read-plan.ts';
import { writeReport } from '../../../src/exchange/write/report/write-report.ts';
import type { ImportSource } from '../../../src/store/import/import-source.ts';
import { addNote, changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { createMeter } from '../../setup/meter.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults } from './wire.ts';

const site = preparedSite({ plan: null, people: [] });
let graph: TestGraph;
beforeEach(async () => void (graph = await site.start()));
afterEach(() => graph.stop());

const plan = () =>
  madeUpPlan([
    madeUpAction('2.1 A', { source: { sheet: 'Plan', row: 4 } }),
    madeUpAction('2.1 B', { source: { sheet: 'Plan', row: 5 }, due: { text: 'By end of\nDec 2026', date: '2026-12' } }),
  ]);
const source = (): ImportSource => ({
  name: 'Plan: final #2 (50%).xlsx',
  bytes: Uint8Array.from([80, 75, 3, 4, 0, 255]),
  corrections: JSON.stringify({ settled: ['one'] }),
});
const said = { saidBy: 'Programme officer', source: 'tab' } as const;

/** Changes the status of the plan's only priority, as a person does in SharePoint itself. */
async function setPriorityStatus(OverallStatus: string): Promise<void> {
  const items = `/sites/${SITE}:/lists/Plan%20structure/items`;
  const { body } = await graph.request<{ value: { id: string; fields: { Kind: string } }[] }>(
    OFFICER,
    'GET',
    `${items}?$expand=fields($select=Kind)`,
  );
  const row = body.value.find(({ fields }) => fields.Kind === 'priority');
  await graph.request(OFFICER, 'PATCH', `${items}/${row?.id}/fields`, { OverallStatus });
}

it('keeps the file in the documents of the site, and gives it back byte for byte with what was decided', async () => {
  const store = openStore(graph.origin, OFFICER);
  expect(await store.importPlan(plan(), { source: source() })).toMatchObject({ keptFile: { isKept: true } });
  expect((await openStore(graph.origin, MEMBER).readPlanNow()).source).toEqual(source());
  expect(await store.lastImport()).toMatchObject({ fileName: source().name });
});

it('right after its import a plan is as its file has it', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.importPlan(plan(), { source: source() });
  const { now } = await store.readPlanNow();
  expect(now).toMatchObject({
    openReview: null,
    reviews: ['Mar-26', 'Sep-26'],
    overallStatuses: [],
    asAt: '2026-11-23',
  });
  expect(
    now.actions.map(({ source: place, dueText, isRatedSince, updates, evidence }) => [
      [place?.row, dueText, isRatedSince],
      [...updates, ...evidence],
    ]),
  ).toEqual([
    [[4, 'Dec 2026', false], []],
    [[5, 'By end of\nDec 2026', false], []],
  ]);
  expect(now.actions[0]?.ratings).toEqual({ 'Mar-26': 'A', 'Sep-26': 'G' });
});

it('says what was done since: the rating with its reason, notes, and another status of the priority', async () => {
  const store = openStore(graph.origin, OFFICER);
  await store.importPlan(plan(), { source: source() });
  const { actions } = await store.openBoard();
  const [first, second] = actions;
  if (!first || !second) throw new Error('The plan has two actions.');
  const rated = await changeRating(store, { action: first, to: 'R', reason: 'The panel has not met', ...said });
  await addNote(store, { action: rated, text: 'A date is set', ...said });
  await setPriorityStatus('R');
  const { now } = await store.readPlanNow();
  expect(now.actions.map(({ rating, isRatedSince }) => [rating, isRatedSince])).toEqual([
    ['R', true],
    ['G', false],
  ]);
  expect(now.overallStatuses).toEqual([{ source: { sheet: 'Plan', row: 4 }, code: 'R' }]);
  expect(now.actions[0]?.updates.map(({ text, date }) => [text, date])).toEqual([
    ['The panel has not met', '2026-11-23'],
    ['A date is set', '2026-11-23'],
  ]);
});

it('an import without room for its file is done all the same, says so, and goes out in the standard layout', async () => {
  const store = openStore(graph.origin, OFFICER);
  await askForFaults(graph, [{ method: 'PUT', path: '/content$', status: 403 }]);
  const { keptFile } = await store.importPlan(plan(), { source: source() });
  expect(keptFile).toEqual({ isKept: false, reason: 'You may not add files to the documents of this site.' });
  const { now, source: kept } = await store.readPlanNow();
  expect(kept).toBeNull();
  expect(now.actions[0]).toMatchObject({
    source: null,
    priority: 'Priority 2: Waiting times',
    focusArea: '2.1 Pathways',
  });
  expect(now.actions[0]?.updates.map(({ text }) => text)).toHaveLength(2);
});

it("an unchanged plan's report is its own file, byte for byte", async () => {
  const store = openStore(graph.origin, OFFICER);
  const bytes = new Uint8Array(await readFile('src/start/sample/send-wsoa-priority-1.tsv'));
  const name = 'send-wsoa-priority-1.tsv';
  const outcome = readPlan({ name, bytes });
  if (!outcome.plan) throw new Error(outcome.reason);
  await store.importPlan(outcome.plan, { source: { name, bytes, corrections: JSON.stringify(NO_CORRECTIONS) } });
  const { now, source: file } = await store.readPlanNow();
  const written = await writeReport({ file, corrections: NO_CORRECTIONS, now, format: 'tsv', redact: null });
  expect(Buffer.from(written).equals(bytes)).toBe(true);
});

it('a plan of a thousand actions and their record is read in one batch and a request for each further page', async () => {
  await openStore(graph.origin, OFFICER).importPlan(plan(), { source: source() });
  const subjects = Array.from({ length: 1000 }, () => crypto.randomUUID());
  graph.graph.insertItems(
    'Plan actions',
    subjects.map((ActionKey, at) => ({ ActionKey, Text: 'More', Position: at + 10 })),
    OFFICER,
  );
  graph.graph.insertItems(
    'Plan updates',
    subjects.map((SubjectKey) => ({ UpdateKey: crypto.randomUUID(), SubjectKey, Text: 'Said', Kind: 'note' })),
    OFFICER,
  );
  const meter = createMeter();
  const { now } = await openStore(graph.origin, OFFICER, { fetch: meter.fetch }).readPlanNow();
  expect(now.actions).toHaveLength(1002);
  // One batch, a further page of two lists, and the kept file with its notes: an address and the bytes of each.
  expect(meter.take().requests).toBe(1 + 2 + 4);
});
