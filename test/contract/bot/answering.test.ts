import { afterEach, beforeEach, expect, it } from 'vitest';
import { changeRating } from '../../setup/acts.ts';
import type { ConnectorMessage } from '../../setup/connector.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { askForFaults, rowsOf } from '../store/wire.ts';
import { askAbout, inputOf, PEOPLE, startStand, wordsOf, type Stand } from './stand.ts';

const site = preparedSite({ people: PEOPLE, arrange: (store) => askAbout(store, '2.1 A') });
let stand: Stand;
let card: ConnectorMessage;

beforeEach(async () => {
  stand = await startStand({ site });
  card = await stand.card('Ada Park');
});
afterEach(() => stand.stop());

const updates = async () => (await stand.store.readAction(await stand.action('2.1 A'))).updates;
const chatUpdates = async () => (await updates()).filter(({ source }) => source === 'chat');

it('an answer is written with who and when, and its card becomes what was recorded', async () => {
  const answer = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Two families said no' });
  expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
  expect(wordsOf(answer.body.value)).toContain('Amber (A)');
  expect(wordsOf(answer.body.value)).toContain('Two families said no');
  expect(await chatUpdates()).toMatchObject([
    { kind: 'rating', saidBy: 'Ada Park', before: 'G', after: 'A', text: 'Two families said no' },
  ]);
  expect((await chatUpdates())[0]?.saidAt).not.toBeNull();
  expect((await stand.action('2.1 A')).rating).toBe('A');
});

it('everyone who sees the card sees it replaced, not only who pressed', async () => {
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Two families said no' });
  const replaced = stand.connector.messages.filter(({ kind }) => kind === 'replaced');
  expect(replaced).toMatchObject([{ activityId: card.activityId, conversationId: card.conversationId }]);
  expect(replaced[0]?.card).toEqual(body.value);
});

it('no change is one press, and is recorded as a dated answer', async () => {
  const { body } = await stand.press(card, { as: 'Ada Park', verb: 'noChange' });
  expect(wordsOf(body.value)).toContain('no change');
  expect(await chatUpdates()).toMatchObject([{ kind: 'answer', saidBy: 'Ada Park', text: '' }]);
  expect((await stand.action('2.1 A')).rating).toBe('G');
});

it('choosing the rating that stands is an answer too: nobody chose it for them', async () => {
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'G' });
  expect(wordsOf(body.value)).toContain('no change');
  expect(await chatUpdates()).toMatchObject([{ kind: 'answer', saidBy: 'Ada Park', text: '' }]);
});

it('someone who is no lead of the action is refused politely, told who can answer, and nothing is written', async () => {
  const { body } = await stand.press(card, { as: 'Cy Low', rating: 'R', note: 'Not mine to say' });
  expect(wordsOf(body.value)).toContain('Ada Park or Ben Ode can answer it');
  expect(await chatUpdates()).toEqual([]);
  expect((await stand.action('2.1 A')).rating).toBe('G');
});

it('someone whom nobody knows is refused and is not told what the action says', async () => {
  const { body } = await stand.press(card, {
    as: '00000000-0000-4000-8000-000000000001',
    rating: 'R',
    note: 'Let me in',
  });
  expect(wordsOf(body.value)).not.toContain('pathway');
  expect(await chatUpdates()).toEqual([]);
});

it('another lead of the same action may answer', async () => {
  await stand.press(card, { as: 'Ben Ode', rating: 'A', note: 'Ada is away' });
  expect(await chatUpdates()).toMatchObject([{ saidBy: 'Ben Ode' }]);
  // Whatever message he pressed, the rest of her card does not come into his chat.
  const inHis = stand.connector.messages.filter(
    ({ conversationId, activityId }) =>
      conversationId === `chat:${stand.idOf('Ben Ode')}` && activityId === card.activityId,
  );
  expect(inHis).toEqual([]);
});

it('answering twice shows what was recorded and writes nothing more', async () => {
  await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'First' });
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'R', note: 'Second' });
  expect(wordsOf(body.value)).toContain('First');
  expect(await chatUpdates()).toMatchObject([{ text: 'First', after: 'A' }]);
});

it('a button pressed twice at the same moment is one answer', async () => {
  const press = () => stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Once' });
  const answers = await Promise.all([press(), press()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(await chatUpdates()).toHaveLength(1);
});

it.each([
  ['a rating that the legend does not have', 'Z', 'Good news', 'not a rating of this plan'],
  ['a rating that gets worse without a reason', 'A', '  ', 'why it goes from Green (G) to Amber (A)'],
  ['a note of 70,000 characters', 'A', 'x'.repeat(70_000), '70,000 characters'],
])('%s comes back on the card with what was filled in, and nothing is written', async (_, rating, note, says) => {
  const { body } = await stand.press(card, { as: 'Ada Park', rating, note });
  expect(wordsOf(body.value)).toContain(says);
  const kept = inputOf(body.value, 'note') ?? '';
  expect([note.trim().startsWith(kept), kept === '']).toEqual([true, note.trim() === '']);
  expect(inputOf(body.value, 'rating')).toBe(rating === 'Z' ? '' : rating);
  expect(await chatUpdates()).toEqual([]);
});

it('an answer to a rating that someone changed meanwhile is kept, and asked about with the rating as it is now', async () => {
  const action = await stand.action('2.1 A');
  await changeRating(stand.store, { action, to: 'R', reason: 'Funding fell', saidBy: 'Chair', source: 'tab' });
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Pilot began' });
  expect(wordsOf(body.value)).toContain('it is Red (R) now');
  expect([inputOf(body.value, 'rating'), inputOf(body.value, 'note')]).toEqual(['A', 'Pilot began']);
  expect(await chatUpdates()).toEqual([]);
  const again = { ...card, card: body.value as ConnectorMessage['card'] };
  await stand.press(again, { as: 'Ada Park', rating: 'A', note: 'Pilot began' });
  expect(await chatUpdates()).toMatchObject([{ before: 'R', after: 'A' }]);
});

it('while SharePoint does not take the answer it is kept on the card, and sending it again writes it once', async () => {
  await askForFaults(stand.graph, [{ method: 'PATCH', path: 'Plan%20actions', status: 403, when: 'before' }]);
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Kept' });
  await askForFaults(stand.graph, []);
  expect([inputOf(body.value, 'rating'), inputOf(body.value, 'note')]).toEqual(['A', 'Kept']);
  const again = { ...card, card: body.value as ConnectorMessage['card'] };
  await stand.press(again, { as: 'Ada Park', rating: 'A', note: 'Kept' });
  expect(await chatUpdates()).toMatchObject([{ text: 'Kept' }]);
});

it('while the plan cannot be read at all the answer is kept on a card of its own, and can be sent from there', async () => {
  await askForFaults(stand.graph, [{ method: 'GET', path: 'Plan%20prompts', status: 403, times: 50, when: 'before' }]);
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Kept' });
  await askForFaults(stand.graph, []);
  expect(wordsOf(body.value)).toContain('kept here');
  const again = { ...card, card: body.value as ConnectorMessage['card'] };
  await stand.press(again, {
    as: 'Ada Park',
    rating: inputOf(body.value, 'rating') ?? '',
    note: inputOf(body.value, 'note') ?? '',
  });
  expect(await chatUpdates()).toMatchObject([{ text: 'Kept', after: 'A' }]);
});

it('a request that is gone says so', async () => {
  const { body } = await stand.press(card, {
    as: 'Ada Park',
    data: { promptKey: 'long-gone' },
    rating: 'A',
    note: 'Hm',
  });
  expect(wordsOf(body.value)).toContain('no longer in the plan’s lists');
});

it('a request of another action cannot be used to answer this one', async () => {
  const other = await stand.action('2.1 B');
  const { body } = await stand.press(card, { as: 'Ada Park', verb: 'noChange', data: { actionKey: other.key } });
  expect(wordsOf(body.value)).toContain('This request is closed');
  expect((await stand.action('2.1 B')).rating).toBe('G');
});

it('a request that was taken back takes no answer', async () => {
  const [row] = await rowsOf(stand.graph, 'Plan prompts');
  const bot = stand.store;
  const prompt = await bot.readPrompt(String(row?.['PromptKey']));
  await bot.settlePrompt(prompt!, { state: 'withdrawn' });
  const { body } = await stand.press(card, {
    as: 'Ada Park',
    data: { promptKey: prompt!.key },
    rating: 'A',
    note: 'Hm',
  });
  expect(wordsOf(body.value)).toContain('taken back');
  expect(await chatUpdates()).toEqual([]);
});

it.each([
  ['an unknown verb', { verb: 'erase', data: {} }],
  ['data of another kind', { verb: 'send', data: 'all of it' }],
  [
    'a key that is no key',
    { verb: 'noChange', data: { site: 'local-area', promptKey: "' or 1 eq 1", actionKey: 'x' } },
  ],
  [
    'a site that the bot does not serve',
    { verb: 'noChange', data: { site: 'elsewhere', promptKey: 'x', actionKey: 'x' } },
  ],
  ['no action at all', undefined],
])('%s is answered with a card, and nothing is written', async (_, action) => {
  const invoke = { type: 'invoke', name: 'adaptiveCard/action', value: action === undefined ? null : { action } };
  const answer = await stand.post({ ...fromAda(), ...invoke });
  expect(answer).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.card.adaptive' } });
  expect(wordsOf(answer.body.value)).toContain('could not be read');
  expect(await chatUpdates()).toEqual([]);
});

it('no name and no note is in the log', async () => {
  await stand.press(card, { as: 'Ada Park', rating: 'Z', note: 'Secret words' });
  await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Secret words' });
  expect(stand.logged.join('\n')).toContain('prompt.answered');
  expect(stand.logged.join('\n')).not.toMatch(/Ada|Park|Chris|Secret|pathway/);
});

const fromAda = () => ({
  id: 'in-1',
  channelId: 'msteams',
  serviceUrl: stand.connector.serviceUrl,
  from: { id: '29:ada', aadObjectId: stand.idOf('Ada Park') },
  conversation: { id: card.conversationId, conversationType: 'personal' },
  recipient: { id: '28:bot' },
});
