import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConnectorMessage } from '../../setup/connector.ts';
import { NOW } from '../../setup/store.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { fromPerson, hasButton, PEOPLE, startStand, wordsOf, type Stand } from './stand.ts';

const site = preparedSite({ people: PEOPLE });
let stand: Stand;

beforeEach(async () => {
  stand = await startStand({ site, at: NOW });
});
afterEach(() => stand.stop());

/** What the bot sent to somebody in answer to a text: one card, or several. */
async function write(name: string, text: string): Promise<ConnectorMessage[]> {
  const before = stand.connector.messages.length;
  // Each message of a chat has an id of its own, by which what is written in it is recorded once.
  const id = `in-${before}-${text.length}`;
  await stand.post({ ...fromPerson(stand.connector, stand.idOf(name)), id, type: 'message', text });
  const chat = `chat:${stand.idOf(name)}`;
  return stand.connector.messages
    .slice(before)
    .filter(({ kind, conversationId }) => kind === 'sent' && conversationId === chat);
}

async function writeOne(name: string, text: string): Promise<ConnectorMessage> {
  const [only, ...others] = await write(name, text);
  expect(others.map(({ card }) => wordsOf(card))).toEqual([]);
  return only as ConnectorMessage;
}

const keyOf = async (name: string): Promise<string> =>
  (await stand.store.openBoard()).people.find((person) => person.name === name)?.key ?? '';

const said = async (ref: string) =>
  (await stand.store.readAction(await stand.action(ref))).updates
    .filter(({ source }) => source === 'chat')
    .map(({ kind, after, text, saidBy }) => [kind, after, text, saidBy]);

it('an answer in words is understood, shown, recorded once it is confirmed, and can be taken back', async () => {
  const shown = await writeOne('Ada Park', '2.1 A amber – two families said no');
  expect(wordsOf(shown.card)).toContain('Shall I record this?');
  expect(wordsOf(shown.card)).toContain('Amber (A) , in place of Green (G)');
  expect(await said('2.1 A')).toEqual([]);

  const { body } = await stand.press(shown, { as: 'Ada Park', verb: 'confirm' });
  expect(wordsOf(body.value)).toContain('Recorded, thank you');
  expect(await said('2.1 A')).toEqual([['rating', 'A', 'two families said no', 'Ada Park']]);
  expect((await stand.action('2.1 A')).rating).toBe('A');

  const undone = await stand.press(
    { ...shown, card: body.value as ConnectorMessage['card'] },
    { as: 'Ada Park', verb: 'undo' },
  );
  expect(wordsOf(undone.body.value)).toContain('Taken back');
  expect((await stand.action('2.1 A')).rating).toBe('G');
  expect(await said('2.1 A')).toHaveLength(2);
});

it('what is confirmed twice is recorded once, and what is cancelled not at all', async () => {
  const shown = await writeOne('Ada Park', '2.1 A no change');
  await stand.press(shown, { as: 'Ada Park', verb: 'confirm' });
  await stand.press(shown, { as: 'Ada Park', verb: 'confirm' });
  expect(await said('2.1 A')).toEqual([['answer', 'G', '', 'Ada Park']]);
  const { body } = await stand.press(await writeOne('Ada Park', '2.1 B red: funding fell'), {
    as: 'Ada Park',
    verb: 'cancel',
  });
  expect(wordsOf(body.value)).toContain('Nothing was recorded');
  expect(await said('2.1 B')).toEqual([]);
});

it('several actions that could be meant are asked about, and the chosen one is shown before it is recorded', async () => {
  const asked = await writeOne('Ada Park', '2.1 amber, two families said no');
  expect(wordsOf(asked.card)).toContain('Which action do you mean?');
  const { key } = await stand.action('2.1 B');
  const { body } = await stand.press(asked, { as: 'Ada Park', verb: 'choose', about: key });
  expect(wordsOf(body.value)).toContain('Shall I record this? 2.1 B');
  await stand.press({ ...asked, card: body.value as ConnectorMessage['card'] }, { as: 'Ada Park', verb: 'confirm' });
  expect(await said('2.1 B')).toEqual([['rating', 'A', 'two families said no', 'Ada Park']]);
});

it('answers in several lines are each shown', async () => {
  const cards = await write('Ada Park', 'Hi\n2.1 A no change\n2.1 B amber: two families said no\nThanks');
  expect(cards.map(({ card }) => hasButton(card, 'confirm'))).toEqual([true, true]);
});

it.each([
  ['Ada Park', '2.1 A purple', 'which knows Red (R), Amber (A), Green (G)'],
  ['Ada Park', '9.9 Z green', 'no action “9.9 Z”'],
  ['Ada Park', '2.1 A', 'It is Green (G) now'],
  ['Cy Low', '2.1 A red, I think', 'Ada Park or Ben Ode can answer it'],
])('%s, who writes “%s”, is told: %s', async (name, text, words) => {
  expect(wordsOf((await writeOne(name, text)).card)).toContain(words);
  expect(await said('2.1 A')).toEqual([]);
});

it('“due” brings the open card again and nothing else, and says so where nothing is open', async () => {
  expect(wordsOf((await writeOne('Ada Park', 'due')).card)).toContain('Nothing waits for your answer');
  await stand.ask('2.1 A');
  await stand.card('Ada Park');
  await expect
    .poll(async () => (await stand.store.promptsOf(await keyOf('Ada Park'))).map(({ state }) => state))
    .toEqual(['sent']);
  const brought = await writeOne('Ada Park', 'due');
  expect(hasButton(brought.card, 'send')).toBe(true);
});

it('“stop for two weeks” keeps the clock away until a day, and “start again” ends that', async () => {
  const quietUntil = async () =>
    (await stand.store.openBoard()).people.find(({ name }) => name === 'Ada Park')?.quietUntil;
  expect(wordsOf((await writeOne('Ada Park', 'stop')).card)).toContain('how long');
  expect(await quietUntil()).toBeNull();
  expect(wordsOf((await writeOne('Ada Park', 'Please stop for two weeks')).card)).toContain('All quiet');
  expect(await quietUntil()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await writeOne('Ada Park', 'start again');
  expect(await quietUntil()).toBeNull();
});
