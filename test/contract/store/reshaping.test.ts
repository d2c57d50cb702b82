import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board, BoardAction, Structure } from '../../../src/domain/board.ts';
import { leadsOf } from '../../../src/domain/leads.ts';
import type { Edit } from '../../../src/store/edit.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, NOW, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, rowsOf, turn, type Fault } from './wire.ts';

const site = preparedSite({ people: ['Ada Park', 'Ben Ode', 'Cy Dunn'] });
let graph: TestGraph;
let store: PlanStore;
let other: PlanStore;
let board: Board;
let action: BoardAction;
let priority: Structure;
let area: Structure;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  other = openStore(graph.origin, MEMBER);
  board = await store.openBoard();
  action = board.actions[0] as BoardAction;
  priority = board.structure.find(({ kind }) => kind === 'priority') as Structure;
  area = board.structure.find(({ kind }) => kind === 'focusArea') as Structure;
});
afterEach(() => graph.stop());

const said = () => ({ key: crypto.randomUUID(), madeAt: NOW, saidBy: 'Officer', source: 'tab' as const });
const recorded = async () => (await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source !== 'import');
const now = async (at = 0) => (await store.openBoard()).actions[at] as BoardAction;
const failureOf = (work: Promise<unknown>) => work.catch((error: unknown) => error);

const extension = (dueText = 'March 2027', base = action): Edit => ({
  ...said(),
  kind: 'extension',
  action: base,
  dueText,
  date: '2027-03',
  reason: 'The post is vacant',
  agreedBy: 'DfE case lead',
});
const reword = (changes: (Edit & { kind: 'actionText' })['changes'], base = action): Edit => ({
  ...said(),
  kind: 'actionText',
  action: base,
  changes,
});
const evidence = (title = 'Minutes of May'): Edit => ({
  ...said(),
  kind: 'evidence',
  action,
  title,
  address: 'www.example.org/may',
});
const newAction = (): Edit => ({
  ...said(),
  kind: 'newAction',
  newKey: crypto.randomUUID(),
  structureKey: area.key,
  position: action.position + 0.5,
  fields: { text: 'Ask families', ref: '2.1 C', leadsText: 'Cy Dunn', due: { text: 'May 2027', date: '2027-05' } },
});
const split = (): Edit => ({
  ...said(),
  kind: 'splitAction',
  action,
  first: { text: 'Agree the pathway' },
  others: [
    { newKey: crypto.randomUUID(), position: action.position + 0.25, fields: { text: 'Publish it', ref: '2.1 A2' } },
    { newKey: crypto.randomUUID(), position: action.position + 0.5, fields: { text: 'Review it' } },
  ],
});
const retire = (): Edit => ({ ...said(), kind: 'retire', action, reason: 'Done elsewhere' });
const status = (to = 'R', base = priority): Edit => ({
  ...said(),
  kind: 'overallStatus',
  structure: base,
  to,
  reason: 'Two areas are late',
});

describe('a due date', () => {
  it('moves with who agreed it, and the first date stays however often it moves', async () => {
    const { actions } = await store.send(extension());
    expect(actions[0]).toMatchObject({
      due: { text: 'March 2027', date: '2027-03' },
      originalDue: { text: 'Dec 2026', date: '2026-12' },
    });
    await store.send(extension('May 2027', actions[0]));
    expect(await now()).toMatchObject({ due: { text: 'May 2027' }, originalDue: { text: 'Dec 2026' } });
    expect((await now()).lastUpdate).toMatchObject({ date: '2026-04', text: action.lastUpdate?.text });
    expect(await recorded()).toMatchObject([
      {
        Kind: 'extension',
        Before: 'Dec 2026',
        After: 'March 2027',
        SaidBy: 'DfE case lead',
        Text: 'The post is vacant',
      },
      { Kind: 'extension', Before: 'March 2027', After: 'May 2027' },
    ]);
    expect((await store.readAction(await now())).history.steps).toEqual([]);
  });

  it('that somebody else moved meanwhile is asked about', async () => {
    await other.send(extension('June 2027'));
    expect(await failureOf(store.send(extension()))).toMatchObject({
      name: 'ConflictError',
      field: 'due',
      isWritten: false,
      theirs: { due: { text: 'June 2027' } },
    });
  });
});

describe.each([true, false])('wording, with If-Match on fields honoured: %s', (ifMatchOnFields) => {
  beforeEach(() => turn(graph, { ifMatchOnFields }));

  it('of different fields by two people: both stand', async () => {
    await other.send(reword({ measure: 'Waiting time' }));
    await store.send(reword({ text: 'Agree one pathway', letter: null }));
    expect(await now()).toMatchObject({ measure: 'Waiting time', text: 'Agree one pathway', letter: null });
    expect((await recorded()).map(({ Kind, Text }) => [Kind, Text])).toEqual([
      ['correction', 'Measure: “Families say that it works” became “Waiting time”.'],
      ['correction', 'Text: “A. Agree the pathway” became “Agree one pathway”.\nLetter: “A” was taken out.'],
    ]);
  });

  it('of the same field: the second is shown the first, and nothing is overwritten', async () => {
    await other.send(reword({ text: 'Theirs' }));
    expect(await failureOf(store.send(reword({ text: 'Mine' })))).toMatchObject({
      name: 'ConflictError',
      field: 'text',
      theirs: { text: 'Theirs' },
    });
    expect((await now()).text).toBe('Theirs');
  });
});

it('a lead who is new to the plan gets a row, with the account of the one who is called so', async () => {
  const { people = [], actions } = await store.send(reword({ leadsText: 'Ada Park/Cy Dunn/Head of Nobody' }));
  expect(leadsOf(actions[0] as BoardAction, people).map(({ name, kind, account }) => [name, kind, account])).toEqual([
    ['Ada Park', 'person', expect.stringMatching(/^ada/)],
    ['Cy Dunn', 'person', 'cy.dunn@contoso.onmicrosoft.com'],
    ['Head of Nobody', 'role', null],
  ]);
  expect((await store.send(reword({ leadsText: 'Cy Dunn' }, actions[0]))).people).toBeUndefined();
});

it('evidence of two people is counted, and its address can be opened', async () => {
  await Promise.all([store.send(evidence()), other.send(evidence('Minutes of June'))]);
  const counted = await now();
  expect(counted.evidenceCount).toBe(action.evidenceCount + 2);
  const found = (await store.readAction(counted)).evidence;
  expect(found.map(({ title }) => title).toSorted()).toEqual(['Minutes', 'Minutes of June', 'Minutes of May']);
  expect(found.find(({ title }) => title === 'Minutes of May')).toMatchObject({
    address: 'https://www.example.org/may',
    recordedBy: expect.stringMatching(/officer/i),
  });
});

describe('actions come and go', () => {
  it('a new one stands in its place with its lead known', async () => {
    const { actions, people } = await store.send(newAction());
    expect(actions[0]).toMatchObject({ text: 'Ask families', rating: null, lastUpdate: null, originalDue: null });
    expect(people?.map(({ name }) => name)).toContain('Cy Dunn');
    expect((await store.openBoard()).actions.map(({ ref }) => ref)).toEqual(['2.1 A', '2.1 C', '2.1 B']);
  });

  it('a retired one leaves the board for everybody, can be listed, and comes back as it was', async () => {
    const edit = retire();
    expect(await store.send(edit)).toEqual({ actions: [], gone: [action.key] });
    expect(await store.send(edit, { mayHaveLanded: true })).toEqual({ actions: [], gone: [action.key] });
    expect((await other.followBoard(board)).actions.map(({ ref }) => ref)).toEqual(['2.1 B']);
    expect(await store.readRetired()).toMatchObject([{ key: action.key, text: action.text, rating: 'G' }]);
    const restore: Edit = { ...said(), kind: 'restore', actionKey: action.key, reason: 'It is not' };
    const { actions } = await store.send(restore);
    await store.send(restore, { mayHaveLanded: true });
    expect(actions[0]).toMatchObject({ rating: 'G', lastUpdate: { text: action.lastUpdate?.text } });
    expect(await store.readRetired()).toEqual([]);
    expect((await recorded()).map(({ Text }) => Text)).toEqual(['Retired: Done elsewhere', 'Brought back: It is not']);
  });

  it('one that somebody else retired meanwhile is not retired twice', async () => {
    await other.send(retire());
    expect(await failureOf(store.send(retire()))).toMatchObject({ name: 'RowGoneError', how: 'retired' });
    expect(await recorded()).toHaveLength(1);
  });

  it('one moves to another focus area, and the entry says from where to where', async () => {
    const newKey = crypto.randomUUID();
    const fields = { text: 'Transition', ref: '2.2' };
    const place = { newKey, structureKind: 'focusArea' as const, parentKey: priority.key, position: 9, fields };
    const { structure = [] } = await store.send({ ...said(), kind: 'newStructure', ...place });
    expect(structure).toMatchObject([{ key: newKey, kind: 'focusArea', parentKey: priority.key, text: 'Transition' }]);
    await store.send({ ...said(), kind: 'moveAction', action, structureKey: newKey, position: 7 });
    expect(await now(1)).toMatchObject({ key: action.key, structureKey: newKey, position: 7 });
    expect((await recorded()).at(-1)).toMatchObject({
      Kind: 'correction',
      Text: 'Moved from “2.1 Pathways” to “2.2 Transition”.',
    });
  });

  it('split parts begin with what the whole had, and the first keeps the record', async () => {
    const edit = split();
    const { actions } = await store.send(edit);
    await store.send(edit, { mayHaveLanded: true });
    expect(actions).toMatchObject([
      { key: action.key, text: 'Agree the pathway', evidenceCount: 1 },
      { text: 'Publish it', ref: '2.1 A2', rating: 'G', leadsText: 'Ada Park/Ben Ode', evidenceCount: 0 },
      { text: 'Review it', ref: null, rating: 'G', due: { text: 'Dec 2026' } },
    ]);
    expect((await store.openBoard()).actions.map(({ text }) => text)).toEqual([
      'Agree the pathway',
      'Publish it',
      'Review it',
      board.actions[1]?.text,
    ]);
    const entries = await recorded();
    expect(entries.map(({ Kind }) => Kind).toSorted()).toEqual(['correction', 'decision', 'decision']);
    expect(entries.filter(({ Text }) => String(Text).startsWith('Split from 2.1 A'))).toHaveLength(2);
  });
});

describe('a priority', () => {
  it('gets another overall status with a reason, once, and tells its history', async () => {
    const edit = status();
    expect(await store.send(edit)).toMatchObject({ structure: [{ key: priority.key, overallStatus: 'R' }] });
    await store.send(edit, { mayHaveLanded: true });
    const { updates } = await store.readStructureDetail(priority.key);
    expect(updates).toMatchObject([{ kind: 'rating', before: 'A', after: 'R', text: 'Two areas are late' }]);
  });

  it('is rated on its own legend', async () => {
    await expect(store.send(status('Purple'))).rejects.toMatchObject({ name: 'InvalidChangeError' });
  });

  it('that somebody else rated meanwhile is shown, and other fields stand beside', async () => {
    await other.send(status('G'));
    const text: Edit = {
      ...said(),
      kind: 'structureText',
      structure: priority,
      changes: { vision: 'Nobody waits long' },
    };
    await store.send(text);
    const failure = await failureOf(store.send(status('R')));
    expect(failure).toMatchObject({ name: 'OutdatedError', theirs: 'G' });
    expect((await store.openBoard()).structure.find(({ key }) => key === priority.key)).toMatchObject({
      overallStatus: 'G',
      vision: 'Nobody waits long',
    });
  });
});

describe('on a bad day each act stands once, also without uniqueness in SharePoint', () => {
  beforeEach(() => turn(graph, { uniqueEnforced: 'off' }));
  const lost: Fault[] = [{ method: 'POST', path: '/\\$batch$', times: 1, when: 'after' }];
  const half: Fault[] = [{ method: 'POST', path: 'Plan%20updates/items$', status: 504, times: 1, when: 'after' }];

  it.each([
    ['an extension', () => extension()],
    ['new wording', () => reword({ text: 'Other words' })],
    ['a new action', newAction],
    ['a split', split],
    ['a retired action', retire],
    ['an overall status', () => status()],
    ['evidence', () => evidence()],
  ])('%s', async (_what, edit) => {
    for (const faults of [lost, half]) {
      await askForFaults(graph, faults);
      const act = edit();
      // What came half way is finished by sending it again, as an outbox does.
      await failureOf(store.send(act));
      await askForFaults(graph, []);
      await failureOf(store.send(act, { mayHaveLanded: true }));
      for (const [list, key] of [
        ['Plan actions', 'ActionKey'],
        ['Plan updates', 'UpdateKey'],
        ['Plan evidence', 'EvidenceKey'],
      ] as const) {
        const keys = (await rowsOf(graph, list)).map((row) => row[key]);
        expect(keys).toEqual([...new Set(keys)]);
        if (list === 'Plan updates' && act.kind !== 'evidence') expect(await recordedOf(act.key)).toBe(true);
      }
      if (act.kind === 'retire')
        await store.send({ ...said(), kind: 'restore', actionKey: action.key, reason: 'Once more' });
      action = (await store.openBoard()).actions.find(({ key }) => key === action.key) ?? action;
      priority = (await store.openBoard()).structure.find(({ key }) => key === priority.key) as Structure;
    }
  });

  const recordedOf = async (key: string) => (await recorded()).some(({ UpdateKey }) => UpdateKey === key);
});
