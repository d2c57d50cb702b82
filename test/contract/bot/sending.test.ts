import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Prompt } from '../../../src/domain/prompt.ts';
import { BOT, openStore } from '../../setup/store.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { askForFaults } from '../store/wire.ts';
import { fromPerson, PEOPLE, startStand, wordsOf, type Stand } from './stand.ts';

let stand: Stand;

const PLAN = madeUpPlan([
  madeUpAction('2.1 A'),
  madeUpAction('2.1 B', { leads: ['Dee Far', 'Ben Ode'], leadsText: 'Dee Far/Ben Ode' }),
]);
const site = preparedSite({ plan: PLAN, people: PEOPLE });

beforeEach(async () => {
  stand = await startStand({ site, isStarted: false });
});
afterEach(() => stand.stop());

const prompts = async (ref: string): Promise<Prompt[]> =>
  (await stand.store.readAction(await stand.action(ref))).prompts;

/** Resolves when every prompt of an action is in one of the states. */
const settled = (ref: string, ...states: Prompt['state'][]) =>
  vi.waitFor(
    async () => {
      const now = await prompts(ref);
      expect(now.every(({ state }) => states.includes(state))).toBe(true);
      return now;
    },
    { timeout: 15_000, interval: 100 },
  );

const cardsFor = (name: string) =>
  stand.connector.messages.filter(({ conversationId }) => conversationId === `chat:${stand.idOf(name)}`);

it('each lead gets one card in a personal chat within five seconds of being asked', async () => {
  stand.bot.start();
  await stand.ask('2.1 A');
  const asked = performance.now();
  const { card } = await stand.card('Ada Park');
  await stand.card('Ben Ode');
  expect(performance.now() - asked).toBeLessThan(5_000);
  expect(wordsOf(card)).toContain('Chris Chair');
  expect(wordsOf(card)).toContain('2.1 A');
  await settled('2.1 A', 'sent');
  expect([cardsFor('Ada Park').length, cardsFor('Ben Ode').length]).toEqual([1, 1]);
});

it('a sent prompt knows its message, so that the card can be replaced later', async () => {
  stand.bot.start();
  await stand.ask('2.1 A');
  const [one] = await settled('2.1 A', 'sent');
  const message = stand.connector.messages.find(({ activityId }) => activityId === one?.activityId);
  expect(message?.conversationId).toBe(one?.conversationId);
});

it('a lead without an account is told of in a plain sentence, and the other lead is asked all the same', async () => {
  stand.bot.start();
  await stand.ask('2.1 B');
  const now = await settled('2.1 B', 'sent', 'failed');
  expect(now.map(({ state }) => state).toSorted()).toEqual(['failed', 'sent']);
  expect(now.find(({ state }) => state === 'failed')?.lastError).toBe(
    'Dee Far could not be reached in chat: the plan does not say which account is theirs.',
  );
});

it('a lead who has not installed the app is told of, and is not tried again', async () => {
  const body = { error: { code: 'Forbidden', message: "Bot is not installed in user's personal scope" } };
  stand.connector.refuse({ to: 'create', status: 403, body, times: 1 });
  stand.bot.start();
  await stand.ask('2.1 A');
  const now = await settled('2.1 A', 'sent', 'failed');
  expect(now.filter(({ state }) => state === 'failed')).toMatchObject([
    { lastError: expect.stringContaining('the app is not installed for them in Teams') as string },
  ]);
});

it('while the chat service does not answer the card waits, and is sent once when it does', async () => {
  stand.connector.refuse({ to: 'send', status: 503, times: 2 });
  stand.bot.start();
  await stand.ask('2.1 A');
  await settled('2.1 A', 'sent');
  expect([cardsFor('Ada Park').length, cardsFor('Ben Ode').length]).toEqual([1, 1]);
});

it('a prompt that a bot claimed before it died is taken up by the next', async () => {
  await stand.ask('2.1 A');
  const died = openStore(stand.graph.origin, BOT);
  await died.claimPrompts(await died.promptsInState('requested'));
  stand.bot.start();
  await settled('2.1 A', 'sent');
  expect(cardsFor('Ada Park')).toHaveLength(1);
});

it('while the lists cannot be read nothing is lost, and the bot goes on when they can', async () => {
  await stand.ask('2.1 A');
  await askForFaults(stand.graph, [{ method: 'GET', path: 'Plan%20prompts', status: 500, times: 3, when: 'before' }]);
  stand.bot.start();
  await settled('2.1 A', 'sent');
  expect(cardsFor('Ada Park')).toHaveLength(1);
});

it('a card whose record could not be written is recorded later, and not sent again', async () => {
  stand.bot.start();
  await stand.ask('2.1 A');
  await askForFaults(stand.graph, [
    { method: 'PATCH', path: 'Plan%20prompts/items/\\d+/fields', status: 403, times: 1, when: 'before' },
  ]);
  await settled('2.1 A', 'sent');
  expect([cardsFor('Ada Park').length, cardsFor('Ben Ode').length]).toEqual([1, 1]);
});

it('someone who adds the app again is brought what is still open, and the older card points to the newer', async () => {
  stand.bot.start();
  await stand.ask('2.1 A');
  await settled('2.1 A', 'sent');
  const [older] = cardsFor('Ada Park');
  const from = fromPerson(stand.connector, stand.idOf('Ada Park'));
  await stand.post({ ...from, type: 'installationUpdate', action: 'add' });
  const words = cardsFor('Ada Park').map(({ kind, card }) => `${kind}: ${wordsOf(card)}`);
  expect(words).toHaveLength(4);
  expect(words[1]).toMatch(/^sent: Hello/);
  expect(words[2]).toMatch(/^sent: 1 action would like a word from you/);
  expect(words[3]).toMatch(/^replaced: This request stands further down/);
  expect(cardsFor('Ada Park')[3]?.activityId).toBe(older?.activityId);
});
