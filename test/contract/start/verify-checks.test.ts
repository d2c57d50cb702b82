import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { TAB_APP } from '../../../src/local/graph/application.ts';
import type { Check, SwitchName } from '../../../src/start/verify/check.ts';
import { CHECKS } from '../../../src/start/verify/checks.ts';
import { runChecks, type Verdict } from '../../../src/start/verify/run-checks.ts';
import { createWire, type Wire } from '../../../src/start/verify/wire.ts';
import { createWorkbench, findLeftovers, type WorkbenchOptions } from '../../../src/start/verify/workbench.ts';
import { startTestGraph, tokenOf, type TestGraph } from '../../setup/local-graph.ts';
import { startNoticeReceiver, type NoticeReceiver } from '../../setup/notice-receiver.ts';
import { OFFICER, SITE } from '../../setup/store.ts';
import { askForFaults } from '../store/wire.ts';

type Value = string | number | boolean;

/** How the server is set for each check, one run after the other: each switch that a check can tell has two settings at least. */
const RUNS: Record<string, readonly Partial<Record<SwitchName, Value>>[]> = {
  'if-match': [
    {
      ifMatchOnFields: true,
      ifMatchStar: true,
      weakEtagMatches: true,
      malformedEtagStatus: 400,
      eTagForm: 'braces',
      eTagStep: 1,
      patchReturnsEtag: false,
    },
    {
      ifMatchStar: false,
      weakEtagMatches: false,
      malformedEtagStatus: 412,
      eTagForm: 'bare',
      eTagStep: 2,
      patchReturnsEtag: true,
    },
    { ifMatchOnFields: false },
  ],
  'selected-write': [
    { appMayWriteItems: true, appMayCreateLists: false },
    { appMayWriteItems: false, appMayCreateLists: true },
  ],
  'selected-by-tab': [
    { tabMayWriteItems: true, tabMayCreateLists: false },
    { tabMayWriteItems: false, tabMayCreateLists: true },
  ],
  refusals: [
    {
      uniqueClashStatus: 400,
      uniqueClashCode: 'invalidRequest',
      unindexedFilterStatus: 400,
      unknownLookupStatus: 400,
      readOnlyFieldStatus: 400,
      unknownFieldStatus: 400,
      unknownSelectedField: 'ignored',
      nameClashStatus: 409,
      countSkipStatus: 400,
      searchOnItemsStatus: 400,
      malformedIdStatus: 400,
      contentTypeStatus: 400,
      errorCodes: 'named',
      unauthenticatedCode: 'InvalidAuthenticationToken',
    },
    {
      uniqueClashStatus: 409,
      uniqueClashCode: 'nameAlreadyExists',
      unindexedFilterStatus: 500,
      unknownLookupStatus: 500,
      readOnlyFieldStatus: 403,
      unknownFieldStatus: 500,
      unknownSelectedField: 'refused',
      nameClashStatus: 400,
      countSkipStatus: 501,
      searchOnItemsStatus: 501,
      malformedIdStatus: 404,
      contentTypeStatus: 415,
      unauthenticatedCode: 'unauthenticated',
    },
    { errorCodes: 'empty' },
  ],
  pages: [
    { defaultPageSize: 20, itemOrder: 'rising' },
    { defaultPageSize: 10, itemOrder: 'falling' },
  ],
  order: [{ orderbyIndexedField: true }, { orderbyIndexedField: false }],
  days: [
    { siteUtcOffsetMinutes: 0, datesFrom1900: true },
    { siteUtcOffsetMinutes: 60, datesFrom1900: false },
  ],
  clearing: [
    { nullClearsLookup: true, emptyFieldsOmitted: true, emptyTextKept: true },
    { nullClearsLookup: false, emptyFieldsOmitted: false, emptyTextKept: false },
  ],
  delta: [
    { deltaLagMs: 0, foreignTokenStatus: 400 },
    { deltaLagMs: 2_000, foreignTokenStatus: 410 },
  ],
  'new-row': [
    { postReturnsFields: false, patchItemAnswers: 'listItem', idsReused: false, listModifiedWithItems: true },
    { postReturnsFields: true, idsReused: true, listModifiedWithItems: false },
    { patchItemAnswers: 'fieldValueSet' },
  ],
  'parallel-keys': [{ uniqueEnforced: 'on' }, { uniqueEnforced: 'late' }, { uniqueEnforced: 'off' }],
  'browser-headers': [{ exposeHeadersToBrowsers: false }, { exposeHeadersToBrowsers: true }],
  'written-by-app': [{ appWritesNamed: 'application' }, { appWritesNamed: 'both' }, { appWritesNamed: 'account' }],
  subscribing: [{ selectedMaySubscribe: false }, { selectedMaySubscribe: true }],
  texts: [
    {
      lineBreaksInLines: true,
      controlCharacters: 'kept',
      richTextWrapped: false,
      choicesEnforced: true,
      requiredEnforced: false,
    },
    {
      lineBreaksInLines: false,
      controlCharacters: 'dropped',
      richTextWrapped: true,
      choicesEnforced: false,
      requiredEnforced: true,
    },
    { controlCharacters: 'refused' },
  ],
  filters: [
    { booleansInFilters: 'both', textIsCaseSensitive: false, severalIndexedFields: false },
    { booleansInFilters: 'numbers', textIsCaseSensitive: true, severalIndexedFields: true },
  ],
  versions: [
    { versionsIncludeCurrent: true, versionsExpandFields: 'shown' },
    { versionsIncludeCurrent: false, versionsExpandFields: 'ignored' },
    { versionsExpandFields: 'refused' },
  ],
  columns: [
    { uniqueNeedsIndex: true, columnsHideFacets: true, indexLimit: 20 },
    { uniqueNeedsIndex: false, columnsHideFacets: false, indexLimit: 10 },
  ],
  batches: [{ batchMixesDependencies: false }, { batchMixesDependencies: true }],
  threshold: [
    { thresholdStatus: 429, topCap: 20 },
    { thresholdStatus: 503, topCap: 15 },
  ],
};
/** More rows than the server goes through, where it is told that few are many. */
const BESIDE = { listViewThreshold: 10 };

/** Somebody who uses the tab, as the local server tells it. */
const TAB = `${OFFICER}/User.Read,Sites.Selected`;
const TAB_GRANT = { roles: ['write'], grantedToV2: { application: TAB_APP } };
/** What the bot may do here. */
const YES = { selectedMaySubscribe: true };

/** Few rows do where the server is told that few are many. */
const ROWS = { page: 25, many: 30 };

interface Stand {
  graph: TestGraph;
  siteId: string;
  /** Every switch as it is at first, but for throttling: all of this is more than a tenant lets pass in a minute. */
  first: Record<string, Value>;
}

let stand: Stand;
let receiver: NoticeReceiver;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T09:00:00Z') });
  receiver = await startNoticeReceiver();
  stand = await startStand();
});
afterAll(async () => {
  vi.useRealTimers();
  await receiver.close();
  await stand.graph.stop();
});

async function startStand(): Promise<Stand> {
  const graph = await startTestGraph();
  const { id } = (await graph.request<{ id: string }>('officer', 'GET', `/sites/${SITE}`)).body;
  await graph.request('officer', 'POST', `/sites/${SITE}:/permissions`, TAB_GRANT);
  const { body } = await graph.control<Record<string, { value: Value }>>('switches');
  const first = Object.fromEntries(Object.entries(body).map(([name, { value }]) => [name, value]));
  return { graph, siteId: id, first: { ...first, throttling: false } };
}

/** Time goes on by what is waited, and by nothing else. */
const wait = async (ms: number): Promise<void> => void vi.setSystemTime(Date.now() + ms);

const wireAs = (who: string, { graph } = stand): Wire =>
  createWire({ origin: `${graph.origin}/graph`, getToken: async () => tokenOf(who), fetch, wait, signal: null });

const bench = (more: Partial<WorkbenchOptions> = {}, on = stand) =>
  createWorkbench({
    ask: wireAs('officer', on),
    tidy: wireAs('officer', on),
    app: wireAs('app', on),
    tab: wireAs(TAB, on),
    appIsMissing: 'The bot could not sign in.',
    siteId: on.siteId,
    wait,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
    noticesUrl: receiver.url,
    pageOrigin: 'http://localhost:53000',
    rows: ROWS,
    progress: () => undefined,
    ...more,
  });

const quietly = { started: () => undefined, ended: () => undefined, isStopped: () => false };

/** Runs one check on a server with some switches turned. */
async function ask(id: string, set: Record<string, Value> = {}, more: Partial<WorkbenchOptions> = {}, on = stand) {
  const switches = { ...on.first, ...(id === 'threshold' ? BESIDE : {}), ...set };
  expect(await on.graph.control('switches', switches)).toMatchObject({ status: 200 });
  const { verdicts, left } = await runChecks([checkOf(id)], bench(more, on), quietly);
  expect([left, await findLeftovers(wireAs('officer', on), on.siteId)]).toEqual([[], []]);
  return verdicts[0] as Verdict;
}

const valuesOf = ({ findings }: Verdict) => Object.fromEntries(findings.map(({ name, value }) => [name, value]));

const checkOf = (id: string): Check => CHECKS.find((check) => check.id === id) as Check;
const cases = Object.entries(RUNS).flatMap(([id, runs]) => runs.map((set) => ({ id, set })));

describe('a check finds out how the server is set', () => {
  it('and is shown two settings at least of every switch that it can tell', () => {
    for (const { id, tells } of CHECKS)
      for (const name of tells) {
        const shown = (RUNS[id] ?? []).flatMap((set) => set[name] ?? []);
        expect([id, name, new Set(shown).size > 1]).toEqual([id, name, true]);
      }
    expect(Object.keys(RUNS).toSorted()).toEqual(CHECKS.map(({ id }) => id).toSorted());
  });

  it.each(cases)('$id with $set', async ({ id, set }) => {
    // The OpenAPI document of Graph has another answer, so a server that gives this one does not end well.
    const isOdd = set.patchItemAnswers === 'fieldValueSet';
    const on = isOdd ? await startStand() : stand;
    expect(valuesOf(await ask(id, set, {}, on))).toMatchObject(set);
    if (isOdd) await expect(on.graph.stop()).rejects.toThrow(/"additionalProperty":"Title"/);
  });
});

describe('a question that cannot be answered stays open, and the reason is told', () => {
  it.each(['selected-write', 'written-by-app', 'subscribing'])('%s, where the bot cannot sign in', async (id) => {
    expect(await ask(id, {}, { app: null })).toMatchObject({ isSettled: false, open: ['The bot could not sign in.'] });
  });

  it('selected-by-tab, where nobody signed in through the tab’s registration', async () => {
    expect(await ask('selected-by-tab', {}, { tab: null })).toMatchObject({
      isSettled: false,
      open: [expect.stringMatching(/give --tab/)],
    });
  });

  it('where Graph has nowhere to send notices, or nobody there repeats its token', async () => {
    const open = async (noticesUrl: string | null) => (await ask('subscribing', YES, { noticesUrl })).open.join();
    expect(await open(null)).toMatch(/give --notices-url/);
    expect(await open(`${stand.graph.origin}/nobody`)).toMatch(/answered with 400 .*says nothing of rights/);
  });

  it('where the bot was granted nothing', async () => {
    const permissions = `/sites/${SITE}:/permissions`;
    const own = await startStand();
    const grants = await own.graph.request<{ value: { id: string }[] }>('officer', 'GET', permissions);
    for (const { id } of grants.body.value) await own.graph.request('officer', 'DELETE', `${permissions}/${id}`);
    expect(await ask('selected-write', {}, {}, own)).toMatchObject({
      isSettled: false,
      open: [expect.stringMatching(/may not read the site \(403 accessDenied.*grant it the site first/)],
    });
    await own.graph.stop();
    expect(grants.body.value.length).toBeGreaterThan(0);
  });

  it('where the most that a page holds is more than was put there', async () => {
    const { isSettled, open, findings } = await ask('pages', { defaultPageSize: 200 });
    expect([isSettled, open, findings.map(({ name }) => name)]).toEqual([
      false,
      [`A page held all ${ROWS.page} rows, so its size is not below that.`],
      ['itemOrder'],
    ]);
  });

  it('where a filter over many rows is answered, for no status says that', async () => {
    const { findings } = await ask('threshold', { listViewThreshold: 1_000, topCap: 20 });
    expect(findings[0]).toMatchObject({
      name: 'thresholdStatus',
      value: null,
      seen: expect.stringMatching(/was answered$/),
    });
  });

  it('where whoever signed in may not make lists', async () => {
    expect(await ask('order', {}, { ask: wireAs('visitor') })).toMatchObject({
      isSettled: false,
      open: [expect.stringMatching(/^Making a list was answered with 403 accessDenied/)],
    });
  });
});

describe('what goes wrong on the way', () => {
  it('a failure in the middle leaves what was seen before, and no list', async () => {
    await askForFaults(stand.graph, [{ method: 'POST', path: '/items$', status: 500, times: 1 }]);
    expect(await ask('days')).toMatchObject({
      isSettled: false,
      open: [expect.stringMatching(/^Adding a row was answered with 500/)],
    });
    await askForFaults(stand.graph, [{ method: 'PATCH', path: '/fields$', status: 503, times: 9 }]);
    const { findings } = await ask('clearing');
    expect(findings.map(({ name }) => name)).toEqual(['emptyFieldsOmitted', 'emptyTextKept']);
    await askForFaults(stand.graph, []);
  });

  it('an answer of another shape ends that question alone', async () => {
    const officer = wireAs('officer');
    const odd: Wire = async (asked) => {
      const answer = await officer(asked);
      return asked.path.includes('$orderby') ? { ...answer, body: null } : answer;
    };
    expect((await ask('order', {}, { ask: odd })).open).toEqual([
      expect.stringMatching(/^An answer was not of the shape/),
    ]);
  });

  it('a list whose answer was lost is deleted too', async () => {
    await askForFaults(stand.graph, [{ method: 'POST', path: '/lists$', status: 504, when: 'after', times: 1 }]);
    expect((await ask('order')).open).toEqual([expect.stringMatching(/^Making a list was answered with 504/)]);
  });

  it('throttling is waited for, and a token that ended is renewed', async () => {
    await askForFaults(stand.graph, [{ method: 'POST', path: '/items$', status: 429, retryAfter: 7, times: 2 }]);
    const before = Date.now();
    expect(await ask('order')).toMatchObject({ isSettled: true });
    expect(Date.now() - before).toBe(14_000);
    let asked = 0;
    const getToken = async (again?: { renew: boolean }) =>
      asked++ === 0 && !again?.renew ? 'ended' : tokenOf('officer');
    const renewed = createWire({ origin: `${stand.graph.origin}/graph`, getToken, fetch, wait, signal: null });
    expect(await ask('order', {}, { ask: renewed })).toMatchObject({ isSettled: true });
  });
});
