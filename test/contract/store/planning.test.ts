import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Board, PlanPerson } from '../../../src/domain/board.ts';
import { addDays } from '../../../src/domain/calendar-day.ts';
import { isoWeekOf } from '../../../src/domain/prompt.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const GOES_OUT = '2026-12-04T09:00:00.000Z';
const NOW = '2026-11-23T09:00:00.000Z';
const site = preparedSite();
let graph: TestGraph;
let store: PromptStore;
let bot: PromptStore;
let board: Board;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  bot = openStore(graph.origin, BOT);
  board = await store.openBoard();
});
afterEach(() => graph.stop());

/** The card that goes out to Ada in a round, about all of the plan's actions. */
const cardOf = (round = 'review r 14') => {
  const lead = board.people.find(({ name }) => name === 'Ada Park') as PlanPerson;
  const actions = board.actions.map((action) => ({
    action,
    why: { kind: 'review' as const, day: '2026-12-18', label: 'Dec-26' },
  }));
  return { round, lead, asked: lead, actions };
};
const decided = (state: 'held' | 'skipped' | 'requested', at = GOES_OUT) =>
  store.planPrompt(cardOf(), state, { name: 'Chair', at });
const rows = () => rowsOf(graph, 'Plan prompts');

it('a card that is held or skipped says so in the week in which it would have gone out, and asks nobody', async () => {
  const held = await decided('held');
  expect(held).toMatchObject({
    state: 'held',
    askedBy: 'Chair',
    round: 'review r 14',
    why: cardOf().actions.reduce((why, { action, why: one }) => ({ ...why, [action.key]: one }), {}),
  });
  expect(await store.readPromptsOfWeeks(['2026-W49'])).toEqual([held]);
  await decided('skipped');
  expect((await rows()).map(({ State }) => State)).toEqual(['skipped']);
  expect(await bot.promptsInState('requested')).toEqual([]);
  expect((await store.openBoard()).actions.map(({ askedAt }) => askedAt)).toEqual(board.actions.map(() => null));
});

it('put back, the schedule asks as if nobody had decided anything; twice is once', async () => {
  const held = await decided('held');
  await store.putBackPrompt(held);
  await store.putBackPrompt(held);
  expect(await rows()).toEqual([]);
});

it('asked now, it is the bot’s to send, and its actions are asked about', async () => {
  await decided('held');
  const asked = await decided('requested', NOW);
  expect(await bot.promptsInState('requested')).toEqual([asked]);
  expect((await store.openBoard()).actions.every(({ askedAt }) => askedAt !== null)).toBe(true);
  expect(await rows()).toHaveLength(1);
});

it('what has gone out can be neither held nor put back', async () => {
  const held = await decided('held');
  const asked = await decided('requested', NOW);
  await bot.settlePrompt(asked, { state: 'sent' });
  await expect(decided('skipped')).rejects.toThrow('This request has gone out meanwhile');
  await expect(store.putBackPrompt(held)).rejects.toMatchObject({ name: 'InvalidChangeError' });
  expect((await rows()).map(({ State }) => State)).toEqual(['sent']);
});

it('a decision whose answer was lost is written once', async () => {
  await askForFaults(graph, [{ method: 'POST', path: 'Plan%20prompts/items$', status: 504, times: 1, when: 'after' }]);
  await decided('held');
  expect((await rows()).map(({ State }) => State)).toEqual(['held']);
});

it('requests of more weeks than one batch takes are read all the same', async () => {
  const held = await decided('held');
  const weeks = Array.from({ length: 30 }, (_, back) => isoWeekOf(addDays('2026-12-07', -7 * back)));
  expect(await store.readPromptsOfWeeks(weeks)).toEqual([held]);
});
