import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Board, BoardAction } from '../../../src/domain/board.ts';
import type { Prompt } from '../../../src/domain/prompt.ts';
import { leadsOf } from '../../../src/domain/leads.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import { askForUpdate } from '../../setup/acts.ts';
import type { TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, MEMBER, OFFICER, openStore } from '../../setup/store.ts';
import { askForFaults, rowsOf } from './wire.ts';

const site = preparedSite();
let graph: TestGraph;
let store: PromptStore;
let bot: PromptStore;
let board: Board;
let action: BoardAction;

beforeEach(async () => {
  graph = await site.start();
  store = openStore(graph.origin, OFFICER);
  bot = openStore(graph.origin, BOT);
  board = await store.openBoard();
  action = board.actions[0] as BoardAction;
});
afterEach(() => graph.stop());

const ask = (key?: string) =>
  askForUpdate(store, { action, people: leadsOf(action, board.people), askedBy: 'Chair', ...(key ? { key } : {}) });

it('asking writes one prompt for each lead and shows on the action', async () => {
  const asked = await ask();
  expect(asked.askedAt).not.toBeNull();
  expect((await store.followBoard(board)).actions[0]?.askedAt).not.toBeNull();
  expect((await bot.promptsInState('requested')).map(({ state, askedBy }) => [state, askedBy])).toEqual([
    ['requested', 'Chair'],
    ['requested', 'Chair'],
  ]);
});

it('asking again with the same key after a lost answer asks nobody twice', async () => {
  await askForFaults(graph, [{ method: 'POST', path: 'Plan%20prompts/items$', status: 504, times: 1, when: 'after' }]);
  const key = crypto.randomUUID();
  await ask(key);
  await ask(key);
  expect(await rowsOf(graph, 'Plan prompts')).toHaveLength(2);
});

it('what becomes of a prompt is heard by whoever follows the board', async () => {
  await ask();
  const before = await store.followBoard(board);
  await send();
  const after = await store.followBoard(before);
  expect(after.actions[0]?.row.etag).not.toBe(before.actions[0]?.row.etag);
  expect(after.actions[0]).toMatchObject({ askedAt: before.actions[0]?.askedAt, rating: 'G' });
});

it('one of two bots gets the prompt, and the other learns so', async () => {
  await ask();
  const [prompt] = (await bot.promptsInState('requested')) as [Prompt];
  expect(await bot.claimPrompts([prompt])).toMatchObject([{ state: 'claimed', attempts: 1 }]);
  expect(await openStore(graph.origin, BOT).claimPrompts([prompt])).toEqual([]);
});

it('an answer is written with who and when, and the prompt is closed', async () => {
  await ask();
  const sent = await send();
  const current = (await bot.openBoard()).actions[0] as BoardAction;
  const answered = await bot.answerPrompt({
    key: sent.key,
    prompt: sent,
    action: current,
    to: 'A',
    note: 'Panel on Tuesday',
    saidBy: 'Ada Park',
  });
  expect(answered).toMatchObject({
    prompt: { state: 'answered' },
    action: { rating: 'A' },
    update: { kind: 'rating', source: 'chat' },
  });
  const detail = await openStore(graph.origin, MEMBER).readAction(action);
  expect(detail.updates.at(-1)).toMatchObject({
    saidBy: 'Ada Park',
    source: 'chat',
    before: 'G',
    after: 'A',
    text: 'Panel on Tuesday',
  });
});

it('an answer sent twice is written once', async () => {
  await ask();
  const sent = await send();
  const current = (await bot.openBoard()).actions[0] as BoardAction;
  const answer = {
    key: sent.key,
    prompt: sent,
    action: current,
    to: 'A',
    note: 'Panel on Tuesday',
    saidBy: 'Ada Park',
  };
  await bot.answerPrompt(answer);
  await bot.answerPrompt(answer).catch(() => undefined);
  const after = (await bot.readPrompt(sent.key)) as Prompt;
  await expect(bot.answerPrompt({ ...answer, prompt: after })).rejects.toMatchObject({ name: 'AlreadyAnsweredError' });
  expect((await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source === 'chat')).toHaveLength(1);
});

it('an answer whose answer was lost still stands once and closes the prompt', async () => {
  await ask();
  const sent = await send();
  const current = (await bot.openBoard()).actions[0] as BoardAction;
  await askForFaults(graph, [{ method: 'POST', path: '/\\$batch$', times: 1, when: 'after' }]);
  const answered = await bot.answerPrompt({
    key: sent.key,
    prompt: sent,
    action: current,
    to: 'G',
    note: '',
    saidBy: 'Ada Park',
  });
  expect(answered).toMatchObject({ prompt: { state: 'answered' }, update: { kind: 'answer' } });
  expect((await rowsOf(graph, 'Plan updates')).filter(({ Source }) => Source === 'chat')).toHaveLength(1);
});

async function send(): Promise<Prompt> {
  const [prompt] = (await bot.promptsInState('requested')) as [Prompt];
  const [claimed] = (await bot.claimPrompts([prompt])) as [Prompt];
  return bot.settlePrompt(claimed, { state: 'sent', activityId: 'a1', conversationId: 'c1' });
}
