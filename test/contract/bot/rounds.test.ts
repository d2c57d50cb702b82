import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Board, PlanPerson, SubGroup } from '../../../src/domain/board.ts';
import type { Prompt } from '../../../src/domain/prompt.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import { assignSubGroup, changeRating } from '../../setup/acts.ts';
import type { ConnectorMessage } from '../../setup/connector.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { GROUP } from './site-of.ts';
import { actionsAsked, fromPerson, hasButton, inputOf, startStand, wordsOf, type Stand } from './stand.ts';

// A plan whose review date is on Tuesday 8 December 2026, on the morning of the reminder two weeks before it.

const TWO_WEEKS_BEFORE = '2026-11-24T09:05:00Z';
const PEOPLE = ['Ada Park', 'Ben Ode', 'Cy Low', 'Di Hill'];
const lead = (name: string) => ({ leads: [name], leadsText: name });
const under = { status: 'A', ratings: { 'Mar-26': 'A', 'Sep-26': 'A' } } as const;
const PLAN = madeUpPlan([
  madeUpAction('2.1 A', under),
  madeUpAction('2.1 B', { ...under, ...lead('Ada Park') }),
  madeUpAction('2.1 C', { ...under, ...lead('Eve Far') }),
  madeUpAction('2.1 D', lead('Ben Ode')),
]);
const CHANNEL = '19:access@thread.tacv2';
const TEAM = '19:general@thread.tacv2';

const site = preparedSite({ plan: PLAN, people: PEOPLE, arrange });
let stand: Stand;

async function arrange(store: PromptStore): Promise<void> {
  await assignSubGroup(store, { actions: (await store.openBoard()).actions, subGroup: 'Access' });
  await store.saveReview(
    await store.openBoard(),
    { key: crypto.randomUUID(), label: 'Dec-26', date: '2026-12-08' },
    act(),
  );
  await changeGroup(store, { chair: 'Di Hill', channelId: CHANNEL });
  await knowPerson(store, { name: 'Di Hill' });
}

beforeEach(async () => {
  stand = await startStand({ site, isStarted: false, at: TWO_WEEKS_BEFORE });
  stand.connector.addTeam({ id: TEAM, groupId: GROUP, channelIds: [TEAM, CHANNEL] });
});
afterEach(() => stand.stop());

const act = () => ({ key: crypto.randomUUID(), saidBy: 'Programme officer' });

async function changeGroup(store: PromptStore, change: Partial<SubGroup>): Promise<void> {
  const board = await store.openBoard();
  const group = board.subGroups.find(({ name }) => name === 'Access') as SubGroup;
  await store.saveSubGroup(board, { ...group, ...change }, act());
}

/** Changes a person of the plan, or adds one who has an account. */
async function knowPerson(
  store: PromptStore,
  { name, ...change }: Partial<PlanPerson> & { name: string },
): Promise<void> {
  const board = await store.openBoard();
  const known = board.people.find((one) => one.name === name);
  const [account] = await store.findPeople(name);
  const fresh = { key: crypto.randomUUID(), aliases: [], kind: 'person' as const, role: null, deputy: null };
  const times = { awayUntil: null, quietUntil: null };
  const ids = { account: account?.userPrincipalName ?? null, entraId: account?.id ?? null };
  await store.savePerson(board, { ...fresh, ...times, ...ids, ...known, name, ...change });
}

const chatOf = (name: string): ConnectorMessage[] =>
  stand.connector.standing().filter(({ conversationId }) => conversationId === `chat:${stand.idOf(name)}`);

/** Nobody answers within the second in which they are asked, and rows keep no less than that. */
async function aWhileAfterAsking(): Promise<void> {
  await Promise.all(['Ada Park', 'Ben Ode'].map((name) => cardOf(name)));
  stand.clock.moveTo('2026-11-24T09:20:00Z');
}

/** The messages of a chat as they stand, by their first words. */
const shownTo = (name: string): string[] => chatOf(name).map(({ card }) => wordsOf(card));

const cardOf = async (name: string): Promise<ConnectorMessage> =>
  vi.waitFor(
    () => {
      const found = chatOf(name).findLast(({ card }) => hasButton(card, 'noChange') || hasButton(card, 'undo'));
      if (!found) throw new Error(`${name} has no card.`);
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

const keyOf = async (ref: string): Promise<string> => (await stand.action(ref)).key;
const weeks = (): string[] => ['2026-W47', '2026-W48', '2026-W49', '2026-W50'];
const prompts = async (kind: Prompt['kind'] = 'ask'): Promise<Prompt[]> =>
  (await stand.store.readPromptsOfWeeks(weeks())).filter((prompt) => prompt.kind === kind);

/** Presses a button of a person's card as it stands now; the card that comes back. */
async function press(name: string, more: Omit<Parameters<Stand['press']>[1], 'as'>): Promise<Card | undefined> {
  return (await stand.press(await cardOf(name), { as: name, ...more })).body.value;
}

describe('by the clock', () => {
  it('each lead gets one card with all that is due and why, what is done is not asked about, and nobody is asked twice', async () => {
    stand.bot.start();
    const { card } = await cardOf('Ada Park');
    expect(actionsAsked(card)).toEqual([await keyOf('2.1 A'), await keyOf('2.1 B')]);
    expect(wordsOf(card)).toContain('Dec-26');
    expect(actionsAsked((await cardOf('Ben Ode')).card)).toEqual([await keyOf('2.1 A')]);
    await until(async () =>
      expect((await prompts()).map(({ state }) => state).toSorted()).toEqual(['failed', 'sent', 'sent']),
    );
    expect((await stand.action('2.1 B')).askedAt).not.toBeNull();
    stand.clock.moveTo('2026-11-24T15:00:00Z');
    await looksOnce();
    expect([shownTo('Ada Park').length, shownTo('Ben Ode').length]).toEqual([1, 1]);
    expect(await prompts()).toHaveLength(3);
  });

  it('a lead who is away is not asked: their deputy is, told in whose place, and answers for them', async () => {
    await knowPerson(stand.store, { name: 'Cy Low' });
    await knowPerson(stand.store, { name: 'Ada Park', deputy: 'Cy Low', awayUntil: '2026-12-01' });
    stand.bot.start();
    const { card } = await cardOf('Cy Low');
    expect(wordsOf(card)).toContain('Ada Park');
    await press('Cy Low', { verb: 'noChange' });
    expect(shownTo('Ada Park')).toEqual([]);
    const { updates } = await stand.store.readAction(await stand.action('2.1 A'));
    expect(updates.at(-1)).toMatchObject({ saidBy: 'Cy Low, for Ada Park', source: 'chat' });
  });

  it('a lead whom no chat reaches is mentioned in the channel, and the officer reads why', async () => {
    await stand.store.rememberTeam(TEAM);
    stand.bot.start();
    const mention = await stand.connector.message(
      ({ conversationId, card }) => conversationId.startsWith(CHANNEL) && wordsOf(card).includes('Eve Far'),
    );
    expect(wordsOf(mention.card)).toContain('2.1 C');
    expect((await prompts()).find(({ state }) => state === 'failed')?.lastError).toContain(
      'Eve Far could not be reached in chat',
    );
  });

  it('what an officer holds back or leaves out does not go out, and goes out when it is asked after all', async () => {
    const board = await stand.store.openBoard();
    const ask = await dueFor(board, 'Ada Park');
    await stand.store.planPrompt(ask, 'held', { name: 'Programme officer', at: TWO_WEEKS_BEFORE });
    stand.bot.start();
    await cardOf('Ben Ode');
    await looksOnce();
    expect(shownTo('Ada Park')).toEqual([]);
    await stand.store.planPrompt(ask, 'requested', { name: 'Programme officer', at: TWO_WEEKS_BEFORE });
    await cardOf('Ada Park');
    await expect(
      stand.store.planPrompt(ask, 'held', { name: 'Programme officer', at: TWO_WEEKS_BEFORE }),
    ).rejects.toThrow(/gone out/);
  });

  it('the channel hears of the round in one message, which changes in place as answers come', async () => {
    await stand.store.rememberTeam(TEAM);
    stand.bot.start();
    const digest = await stand.connector.message(
      ({ conversationId, card }) => conversationId.startsWith(CHANNEL) && wordsOf(card).includes('answered'),
    );
    expect(wordsOf(digest.card)).toContain('0 of');
    await aWhileAfterAsking();
    await press('Ada Park', { about: await keyOf('2.1 B'), rating: 'R', note: 'The grant ended' });
    const later = await stand.connector.message(
      ({ kind, activityId, card }) =>
        kind === 'replaced' && activityId === digest.activityId && wordsOf(card).includes('The grant ended'),
    );
    expect(wordsOf(later.card)).toContain('2.1 B');
    expect(
      stand.connector
        .standing()
        .filter(({ conversationId, card }) => conversationId.startsWith(CHANNEL) && wordsOf(card).includes(' of ')),
    ).toHaveLength(1);
  });

  it('a channel that is none of the site’s own team hears nothing', async () => {
    stand.connector.addTeam({ id: TEAM, groupId: 'another-group', channelIds: [TEAM, CHANNEL] });
    await stand.store.rememberTeam(TEAM);
    stand.bot.start();
    await cardOf('Ada Park');
    await until(async () => expect((await prompts('digest')).map(({ state }) => state)).toEqual(['failed']));
    expect(stand.connector.messages.filter(({ conversationId }) => conversationId.startsWith('19:'))).toEqual([]);
  });

  it('the digest stops when the app leaves the team', async () => {
    const from = fromPerson(stand.connector, stand.idOf('Di Hill'));
    const team = { id: TEAM, aadGroupId: GROUP };
    const conversation = { ...from.conversation, id: TEAM, conversationType: 'channel' };
    const channelData = { ...from.channelData, team };
    for (const action of ['add', 'remove'])
      await stand.post({ ...from, conversation, channelData, type: 'installationUpdate', action });
    expect(stand.connector.messages).toHaveLength(1);
    stand.bot.start();
    await cardOf('Ada Park');
    await until(async () => expect((await prompts('digest')).map(({ state }) => state)).toEqual(['failed']));
    expect(stand.connector.messages.slice(1).filter(({ conversationId }) => conversationId.startsWith('19:'))).toEqual(
      [],
    );
  });

  it('the channel hears once that a review date was signed, with the fingerprint that the list has', async () => {
    await stand.store.rememberTeam(TEAM);
    const review = (await stand.store.openBoard()).reviews.find(({ state }) => state === 'open');
    const signedBy = { name: 'Di Hill', account: 'di.hill@contoso.onmicrosoft.com' };
    const closed = await stand.store.closeReview({ reviewKey: review?.key ?? '', signedBy, meetingKey: null });
    stand.clock.moveTo(new Date(Date.parse(closed.review.closed?.on ?? '') + 60_000).toISOString());
    stand.bot.start();
    const { card } = await stand.connector.message(({ conversationId }) => conversationId.startsWith(CHANNEL));
    expect(wordsOf(card).replaceAll(' ', '')).toContain(closed.review.closed?.snapshotHash);
    await looksOnce();
    expect(stand.connector.standing().filter((one) => one.conversationId.startsWith(CHANNEL))).toHaveLength(1);
  });

  it('a working day after the last reminder the chair gets a short list of who has not answered, once', async () => {
    stand.clock.moveTo('2026-12-05T11:00:00Z');
    stand.bot.start();
    await looksOnce();
    expect(stand.connector.messages).toEqual([]);
    stand.clock.moveTo('2026-12-07T09:05:00Z');
    await press('Ben Ode', { verb: 'help', note: 'Staff left' });
    await cardOf('Ada Park');
    stand.clock.moveTo('2026-12-07T16:55:00Z');
    await looksOnce();
    expect(shownTo('Di Hill').filter((words) => words.includes('not answered'))).toEqual([]);
    stand.clock.moveTo('2026-12-08T09:05:00Z');
    const list = await stand.connector.message(
      ({ conversationId, card }) =>
        conversationId === `chat:${stand.idOf('Di Hill')}` && wordsOf(card).includes('not answered'),
    );
    expect(wordsOf(list.card)).toContain('Ada Park');
    expect(wordsOf(list.card)).not.toContain('Ben Ode');
    stand.clock.moveTo('2026-12-08T15:05:00Z');
    await looksOnce();
    expect(shownTo('Di Hill').filter((words) => words.includes('not answered'))).toHaveLength(1);
  });
});

/** Resolves when the bot has looked once more after now, as its standing tells; a look that is under way does not count. */
async function looksOnce(): Promise<void> {
  for (let looks = 0; looks < 2; looks++) {
    const before = looks === 0 ? stand.clock.now() : stand.lookedAt();
    await until(() => expect(stand.lookedAt()).toBeGreaterThan(before));
  }
}

async function dueFor(board: Board, name: string) {
  const { duePrompts } = await import('../../../src/domain/due-prompts.ts');
  const due = duePrompts(board, board.people, [], board.settings, stand.clock.date());
  const ask = due.find((one) => one.lead.name === name);
  if (!ask) throw new Error(`Nothing is due for ${name}.`);
  return ask;
}

describe('one card', () => {
  beforeEach(() => stand.bot.start());

  it('takes several answers in one press, each recorded for itself, a new date among them', async () => {
    const [a, b] = [await keyOf('2.1 A'), await keyOf('2.1 B')];
    const message = await cardOf('Ada Park');
    await stand.press(message, {
      as: 'Ada Park',
      data: {
        [`rating ${a}`]: 'G',
        [`note ${a}`]: 'The panel agreed it',
        [`due ${b}`]: '2027-03-31',
        [`reason ${b}`]: 'A post is vacant',
      },
    });
    expect(await stand.action('2.1 A')).toMatchObject({ rating: 'G' });
    expect(await stand.action('2.1 B')).toMatchObject({
      rating: 'A',
      due: { text: '31 March 2027', date: '2027-03-31' },
      originalDue: { text: 'Dec 2026' },
    });
    const { updates } = await stand.store.readAction(await stand.action('2.1 B'));
    expect(updates.filter(({ source }) => source === 'chat').map(({ kind, text }) => [kind, text])).toEqual([
      ['extension', 'A post is vacant'],
      ['answer', ''],
    ]);
    expect((await prompts()).find(({ actionKeys }) => actionKeys.length === 2)?.state).toBe('answered');
    expect(hasButton((await cardOf('Ada Park')).card, 'send')).toBe(false);
  });

  it('gives an answer back for a day: an entry takes it back, the action is asked about again, and can be answered anew', async () => {
    const b = await keyOf('2.1 B');
    await press('Ada Park', {
      about: b,
      rating: 'R',
      note: 'The grant ended',
      due: '2027-03-31',
      reason: 'A post is vacant',
    });
    const again = await press('Ada Park', { verb: 'undo', about: b });
    const filled = ['rating', 'note', 'due', 'reason'].map((field) => inputOf(again, field, b));
    expect(filled).toEqual(['R', 'The grant ended', '2027-03-31', 'A post is vacant']);
    expect(await stand.action('2.1 B')).toMatchObject({ rating: 'A', due: { text: 'Dec 2026' }, originalDue: null });
    await press('Ada Park', { about: b, rating: 'G', note: 'The grant came after all', due: '', reason: '' });
    expect((await stand.action('2.1 B')).rating).toBe('G');
    const { updates } = await stand.store.readAction(await stand.action('2.1 B'));
    const said = updates.filter(({ source }) => source === 'chat').map(({ kind, after }) => `${kind} ${after ?? ''}`);
    expect(said).toEqual(['extension 31 March 2027', 'rating R', 'extension Dec 2026', 'correction A', 'rating G']);
  });

  it('takes nothing back where somebody gave another rating since, or a day later', async () => {
    const b = await keyOf('2.1 B');
    await press('Ada Park', { about: b, rating: 'R', note: 'The grant ended' });
    const action = await stand.action('2.1 B');
    await changeRating(stand.store, { action, to: 'G', reason: 'It came back', saidBy: 'Chair', source: 'tab' });
    expect(wordsOf(await press('Ada Park', { verb: 'undo', about: b }))).toContain(
      'it is Green (G) now, so nothing was taken back',
    );
    await press('Ada Park', { verb: 'noChange', about: await keyOf('2.1 A') });
    stand.clock.moveTo('2026-11-25T09:30:00Z');
    const late = await stand.press(await cardOf('Ada Park'), {
      as: 'Ada Park',
      verb: 'undo',
      data: { site: 'local-area', promptKey: (await prompts())[0]?.key, actionKey: await keyOf('2.1 A') },
    });
    expect(wordsOf(late.body.value)).not.toContain('Recorded, thank you');
    expect((await stand.action('2.1 B')).rating).toBe('G');
  });

  it('asks the other lead again where the answer that freed them is taken back', async () => {
    const a = await keyOf('2.1 A');
    const shownToBen = (words: string) =>
      vi.waitFor(() => expect(shownTo('Ben Ode').join(' ')).toContain(words), { timeout: 20_000 });
    await aWhileAfterAsking();
    await press('Ada Park', { about: a, rating: 'R', note: 'Staff left' });
    await shownToBen('Answered by Ada Park');
    await press('Ada Park', { verb: 'undo', about: a });
    await shownToBen('New rating of 2.1 A');
    expect(shownTo('Ben Ode').join(' ')).not.toContain('Answered by Ada Park');
  });

  it('tells the other lead who answered, offers a note, and asks no more', async () => {
    await aWhileAfterAsking();
    await press('Ada Park', { about: await keyOf('2.1 A'), rating: 'R', note: 'Staff left' });
    const other = await stand.connector.message(
      ({ kind, conversationId, card }) =>
        kind === 'replaced' &&
        conversationId === `chat:${stand.idOf('Ben Ode')}` &&
        wordsOf(card).includes('Answered by Ada Park'),
    );
    expect(wordsOf(other.card)).toContain('Staff left');
    expect([hasButton(other.card, 'noChange'), hasButton(other.card, 'addNote')]).toEqual([false, true]);
    await stand.press(other, {
      as: 'Ben Ode',
      verb: 'addNote',
      about: await keyOf('2.1 A'),
      note: 'And two more in May',
    });
    const { updates } = await stand.store.readAction(await stand.action('2.1 A'));
    expect(updates.at(-1)).toMatchObject({
      kind: 'note',
      saidBy: 'Ben Ode',
      text: 'And two more in May',
      source: 'chat',
    });
  });

  it('an answer on the board settles the card as well', async () => {
    await until(async () => expect((await prompts()).filter(({ state }) => state === 'sent')).toHaveLength(2));
    await aWhileAfterAsking();
    const action = await stand.action('2.1 A');
    const said = {
      key: crypto.randomUUID(),
      madeAt: stand.clock.date().toISOString(),
      saidBy: 'Ben Ode',
      source: 'tab' as const,
    };
    await stand.store.send({ ...said, kind: 'note', action, text: 'The panel meets on Friday' });
    await until(() => expect(shownTo('Ben Ode').join()).toContain('Answered by Ben Ode'));
    await until(async () =>
      expect(
        (await prompts()).find(({ actionKeys }) => actionKeys.length === 1 && actionKeys[0] === action.key)?.state,
      ).toBe('answered'),
    );
  });

  it('a question joins the card that is there, with one short word', async () => {
    await cardOf('Ada Park');
    await until(async () => expect((await prompts()).filter(({ state }) => state === 'sent')).toHaveLength(2));
    const board = await stand.store.openBoard();
    const action = await stand.action('2.1 B');
    const people = board.people.filter(({ name }) => name === 'Ada Park');
    const said = {
      key: crypto.randomUUID(),
      madeAt: stand.clock.date().toISOString(),
      saidBy: 'Di Hill',
      source: 'tab' as const,
    };
    await stand.store.send({ ...said, kind: 'challenge', action, text: 'Who pays for it?', people });
    await until(() => expect(shownTo('Ada Park')).toHaveLength(2));
    const [card, word] = shownTo('Ada Park');
    expect(card).toContain('Who pays for it?');
    expect(word).toContain('Di Hill');
    expect(actionsAsked((await cardOf('Ada Park')).card)).toHaveLength(2);
  });

  it('“I need help” reaches the chair and “Not mine” whoever assigns, once, and both stand in the record', async () => {
    await press('Ada Park', { verb: 'help', about: await keyOf('2.1 A'), note: 'Two schools do not answer' });
    await press('Ada Park', { verb: 'notMine', about: await keyOf('2.1 B') });
    await until(() => expect(shownTo('Di Hill')).toHaveLength(2));
    expect(shownTo('Di Hill').join()).toContain('Two schools do not answer');
    const { updates } = await stand.store.readAction(await stand.action('2.1 A'));
    expect(updates.at(-1)).toMatchObject({ kind: 'note', text: 'Asks for help. Two schools do not answer' });
  });

  it('keeps what is filled in while somebody turns a page, and shows it to nobody else', async () => {
    const a = await keyOf('2.1 A');
    const message = await cardOf('Ada Park');
    const data = {
      site: 'local-area',
      promptKey: (await prompts()).find(({ actionKeys }) => actionKeys.length === 2)?.key,
      page: 0,
      items: [],
    };
    await stand.press(message, { as: 'Ada Park', verb: 'page', data: { ...data, [`note ${a}`]: 'Half a sentence' } });
    const { body } = await stand.press(message, { as: 'Ada Park', verb: 'refresh', data });
    expect(inputOf(body.value, 'note', a)).toBe('Half a sentence');
    const stranger = await stand.press(message, { as: 'Cy Low', verb: 'refresh', data });
    expect(wordsOf(stranger.body.value)).not.toContain('2.1');
  });
});

describe('a message whose fate is not known', () => {
  it('is known by whoever looks at it; where it is sent again the first becomes a pointer', async () => {
    stand.connector.lose({ to: 'send', when: 'after', times: 1 });
    stand.bot.start();
    await until(async () =>
      expect((await prompts()).filter(({ state }) => state === 'sent').length).toBeGreaterThan(0),
    );
    await until(async () => expect((await prompts()).filter(({ state }) => state === 'sent')).toHaveLength(2));
    for (const name of ['Ada Park', 'Ben Ode'])
      for (const message of chatOf(name))
        await stand.press(message, { as: name, verb: 'refresh', data: refreshOf(message) });
    for (const name of ['Ada Park', 'Ben Ode'])
      expect(shownTo(name).filter((words) => !words.includes('stands further down'))).toHaveLength(1);
    const twice = ['Ada Park', 'Ben Ode'].filter((name) => chatOf(name).length === 2);
    expect(twice).toHaveLength(1);
    expect(wordsOf(chatOf(twice[0] ?? '')[1]?.card)).toContain('earlier');
  });
});

const refreshOf = ({ card }: ConnectorMessage): Record<string, unknown> =>
  (card.refresh?.action as { data?: Record<string, unknown> } | undefined)?.data ?? {};
