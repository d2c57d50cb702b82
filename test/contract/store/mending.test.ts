import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board, BoardAction, BrokenRow } from '../../../src/domain/board.ts';
import { brokenRowsOf } from '../../../src/domain/broken-rows.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import type { Mending, Proposal } from '../../../src/store/repair/proposal.ts';
import { createLocalClock, type LocalClock } from '../../../src/local/clock.ts';
import { changeRating } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore, VISITOR } from '../../setup/store.ts';
import { handIn, type Hand } from '../../setup/by-hand.ts';
import { askForFaults, requestsSoFar, rowsOf, turn, type Fault } from './wire.ts';

let clock: LocalClock;
const site = preparedSite({ at: '2026-11-23T09:00:00Z' });
let graph: TestGraph;
let store: PlanStore;
let hand: Hand;
let action: BoardAction;

beforeEach(async () => {
  clock = createLocalClock('2026-11-23T09:00:00Z');
  graph = await site.start(clock);
  hand = handIn(graph);
  store = openStore(graph.origin, OFFICER);
  action = await rate('A', 'Two posts are vacant');
});
afterEach(() => graph.stop());

const open = (as = OFFICER): Promise<Board> => openStore(graph.origin, as).openBoard();
const wait = (minutes: number) => clock.fix(new Date(clock.now().getTime() + minutes * 60_000).toISOString());

async function rate(to: string, reason: string): Promise<BoardAction> {
  wait(10);
  const seen = (await open()).actions[0] as BoardAction;
  return changeRating(store, { action: seen, to, reason, saidBy: 'Programme officer', source: 'tab' });
}

const rateAs = (seen: BoardAction) =>
  changeRating(store, { action: seen, to: 'R', reason: 'Late', saidBy: 'Programme officer', source: 'tab' });

async function overtype(fields: Record<string, unknown>, as = MEMBER): Promise<void> {
  wait(10);
  await hand.type('Plan actions', action.row.id, fields, as);
}

interface Asked {
  board: Board;
  broken: BrokenRow;
  proposal: Proposal;
}

/** What the app proposes for the only broken row that there is. */
async function ask(by = store): Promise<Asked> {
  const board = await open();
  const [broken, ...others] = brokenRowsOf(board);
  if (!broken) throw new Error('No row is broken.');
  expect(others).toEqual([]);
  return { board, broken, proposal: await by.proposeMending(board, broken) };
}

const consent = ({ proposal }: Asked, more: Partial<Mending> = {}): Mending => ({
  proposal,
  words: 'Put back as it was.',
  saidBy: 'Programme officer',
  source: 'tab',
  ...more,
});

const mend = (asked: Asked, more: Partial<Mending> = {}, by = store) => by.mend(asked.board, consent(asked, more));

/** Hears nothing any more once a change was sent. */
function deafAfterWriting(): typeof fetch {
  let isDeaf = false;
  return async (input, init) => {
    if (isDeaf) throw new TypeError('fetch failed');
    const answer = await fetch(input, init);
    isDeaf = String(init?.body).includes('PATCH');
    if (isDeaf) throw new TypeError('fetch failed');
    return answer;
  };
}

const corrections = async () => (await rowsOf(graph, 'Plan updates')).filter(({ Kind }) => Kind === 'correction');

const brokenNow = async () => brokenRowsOf(await open());

it('a key that was deleted comes back from SharePoint’s versions, with the whole history of the action', async () => {
  const before = await store.readAction(action);
  await overtype({ ActionKey: null });
  const asked = await ask();
  expect(asked.proposal).toMatchObject({
    kind: 'put back',
    value: action.key,
    witness: 'version',
    changed: { by: 'Group member', at: '2026-11-23T09:20:00Z' },
    from: { by: 'Programme officer', at: '2026-11-23T09:10:00Z' },
    address: expect.stringMatching(/^https:.*\/Lists\/Plan%20actions\/DispForm\.aspx\?ID=\d+$/),
  });
  await mend(asked);
  expect(await brokenNow()).toEqual([]);
  const [mended] = (await open()).actions as [BoardAction];
  expect(mended).toMatchObject({ key: action.key, rating: 'A', lastUpdate: { text: 'Two posts are vacant' } });
  const after = await store.readAction(mended);
  expect(after.updates.map(({ key }) => key)).toEqual([...before.updates.map(({ key }) => key), asked.proposal.key]);
  expect(after.updates.at(-1)).toMatchObject({ kind: 'correction', saidBy: 'Programme officer', after: null });
  expect([after.ratings, after.evidence, after.history]).toEqual([before.ratings, before.evidence, before.history]);
});

it('a rating that was typed over is put back, and history tells both steps', async () => {
  await overtype({ Rating: 'on holiday' });
  const asked = await ask();
  expect(asked.proposal).toMatchObject({ kind: 'put back', value: 'A', changed: { by: 'Group member' } });
  await mend(asked);
  const [mended] = (await open()).actions as [BoardAction];
  expect(mended).toMatchObject({ rating: 'A', lastUpdate: { text: 'Two posts are vacant' } });
  const { steps } = (await store.readAction(mended)).history;
  expect(steps.slice(-2)).toMatchObject([
    { from: 'around', how: 'direct', by: 'Group member', before: 'A', after: 'on holiday' },
    { from: 'entry', isWitnessed: true, before: 'on holiday', after: 'A', entry: { kind: 'correction' } },
  ]);
});

it.each([
  ['given in the app', 'Amber'],
  ['there from the beginning', 'Green'],
])('a rating that was %s is not replaced by an older one where the legend lost it', async (_when, label) => {
  for (const to of ['G', 'A']) await rate(to, 'So it went');
  await hand.remove('Plan legends', await hand.find('Plan legends', 'Label', label));
  expect((await ask()).proposal).toMatchObject({ kind: 'by hand', why: 'legend' });
});

it.each([{ versionsExpandFields: 'ignored' }, { versionsExpandFields: 'refused' }, { versionsIncludeCurrent: false }])(
  'finds the same where SharePoint shows versions otherwise: %j',
  async (switches) => {
    await turn(graph, switches);
    await overtype({ ActionKey: null });
    expect((await ask()).proposal).toMatchObject({
      kind: 'put back',
      value: action.key,
      changed: { by: 'Group member', at: '2026-11-23T09:20:00Z' },
    });
  },
);

it.each([
  ['key', { ActionKey: null }],
  ['rating', { Rating: 'on holiday' }],
])('without versions the record tells the %s', async (_what, fields) => {
  await overtype(fields);
  await askForFaults(graph, [{ method: 'GET', path: '/versions', status: 403, times: 1 }]);
  const asked = await ask();
  expect(asked.proposal).toMatchObject({ kind: 'put back', witness: 'entry', from: { by: 'Programme officer' } });
  await mend(asked);
  expect((await open()).actions[0]).toMatchObject({ key: action.key, rating: 'A' });
});

it('a focus area that an action named comes back, and where nothing tells it a person chooses', async () => {
  const { structureKey } = action;
  await overtype({ StructureKey: 'nowhere' });
  expect((await ask()).proposal).toMatchObject({ kind: 'put back', value: structureKey });
  await askForFaults(graph, [{ method: 'GET', path: '/versions', status: 403, times: 1 }]);
  const asked = await ask();
  expect(asked.proposal.kind).toBe('choose area');
  await expect(mend(asked)).rejects.toThrow(/choose the focus area/);
  await mend(asked, { areaKey: structureKey });
  expect((await open()).actions[0]).toMatchObject({ structureKey });
});

it('an action that somebody typed into the list becomes one of the plan, with their words', async () => {
  await hand.add('Plan actions', { Title: 'Ask the families', Ref: '2.1 C' }, MEMBER);
  const asked = await ask();
  expect(asked.proposal).toMatchObject({ kind: 'new action', areaKey: null, changed: { by: 'Group member' } });
  await mend(asked, { areaKey: action.structureKey });
  expect((await open()).actions.at(-1)).toMatchObject({ ref: '2.1 C', text: 'Ask the families', rating: null });
  expect(await corrections()).toHaveLength(1);
});

it('a row whose key another row has by now is offered as an action of its own', async () => {
  await overtype({ ActionKey: null });
  await hand.add('Plan actions', {
    ActionKey: action.key,
    StructureKey: action.structureKey,
    Ref: '2.1 A',
    Text: 'New',
  });
  const asked = await ask();
  expect(asked.proposal).toMatchObject({ kind: 'new action', areaKey: action.structureKey });
  await mend(asked);
  expect(new Set((await open()).actions.map(({ key }) => key)).size).toBe(3);
});

it('an empty row is left to people, with its address', async () => {
  await hand.add('Plan actions', {});
  expect((await ask()).proposal).toMatchObject({ kind: 'by hand', why: 'empty', address: expect.any(String) });
});

it('of two rows with one key the one of the newest entry stays, and what the other says is kept', async () => {
  await turn(graph, { uniqueEnforced: 'off' });
  const twin = {
    ActionKey: action.key,
    StructureKey: action.structureKey,
    Ref: '2.1 A',
    Leads: 'Zoe Quill',
    Rating: 'R',
  };
  const row = await hand.add('Plan actions', { ...twin, Text: 'Quite another text' });
  const asked = await ask();
  expect(asked.proposal).toMatchObject({ kind: 'keep one', keeps: { id: action.row.id }, removes: { id: row } });
  await mend(asked, { words: 'A second row was removed. It said:' });
  expect(await brokenNow()).toEqual([]);
  expect((await open()).actions[0]).toMatchObject({ row: { id: action.row.id }, rating: 'A' });
  const [{ Text = '' } = {}] = await corrections();
  for (const words of ['A second row', 'Quite another text', 'Leads: Zoe Quill', 'Rating: R'])
    expect(Text).toContain(words);
});

it('a second row that changed after it was looked at stays', async () => {
  await turn(graph, { uniqueEnforced: 'off' });
  const row = await hand.add('Plan actions', { ActionKey: action.key, Text: 'Quite another text' });
  const asked = await ask();
  await hand.type('Plan actions', row, { Text: 'Better words' });
  await expect(mend(asked)).rejects.toThrow(/changed this second row/);
  expect(await brokenNow()).toMatchObject([{ fault: 'same key', words: 'Better words' }]);
  expect(await corrections()).toEqual([]);
});

it('rows beside the actions are mended too, and recorded', async () => {
  const row = await hand.find('Plan structure', 'Kind', 'focusArea');
  wait(10);
  await hand.type('Plan structure', row, { StructureKey: null });
  await mend(await ask());
  expect(await brokenNow()).toEqual([]);
  expect(await corrections()).toMatchObject([{ SubjectKey: action.structureKey, Text: 'Put back as it was.' }]);
  await hand.type('Plan legends', await hand.find('Plan legends', 'Label', 'Amber'), { Code: null });
  await mend(await ask());
  expect(await brokenNow()).toEqual([]);
});

describe('exactly once', () => {
  const PATCH = 'items/\\d+/fields$';
  const RECORD = 'Plan%20updates/items$';

  it.each([
    [
      'the change was made but its answer lost',
      [{ method: 'PATCH', path: PATCH, status: 504, times: 1, when: 'after' }],
    ],
    ['the change was lost', [{ method: 'PATCH', path: PATCH, status: 503, times: 1 }]],
    [
      'the entry was written but its answer lost',
      [{ method: 'POST', path: RECORD, status: 504, times: 1, when: 'after' }],
    ],
    ['the entry was refused for a moment', [{ method: 'POST', path: RECORD, status: 503, times: 1 }]],
  ] as [string, Fault[]][])('%s: in a row of actions, and beside them', async (_what, faults) => {
    const area = await hand.find('Plan structure', 'Kind', 'focusArea');
    for (const breakIt of [
      () => overtype({ ActionKey: null }),
      () => hand.type('Plan structure', area, { StructureKey: null }),
    ]) {
      await breakIt();
      const asked = await ask();
      const before = await corrections();
      await askForFaults(graph, faults);
      await mend(asked);
      await askForFaults(graph, []);
      expect(await brokenNow()).toEqual([]);
      expect(await corrections()).toHaveLength(before.length + 1);
    }
  });

  it.each(['ActionKey', 'Rating'])('where the page ended before it heard what became of it (%s)', async (column) => {
    await overtype({ [column]: column === 'Rating' ? 'on holiday' : null });
    const asked = await ask();
    await expect(mend(asked, {}, openStore(graph.origin, OFFICER, { fetch: deafAfterWriting() }))).rejects.toThrow();
    await mend(asked);
    expect(await brokenNow()).toEqual([]);
    expect(await corrections()).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)('where a deletion’s answer is lost %s the work', async (when) => {
    await turn(graph, { uniqueEnforced: 'off' });
    await hand.add('Plan actions', { ActionKey: action.key, Text: 'Quite another text' });
    const asked = await ask();
    await askForFaults(graph, [{ method: 'DELETE', path: 'items/\\d+$', status: 504, times: 1, when }]);
    await mend(asked);
    expect(await brokenNow()).toEqual([]);
    expect(await corrections()).toHaveLength(1);
  });

  it.each([{ ifMatchOnFields: true }, { ifMatchOnFields: false, uniqueEnforced: 'off' }])(
    'where two people mend the same row at once (%j)',
    async (switches) => {
      await turn(graph, switches);
      await overtype({ Rating: 'on holiday' });
      const other = openStore(graph.origin, MEMBER);
      const [mine, theirs] = await Promise.all([ask(), ask(other)]);
      await Promise.all([mend(mine), mend(theirs, {}, other)]);
      expect(await brokenNow()).toEqual([]);
      expect(await corrections()).toHaveLength(1);
    },
  );

  it('a row that is whole by now is left alone', async () => {
    await overtype({ ActionKey: null });
    const asked = await ask();
    await hand.type('Plan actions', action.row.id, { ActionKey: action.key });
    await mend(asked);
    expect(await corrections()).toEqual([]);
  });

  it('and again where the row is broken once more', async () => {
    for (const count of [1, 2]) {
      await overtype({ ActionKey: null });
      await mend(await ask());
      expect(await corrections()).toHaveLength(count);
    }
  });
});

it('what somebody typed before the key was deleted is refused with the reason, and goes once the row is mended', async () => {
  const said = { madeAt: '2026-11-23T09:12:00Z', saidBy: 'Programme officer', source: 'tab' } as const;
  const note = { ...said, key: crypto.randomUUID(), kind: 'note', action, text: 'Posts are advertised' } as const;
  await overtype({ ActionKey: null });
  await expect(store.send(note)).rejects.toMatchObject({ name: 'RowGoneError', how: 'keyless' });
  await mend(await ask());
  await store.send(note, { mayHaveLanded: true });
  await store.send(note, { mayHaveLanded: true });
  const entries = await rowsOf(graph, 'Plan updates');
  expect(entries.filter(({ Text }) => Text === 'Posts are advertised')).toMatchObject([{ SubjectKey: action.key }]);
});

it('a key that was typed over is as good as none: nothing is written under it, and it is put back', async () => {
  await overtype({ ActionKey: 'mine' });
  await expect(rateAs(action)).rejects.toMatchObject({ name: 'RowGoneError', how: 'keyless' });
  const asked = await ask();
  expect(asked.broken).toMatchObject({ fault: 'no key', value: 'mine', ref: '2.1 A' });
  await mend(asked);
  expect((await open()).actions[0]).toMatchObject({ key: action.key, rating: 'A' });
  expect(await corrections()).toMatchObject([{ SubjectKey: action.key }]);
});

it('an edit of an action whose row has another’s key is recorded of neither', async () => {
  await hand.type('Plan actions', action.row.id, { ActionKey: crypto.randomUUID() });
  await expect(rateAs(action)).rejects.toMatchObject({ name: 'RowGoneError', how: 'keyless' });
  expect((await rowsOf(graph, 'Plan updates')).filter(({ After }) => After === 'R')).toEqual([]);
});

it('a visitor is told, and nothing is written', async () => {
  await overtype({ ActionKey: null });
  const visitor = openStore(graph.origin, VISITOR);
  const asked = await ask(visitor);
  await expect(mend(asked, {}, visitor)).rejects.toThrow(/not change it/);
  expect(await corrections()).toEqual([]);
});

it('asking what could be done writes nothing and costs two requests where versions tell', async () => {
  await overtype({ Rating: 'on holiday' });
  const board = await open();
  const before = (await requestsSoFar(graph)).length;
  await store.proposeMending(board, brokenRowsOf(board)[0] as BrokenRow);
  const asked = (await requestsSoFar(graph)).slice(before);
  expect(asked.map(({ method, path }) => method === 'GET' || path.endsWith('$batch'))).toEqual([true, true]);
});
