import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BotSite } from '../../../src/bot/context.ts';
import type { ConnectorMessage } from '../../setup/connector.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { BOT, OFFICER, openStore } from '../../setup/store.ts';
import { GROUP, siteOf } from './site-of.ts';
import { fromPerson, startStand, wordsOf, type Stand } from './stand.ts';

// One bot, and two sites: one that it was granted at first, another that it is granted later.

const OTHER_GROUP = '0b3d7c52-9a4e-4f6b-8d21-5e7f9a1c3b64';
const ELSEWHERE = 'c2a94f10-6b7d-4e38-9f5a-1d8e0b2c4a76';

const site = preparedSite();
let stand: Stand;
let otherGraph: TestGraph;
let own: BotSite;
let other: BotSite;

beforeEach(async () => {
  stand = await startStand({ site, isStarted: false });
  otherGraph = await site.start();
  own = siteOf(openStore(stand.graph.origin, BOT));
  other = {
    ...siteOf(openStore(otherGraph.origin, BOT)),
    key: 'other',
    groupId: OTHER_GROUP,
    boardUrl: 'http://other',
  };
});
afterEach(async () => {
  await stand.stop();
  await otherGraph.stop();
});

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 15_000, interval: 50 });

/** The app is added to a team, or removed from it. */
const install = (group: string, action: 'add' | 'remove' = 'add') => {
  const from = fromPerson(stand.connector, stand.idOf('Ada Park'));
  return stand.post({
    ...from,
    type: 'installationUpdate',
    action,
    conversation: { ...from.conversation, id: `19:${group}`, conversationType: 'channel' },
    channelData: { ...from.channelData, team: { id: `19:${group}`, aadGroupId: group } },
  });
};

const installForAda = (action: 'add' | 'remove') => {
  const from = fromPerson(stand.connector, stand.idOf('Ada Park'));
  return stand.post({ ...from, type: 'installationUpdate', action });
};

const saidTo = (conversationId: string): string[] =>
  stand.connector.messages.filter((one) => one.conversationId === conversationId).map(({ card }) => wordsOf(card));
const chatOfAda = (): string => `chat:${stand.idOf('Ada Park')}`;

describe('a team that the bot is added to', () => {
  it('is remembered on the site that was granted with its group, and on no other', async () => {
    await stand.bot.serve([own, other]);
    await install(OTHER_GROUP);
    expect(saidTo(`19:${OTHER_GROUP}`)).toEqual([expect.stringMatching(/^Hello/)]);
    expect([await own.store.readTeam(), await other.store.readTeam()]).toEqual([null, `19:${OTHER_GROUP}`]);
    await install(GROUP);
    expect(await own.store.readTeam()).toBe(`19:${GROUP}`);
    await install(OTHER_GROUP, 'remove');
    expect([await own.store.readTeam(), await other.store.readTeam()]).toEqual([`19:${GROUP}`, null]);
  });

  it('whose site is not granted is told the command with its group, and welcomed once the site is', async () => {
    await install(OTHER_GROUP);
    await install(ELSEWHERE);
    expect(saidTo(`19:${OTHER_GROUP}`)).toEqual([
      expect.stringContaining(`npm run grant -- --site ADDRESS --group ${OTHER_GROUP}`),
    ]);
    await stand.bot.serve([own, other]);
    await stand.bot.serve([own, other]);
    expect(saidTo(`19:${OTHER_GROUP}`).slice(1)).toEqual([expect.stringMatching(/^Hello/)]);
    expect(await other.store.readTeam()).toBe(`19:${OTHER_GROUP}`);
    expect(saidTo(`19:${ELSEWHERE}`)).toHaveLength(1);
  });

  it('is that which the plan names where nobody recorded a group, and the record goes before the plan', async () => {
    const said = { ...other, groupId: null };
    const officer = openStore(otherGraph.origin, OFFICER);
    await officer.keepGroupId(OTHER_GROUP.toUpperCase());
    await officer.keepGroupId(ELSEWHERE);
    expect(await officer.readGroupId()).toBe(OTHER_GROUP);
    await stand.bot.serve([said, own]);
    await install(OTHER_GROUP);
    expect(await other.store.readTeam()).toBe(`19:${OTHER_GROUP}`);
    await stand.bot.serve([said, { ...own, groupId: OTHER_GROUP }]);
    await install(OTHER_GROUP);
    expect(await own.store.readTeam()).toBe(`19:${OTHER_GROUP}`);
  });

  it('of a site that is granted and not yet set up is welcomed once, and remembered when it is set up', async () => {
    const fresh = await startTestGraph();
    try {
      const bare = { ...other, store: openStore(fresh.origin, BOT) };
      await stand.bot.serve([own, bare]);
      await install(OTHER_GROUP);
      await openStore(fresh.origin, OFFICER).provision();
      await stand.bot.serve([own, bare]);
      expect(await bare.store.readTeam()).toBe(`19:${OTHER_GROUP}`);
      expect(saidTo(`19:${OTHER_GROUP}`)).toHaveLength(1);
    } finally {
      await fresh.stop();
    }
  });
});

describe('two sites', () => {
  it('answer a person whom both know, each for itself, and what is pressed goes to the site of its card', async () => {
    await stand.bot.serve([own, other]);
    const from = fromPerson(stand.connector, stand.idOf('Ada Park'));
    await stand.post({ ...from, id: 'one', type: 'message', text: 'my actions' });
    expect(saidTo(chatOfAda())).toHaveLength(2);
    await stand.post({ ...from, id: 'two', type: 'message', text: '2.1 A amber, the panel met' });
    const [first, second] = stand.connector.messages.slice(2) as [ConnectorMessage, ConnectorMessage];
    expect([siteNamedBy(first), siteNamedBy(second)].toSorted()).toEqual(['local-area', 'other']);
    const card = siteNamedBy(first) === 'other' ? first : second;
    await stand.press(card, { as: 'Ada Park', verb: 'confirm' });
    const rating = async ({ store }: BotSite) => (await store.openBoard()).actions[0]?.rating;
    expect([await rating(own), await rating(other)]).toEqual(['G', 'A']);
  });

  it('know nothing of a stranger, and one that is taken back answers nobody any more', async () => {
    await stand.bot.serve([own, other]);
    expect(wordsOf(await stand.write('Zoe Away', 'my actions'))).toContain('No actions under your name');
    await stand.bot.serve([other]);
    expect(stand.bot.standings().map(({ site: key }) => key)).toEqual(['other']);
    await stand.write('Ada Park', 'my actions');
    expect(saidTo(chatOfAda())).toHaveLength(1);
  });

  it('are both served once the second is granted, while the bot runs', async () => {
    stand.bot.start();
    await until(() => expect(stand.bot.standings()).toMatchObject([{ isServing: true }]));
    await stand.bot.serve([own, other]);
    await until(() => expect(stand.bot.standings().every(({ isServing }) => isServing)).toBe(true));
    expect(stand.bot.standings()).toHaveLength(2);
  });
});

const siteNamedBy = ({ card }: ConnectorMessage): string =>
  /"site":"([^"]+)"/.exec(JSON.stringify(card))?.[1] ?? 'none';

it('who removes the app gets nothing more, and what could not reach them is asked anew once they add it again', async () => {
  await stand.ask('2.1 A');
  await installForAda('remove');
  stand.bot.start();
  await stand.card('Ben Ode');
  const ofAda = async () => {
    const { people } = await stand.store.openBoard();
    return stand.store.promptsOf(people.find(({ name }) => name === 'Ada Park')?.key ?? '');
  };
  expect(await ofAda()).toMatchObject([{ state: 'failed', lastError: expect.stringContaining('not installed') }]);
  expect(saidTo(chatOfAda())).toEqual([]);
  await installForAda('add');
  await until(async () => expect(await ofAda()).toMatchObject([{ state: 'sent' }]));
  expect(saidTo(chatOfAda())).toEqual([expect.stringMatching(/^Hello/), expect.stringContaining('2.1 A')]);
});

it('who removes the app while a card stands open counts as not reached, and is asked anew once they add it again', async () => {
  stand.bot.start();
  await stand.ask('2.1 A');
  await stand.card('Ada Park');
  const { people } = await stand.store.openBoard();
  const key = people.find(({ name }) => name === 'Ada Park')?.key ?? '';
  await until(async () => expect(await stand.store.promptsOf(key)).toMatchObject([{ state: 'sent' }]));
  await installForAda('remove');
  expect(await stand.store.promptsOf(key)).toMatchObject([{ state: 'failed' }]);
  await installForAda('add');
  await until(async () => expect(await stand.store.promptsOf(key)).toMatchObject([{ state: 'sent' }]));
});
