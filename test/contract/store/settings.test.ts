import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Board, PlanPerson, SubGroup } from '../../../src/domain/board.ts';
import { DEFAULT_SETTINGS, type AskSchedule } from '../../../src/domain/plan-settings.ts';
import type { Legend } from '../../../src/domain/plan.ts';
import { rolesOf } from '../../../src/domain/roles.ts';
import type { PlanStore } from '../../../src/store/plan-store.ts';
import { assignSubGroup, changeRating } from '../../setup/acts.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { MEMBER, OFFICER, openStore, VISITOR } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PlanStore;
let other: PlanStore;
let board: Board;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  other = openStore(graph.origin, MEMBER);
  board = await store.openBoard();
});
afterEach(() => graph.stop());

const act = (saidBy = 'Officer') => ({ key: crypto.randomUUID(), saidBy });
const again = () => store.openBoard();
const recorded = async () => {
  const plan = board.structure.find(({ kind }) => kind === 'plan');
  return (await store.readStructureDetail(plan?.key ?? '')).updates.map(({ text }) => text);
};
const group = (name: string, more: Partial<SubGroup> = {}): SubGroup => ({
  key: crypto.randomUUID(),
  name,
  aliases: [],
  chair: null,
  reportsTo: [],
  channelId: null,
  meets: null,
  ...more,
});

describe('how the plan is run', () => {
  it('is what nobody decided, until an officer does, and then stands for everybody with an entry', async () => {
    expect(board.settings).toEqual(DEFAULT_SETTINGS);
    const schedule: AskSchedule = {
      daysBefore: [14, 3],
      redMonthly: false,
      staleDays: 42,
      dueWithinDays: 10,
      daysApart: 5,
      times: { 2: '08:30' },
      until: '16:30',
      onBankHolidays: true,
      quietDays: [{ from: '2026-12-21', to: '2027-01-01' }],
    };
    const changes = {
      officers: [OFFICER, 'ada@example.org'],
      contributors: [MEMBER],
      ratingsWaitForAgreement: true,
      schedule,
      title: 'Our plan',
    };
    const mine = act();
    const sent = await store.saveSettings(board, changes, mine);
    const { title: _, ...settings } = changes;
    expect(sent.settings).toEqual(settings);
    await store.saveSettings(board, changes, mine);
    expect(await again()).toMatchObject({ title: 'Our plan', settings: sent.settings });
    const entries = await recorded();
    expect(entries).toHaveLength(2);
    expect(entries.join('\n')).toContain('Ratings wait for agreement: “no” became “yes”.');
  });

  it('of two people who change different things both stand; of the same thing the second is told', async () => {
    await other.saveSettings(board, { ratingsWaitForAgreement: true }, act('Member'));
    await store.saveSettings(board, { officers: [OFFICER] }, act());
    const now = await again();
    expect(now.settings).toMatchObject({ officers: [OFFICER], ratingsWaitForAgreement: true });
    await other.saveSettings(now, { officers: [MEMBER] }, act('Member'));
    await expect(store.saveSettings(now, { officers: [VISITOR] }, act())).rejects.toMatchObject({
      name: 'OutdatedError',
      theirs: MEMBER,
    });
  });

  it('what a hand made unreadable there is as if nobody had decided it', async () => {
    const usual = DEFAULT_SETTINGS.schedule;
    await store.saveSettings(board, { schedule: { ...usual, daysBefore: [7], staleDays: 30 } }, act());
    const byHand = {
      'ask: quiet days': 'all of May\n2026-12-24',
      'ask: until': 'tea time',
      'ask: every month about red': 'perhaps',
      'ask: days between two cards': '0',
      'ask: days before an action is due': 'a week',
    };
    const rows = Object.entries(byHand).map(([Key, Value]) => ({ Key, Value }));
    graph.graph.insertItems('Plan settings', rows, OFFICER);
    const quietDays = [{ from: '2026-12-24', to: '2026-12-24' }];
    expect((await again()).settings.schedule).toEqual({ ...usual, daysBefore: [7], staleDays: 30, quietDays });
  });

  it('a visitor is told that they may only read', async () => {
    const visitor = openStore(graph.origin, VISITOR);
    await expect(visitor.saveSettings(board, { officers: [VISITOR] }, act())).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
  });
});

describe('sub-groups', () => {
  it('one with its chair gives that person a role', async () => {
    const account = board.people.find(({ name }) => name === 'Ada Park')?.account ?? '';
    await store.saveSubGroup(board, group('Early Years', { chair: 'Ada Park', reportsTo: ['SEND Board'] }), act());
    const now = await again();
    expect(now.subGroups).toMatchObject([{ name: 'Early Years', chair: 'Ada Park', reportsTo: ['SEND Board'] }]);
    expect(rolesOf(now, account.toUpperCase(), '2026-11-23').chairs).toEqual(['Early Years']);
  });

  it('a new name takes its actions with it, also where it was cut off, and the old one is still known', async () => {
    await assignSubGroup(store, { actions: board.actions, subGroup: 'Early Years' });
    const before = await again();
    const renamed = { ...(before.subGroups[0] as SubGroup), name: 'Early Help' };
    await askForFaults(graph, [{ method: 'PATCH', path: 'Plan%20actions/items/\\d+/fields$', status: 403, times: 2 }]);
    const mine = act();
    await expect(store.saveSubGroup(before, renamed, mine)).rejects.toMatchObject({ name: 'NotAllowedError' });
    await askForFaults(graph, []);
    const { actions } = await store.saveSubGroup(before, renamed, mine);
    expect(actions.map(({ subGroup }) => subGroup)).toEqual(['Early Help', 'Early Help']);
    const now = await again();
    expect(now.actions.map(({ subGroup }) => subGroup)).toEqual(['Early Help', 'Early Help']);
    expect(now.subGroups).toMatchObject([{ name: 'Early Help', aliases: ['Early Years'] }]);
    expect(await recorded()).toEqual(['Sub-group: “Early Years” became “Early Help”.']);
  });

  it('one that owns actions stays, and one that owns none goes', async () => {
    await assignSubGroup(store, { actions: board.actions, subGroup: 'Early Years' });
    const owning = await again();
    const key = owning.subGroups[0]?.key ?? '';
    await expect(store.removeSubGroup(owning, key, act())).rejects.toThrow('still has 2 actions');
    await assignSubGroup(store, { actions: owning.actions, subGroup: null });
    expect((await store.removeSubGroup(owning, key, act())).subGroups).toEqual([]);
  });

  it('a name that another has already is refused', async () => {
    await store.saveSubGroup(board, group('Early Years', { aliases: ['EY'] }), act());
    await expect(store.saveSubGroup(await again(), group('ey'), act())).rejects.toMatchObject({
      name: 'InvalidChangeError',
    });
  });
});

describe('people', () => {
  const ada = () => board.people.find(({ name }) => name === 'Ada Park') as PlanPerson;

  it('who is away is stood in for, and a new name keeps the old one known', async () => {
    const away = { ...ada(), name: 'Ada Park-Lee', deputy: 'Ben Ode', awayUntil: '2026-12-04' };
    const { people = [] } = await store.savePerson(board, away);
    expect(people.find(({ key }) => key === away.key)).toEqual({ ...away, aliases: ['Ada Park'] });
    const now = await again();
    const ben = now.people.find(({ name }) => name === 'Ben Ode')?.account ?? '';
    const leadOfAda = { leadsText: 'Ada Park' };
    expect(rolesOf(now, ben, '2026-12-04').leads(leadOfAda)).toBe(true);
    expect(rolesOf(now, ben, '2026-12-05').leads(leadOfAda)).toBe(false);
  });

  it('a new one gets a row once, and a deputy whom nobody knows is refused', async () => {
    const key = crypto.randomUUID();
    const fresh: PlanPerson = {
      ...ada(),
      key,
      name: 'Chair of the Board',
      aliases: [],
      kind: 'role',
      account: MEMBER,
      entraId: null,
    };
    await store.savePerson(board, fresh);
    await store.savePerson(board, fresh);
    expect((await rowsOf(graph, 'Plan people')).filter(({ PersonKey }) => PersonKey === key)).toHaveLength(1);
    await expect(store.savePerson(board, { ...ada(), deputy: 'Nobody Known' })).rejects.toThrow(
      'none of this plan’s people',
    );
  });
});

describe('review dates', () => {
  const open = (label: string, date: string | null = '2027-03-16') => ({ key: crypto.randomUUID(), label, date });

  it('one is open at a time, and it can change', async () => {
    const mar = open('Mar-27');
    await store.saveReview(board, mar, act());
    const now = await again();
    expect(now.reviews.at(-1)).toMatchObject({ label: 'Mar-27', date: '2027-03-16', state: 'open' });
    await expect(store.saveReview(now, open('Jun-27'), act())).rejects.toThrow('“Mar-27” is open.');
    await expect(store.saveReview(board, open('Jun-27'), act())).rejects.toThrow('in the same moment');
    const { reviews = [] } = await store.saveReview(now, { ...mar, date: '2027-03-23' }, act());
    expect(reviews.at(-1)).toMatchObject({ date: '2027-03-23' });
    expect((await again()).reviews).toHaveLength(3);
  });

  it('what came with the file is history', async () => {
    const [imported] = board.reviews;
    const changed = { key: imported?.key ?? '', label: 'Jan-27', date: null };
    await expect(store.saveReview(board, changed, act())).rejects.toMatchObject({ name: 'InvalidChangeError' });
  });
});

describe('legends', () => {
  const legend = (): Legend => board.legends.find(({ level }) => level === 'action') as Legend;

  it('meanings change, statuses are added, and a rating on a new one is taken at once', async () => {
    const paused = {
      ...legend().statuses[1],
      code: 'P',
      label: 'Paused',
      order: 4,
      rank: 2,
    } as Legend['statuses'][number];
    const statuses = [...legend().statuses.map((one) => ({ ...one, meaning: `${one.meaning}!` })), paused];
    await store.saveLegend(board, { level: 'action', statuses }, act());
    const now = (await again()).legends.find(({ level }) => level === 'action');
    expect(now?.statuses.map(({ code, meaning }) => `${code} ${meaning}`)).toEqual([
      'R Off track!',
      'A Under way!',
      'G Done!',
      'P Under way',
    ]);
    const [action] = board.actions;
    if (action) await changeRating(other, { action, to: 'P', reason: 'Paused', saidBy: 'Member', source: 'tab' });
  });

  it('a code that only the history holds can neither go nor be renamed', async () => {
    const statuses = legend().statuses.map((one) => (one.code === 'A' ? { ...one, code: 'Amber' } : one));
    await expect(store.saveLegend(board, { level: 'action', statuses }, act())).rejects.toThrow('“A” is a rating that');
    expect((await rowsOf(graph, 'Plan legends')).map(({ Code }) => Code)).not.toContain('Amber');
  });

  it('a code that nothing was rated with goes', async () => {
    const statuses = legend().statuses.filter(({ code }) => code !== 'R');
    const { legends = [] } = await store.saveLegend(board, { level: 'action', statuses }, act());
    expect(legends.find(({ level }) => level === 'action')?.statuses.map(({ code }) => code)).toEqual(['A', 'G']);
    expect(legends.find(({ level }) => level === 'priority')?.statuses).toHaveLength(3);
  });
});

it('a plan begins without a file, once, whoever begins it', async () => {
  const empty = await startTestGraph();
  try {
    const [mine, theirs] = [openStore(empty.origin, OFFICER), openStore(empty.origin, MEMBER)];
    await mine.provision();
    await Promise.allSettled([mine.startEmptyPlan('A new plan'), theirs.startEmptyPlan('A new plan')]);
    const begun = await mine.openBoard();
    expect(begun).toMatchObject({ title: 'A new plan', actions: [], settings: DEFAULT_SETTINGS });
    expect(begun.structure.map(({ kind }) => kind)).toEqual(['plan', 'priority']);
    expect(begun.legends.map(({ statuses }) => statuses.map(({ code }) => code))).toEqual([
      ['R', 'A', 'G', 'Grey'],
      ['R', 'A', 'G', 'Grey'],
    ]);
    await expect(mine.startEmptyPlan('Another')).rejects.toThrow('already holds a plan');
  } finally {
    await empty.stop();
  }
});
