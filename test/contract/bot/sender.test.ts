import { afterEach, expect, it } from 'vitest';
import { readSendFailure } from '../../../src/bot/send-failure.ts';
import { noticeCard } from '../../../src/cards/notice-card.ts';
import { someTrouble, type ConnectorFault } from '../../setup/connector-faults.ts';
import { sendRound, startSimulatedService, type SimulatedService } from '../../setup/simulated-round.ts';

let service: SimulatedService;
afterEach(() => service.stop());

const card = (text: string) => noticeCard({ title: 'One', text, boardUrl: 'http://localhost/' });

/** What a promise came to: done, or the name of what it threw. */
const endOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (thrown: unknown) => (thrown as Error).name,
  );
const outcome = (work: Promise<unknown>): Promise<string> => service.clock.run(endOf(work));

const failure = (work: Promise<unknown>) =>
  service.clock.run(work.then(() => expect.fail('It did not fail.'), readSendFailure));

const minutesSince = (begun: number): number => (service.clock.now() - begun) / 60_000;

it('a round of 200 leads goes out at 95 % of what the limits allow, without one 429, and each has one card', async () => {
  service = await startSimulatedService();
  const { throttled, lost, doubled, failed, unknown, ms, leastMs } = await sendRound(service, 200);
  expect({ throttled, lost, doubled, failed, unknown }).toEqual({
    throttled: 0,
    lost: 0,
    doubled: 0,
    failed: 0,
    unknown: 0,
  });
  expect(leastMs / ms).toBeGreaterThanOrEqual(0.95);
});

it('however the service fails, each lead has one card or somebody is told', async () => {
  service = await startSimulatedService((_, random) => ({ trouble: () => someTrouble(random()) }));
  const { lost, doubled, failed, unknown } = await sendRound(service, 300);
  expect({ lost, doubled, failed }).toEqual({ lost: 0, doubled: 0, failed: 0 });
  expect(unknown).toBeGreaterThan(0);
});

it('hundred messages to one chat keep its limits and their order', async () => {
  service = await startSimulatedService();
  const texts = Array.from({ length: 100 }, (_, index) => `message ${index}`);
  const begun = service.clock.now();
  await service.clock.run(Promise.all(texts.map((text) => service.sender.send('chat:a', card(text)))));
  expect(service.connector.counts.throttled).toBe(0);
  expect(service.connector.messages.map((one) => JSON.stringify(one.card))).toEqual(
    texts.map((text) => expect.stringContaining(`"${text}"`) as string),
  );
  expect(minutesSince(begun)).toBeLessThan(1);
});

it('no more than 1,800 messages go to one chat in an hour', async () => {
  service = await startSimulatedService();
  const begun = service.clock.now();
  const sends = Array.from({ length: 1_801 }, () => service.sender.send('chat:a', card('a')));
  await service.clock.run(Promise.all(sends.slice(0, 1_800)));
  expect(minutesSince(begun)).toBeLessThan(17);
  await service.clock.run(Promise.all(sends));
  expect(minutesSince(begun)).toBeGreaterThan(60);
  expect(service.connector.counts.throttled).toBe(0);
});

it.each([
  ['20', 20],
  ['Mon, 23 Nov 2026 09:00:45 GMT', 45],
])('a 429 that says to come back after %s holds everything, answers too', async (retryAfter, seconds) => {
  service = await startSimulatedService();
  const begun = Date.parse('2026-11-23T09:00:00Z');
  service.connector.refuse({ to: 'create', status: 429, retryAfter, times: 1 });
  const first = service.sender.sendToPerson('ada', card('a'));
  await service.clock.run(service.clock.wait(1_000));
  const second = service.sender.send('chat:ben', card('b'));
  await service.clock.run(Promise.race([first, second]));
  expect(service.clock.now() - begun).toBeGreaterThanOrEqual(seconds * 1_000);
  await service.clock.run(Promise.all([first, second]));
  expect(service.clock.now() - begun).toBeLessThan((seconds + 2) * 1_000);
  expect(service.connector.standing()).toHaveLength(2);
});

it('a 429 that does not say when to come back is waited out longer each time', async () => {
  service = await startSimulatedService();
  const begun = service.clock.now();
  service.connector.refuse({ to: 'send', status: 429, times: 4 });
  await service.clock.run(service.sender.send('chat:ada', card('a')));
  expect(service.clock.now() - begun).toBeGreaterThan(7_500);
  expect(service.connector.messages).toHaveLength(1);
});

it.each([408, 412, 429, 503])(
  'a message refused with %i was not carried out, and is sent once more',
  async (status) => {
    service = await startSimulatedService();
    service.connector.refuse({ to: 'send', status, times: 3 });
    expect(await outcome(service.sender.send('chat:ada', card('a')))).toBe('done');
    expect(service.connector.messages).toHaveLength(1);
  },
);

it('a message that is tried again is not overtaken in its chat', async () => {
  service = await startSimulatedService();
  service.connector.refuse({ to: 'send', status: 503, times: 2 });
  const texts = ['first', 'second', 'third'];
  await service.clock.run(Promise.all(texts.map((text) => service.sender.send('chat:ada', card(text)))));
  expect(service.connector.messages.map((one) => one.card)).toEqual(texts.map(card));
});

it.each<[string, ConnectorFault]>([
  ['502', { status: 502, when: 'before' }],
  ['502 although it arrived', { status: 502, when: 'after' }],
  ['504 although it arrived', { status: 504, when: 'after' }],
  ['a lost connection', { status: null, when: 'before' }],
  ['a lost connection although it arrived', { status: null, when: 'after' }],
])('a message answered with %s is not sent again: it is not known whether it arrived', async (_, fault) => {
  let faults = 1;
  service = await startSimulatedService(() => ({ trouble: () => (faults-- > 0 ? fault : null) }));
  const told = await failure(service.sender.send('chat:ada', card('a')));
  expect(told).toMatchObject({ outcome: 'unknown', words: expect.stringContaining('arrived or not') as string });
  expect(service.connector.counts.requests).toBe(1);
  expect(service.connector.messages).toHaveLength(fault.when === 'after' ? 1 : 0);
});

it('the next message to a chat whose connection was lost waits a little', async () => {
  service = await startSimulatedService();
  service.connector.lose({ to: 'send', when: 'after', times: 1 });
  const begun = service.clock.now();
  await outcome(service.sender.send('chat:ada', card('a')));
  await service.clock.run(service.sender.send('chat:ada', card('b')));
  expect(service.clock.now() - begun).toBeGreaterThan(500);
});

it.each<[number | null]>([[502], [504], [null]])(
  'a chat is opened, and a card replaced, again after %s',
  async (status) => {
    const asked: string[] = [];
    service = await startSimulatedService(() => ({
      trouble: (operation) =>
        operation === 'send' || asked.push(operation) % 3 === 0 ? null : { status, when: 'after' },
    }));
    const message = await service.clock.run(service.sender.sendToPerson('ada', card('a')));
    await service.clock.run(service.sender.replace(message, card('b')));
    expect(asked).toEqual(['create', 'create', 'create', 'replace', 'replace', 'replace']);
    expect(service.connector.standing()).toMatchObject([{ kind: 'replaced', card: card('b') }]);
  },
);

it.each([
  [400, 'Bad Argument', 'answered 400'],
  [401, 'BotNotRegistered', 'does not know the bot'],
  [403, 'ConversationBlockedByUser', 'blocked the app'],
  [404, 'ConversationNotFound', 'answered 404'],
  [413, 'MessageSizeTooBig', 'larger than Teams takes'],
  [500, 'ServiceError', 'answered 500'],
])('%i %s is told at once, and nothing is tried again', async (status, code, words) => {
  service = await startSimulatedService();
  service.connector.refuse({ to: 'send', status, body: { error: { code } }, times: 5 });
  const told = await failure(service.sender.send('chat:ada', card('a')));
  expect(told).toMatchObject({
    outcome: 'refused',
    code: `${status}`,
    words: expect.stringContaining(words) as string,
  });
  expect(service.connector.counts.requests).toBe(1);
});

it('a person who has not installed the app is told of as that', async () => {
  service = await startSimulatedService();
  service.connector.uninstall('ada');
  const told = await failure(service.sender.sendToPerson('ada', card('a')));
  expect(told.words).toBe('the app is not installed for them in Teams.');
});

it('a service that stays away is given up after ten minutes, and that is told', async () => {
  service = await startSimulatedService();
  const begun = service.clock.now();
  await service.connector.stop();
  const told = await failure(service.sender.send('chat:ada', card('a')));
  expect(told).toMatchObject({ outcome: 'gaveUp', code: 'ECONNREFUSED' });
  expect(minutesSince(begun)).toBeGreaterThan(8);
  expect(minutesSince(begun)).toBeLessThan(11);
  service = await startSimulatedService();
});

it('a service that stays busy is given up after ten minutes, however it says so', async () => {
  service = await startSimulatedService(() => ({
    trouble: () => ({ status: 429, retryAfter: '120', when: 'before' }),
  }));
  const begun = service.clock.now();
  const told = await failure(service.sender.sendToPerson('ada', card('a')));
  expect(told).toMatchObject({ outcome: 'gaveUp', code: '429', words: expect.stringContaining('too busy') as string });
  expect(minutesSince(begun)).toBeLessThan(11);
});

it('an answer does not wait until a round is over', async () => {
  service = await startSimulatedService();
  const message = await service.clock.run(service.sender.send('chat:zoe', card('a')));
  const round = sendRound(service, 200);
  await service.clock.wait(3_000);
  const begun = service.clock.now();
  await service.sender.replace(message, card('b'));
  expect(service.clock.now() - begun).toBeLessThan(1_000);
  expect((await round).ms).toBeGreaterThan(12_000);
});

it('a sender that is stopped gives up what has not gone out, and waits for what has', async () => {
  service = await startSimulatedService();
  const sends = Array.from({ length: 50 }, (_, index) => outcome(service.sender.send(`chat:${index}`, card('a'))));
  await service.clock.wait(500);
  await service.sender.stop();
  const ends = await Promise.all(sends);
  expect(new Set(ends)).toEqual(new Set(['done', 'SenderStoppedError']));
  expect(service.connector.messages).toHaveLength(ends.filter((end) => end === 'done').length);
  expect(await outcome(service.sender.send('chat:z', card('a')))).toBe('SenderStoppedError');
});

it('what waits its turn does not go out once it is no longer allowed', async () => {
  service = await startSimulatedService();
  let isAllowed = true;
  const connector = service.sender.whileAllowed(() => isAllowed);
  service.connector.refuse({ to: 'send', status: 429, retryAfter: '60', times: 1 });
  const first = outcome(connector.send('chat:ada', card('a')));
  const second = outcome(connector.sendToPerson('ben', card('b')));
  await service.clock.wait(30_000);
  isAllowed = false;
  expect([await first, await second]).toEqual(['SenderStoppedError', 'SenderStoppedError']);
  expect(service.connector.messages).toEqual([]);
  expect(await outcome(service.sender.send('chat:ada', card('c')))).toBe('done');
});

it('what may go out no more is given up at once when that is said, and what may still does', async () => {
  service = await startSimulatedService();
  let isAllowed = true;
  const connector = service.sender.whileAllowed(() => isAllowed);
  service.connector.refuse({ to: 'send', status: 429, retryAfter: '60', times: 1 });
  const begun = service.clock.now();
  const waiting = [connector.send('chat:ada', card('a')), connector.sendToPerson('ben', card('b'))].map(endOf);
  const answer = service.sender.send('chat:zoe', card('c'));
  await service.clock.run(service.clock.wait(1_000));
  isAllowed = false;
  service.sender.giveUp();
  expect(await Promise.all(waiting)).toEqual(['SenderStoppedError', 'SenderStoppedError']);
  expect(service.clock.now() - begun).toBeLessThan(2_000);
  expect(await outcome(connector.send('chat:ada', card('d')))).toBe('SenderStoppedError');
  expect(await outcome(answer)).toBe('done');
});

it('a post begins a thread in a channel, can be replaced, and mentions whom its card says', async () => {
  service = await startSimulatedService();
  const entities = [
    { type: 'mention', text: '<at>Ada Park</at>', mentioned: { id: 'ada', name: 'Ada Park' } },
  ] as const;
  const post = { ...card('<at>Ada Park</at>'), msteams: { entities: [...entities] } };
  const message = await service.clock.run(service.sender.postToChannel('19:group@thread.tacv2', post));
  expect(message.conversationId).toMatch(/^19:group@thread\.tacv2;messageid=\d+$/);
  expect(service.connector.messages[0]?.card).toMatchObject({ msteams: { entities } });
  await service.clock.run(service.sender.replace(message, card('b')));
  expect(service.connector.standing(message.conversationId)).toMatchObject([{ kind: 'replaced', card: card('b') }]);
});

it('the group and the channels of a team are read', async () => {
  service = await startSimulatedService();
  service.connector.addTeam({ id: '19:team@thread.tacv2', groupId: 'group', channelIds: ['19:a@thread.tacv2'] });
  expect(await service.clock.run(service.sender.channelsOf('19:team@thread.tacv2'))).toEqual({
    groupId: 'group',
    channelIds: ['19:a@thread.tacv2'],
  });
});

it('an id from a list leads nowhere else', async () => {
  service = await startSimulatedService();
  await service.clock.run(service.sender.send('../../v3/teams/x?y=', card('a')));
  expect(service.connector.messages).toMatchObject([{ conversationId: '../../v3/teams/x?y=' }]);
});
