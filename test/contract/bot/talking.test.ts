import { afterEach, describe, expect, it } from 'vitest';
import { fromPerson, startStand, wordsOf, type Stand } from './stand.ts';

let stand: Stand;
afterEach(() => stand.stop());

describe('in a site with a plan', () => {
  it('whoever adds the app is welcomed', async () => {
    stand = await startStand();
    const from = fromPerson(stand.connector, stand.idOf('Cy Low'));
    expect(await stand.post({ ...from, type: 'installationUpdate', action: 'add' })).toMatchObject({ status: 200 });
    expect(stand.connector.messages.map(({ card }) => wordsOf(card))).toEqual([expect.stringMatching(/^Hello/)]);
  });

  it('hi, hello, help and what nobody understands each get a useful answer', async () => {
    stand = await startStand();
    for (const text of ['hi', 'Hello!', '<at>Action Plan Monitor</at> hey'])
      expect(wordsOf(await stand.write('Cy Low', text))).toContain('Hello, I am Action Plan Monitor');
    expect(wordsOf(await stand.write('Cy Low', 'HELP'))).toContain('Ask for an update');
    expect(wordsOf(await stand.write('Cy Low', 'sing me a song'))).toContain('my actions');
  });

  it('“my actions” lists what a person leads, with its rating', async () => {
    stand = await startStand();
    const words = wordsOf(await stand.write('Ada Park', 'my actions'));
    expect(words).toContain('You lead 2 actions');
    expect(words).toContain('2.1 B');
    expect(words).toContain('Green (G)');
  });

  it('someone who leads nothing is told kindly, with what to do', async () => {
    stand = await startStand();
    expect(wordsOf(await stand.write('Cy Low', 'my actions'))).toContain('no actions under your name');
  });

  it('a colleague whom the plan does not know, who writes how an action stands, is told who can say it', async () => {
    stand = await startStand();
    const words = wordsOf(await stand.write('00000000-0000-4000-8000-000000000001', '2.1 A red, it is late'));
    expect(words).toContain('Ada Park or Ben Ode can answer it');
    expect(words).not.toContain('pathway');
    expect((await stand.action('2.1 A')).rating).toBe('G');
  });
});

it('what Teams delivers again because it was not answered in time is answered once', async () => {
  stand = await startStand({ plan: null });
  const message = { ...fromPerson(stand.connector, stand.idOf('Cy Low')), id: 'one', type: 'message', text: 'hi' };
  const answers = await Promise.all([stand.post(message), stand.post(message)]);
  expect([...answers, await stand.post(message)].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(stand.connector.messages).toHaveLength(1);
  await stand.post({ ...message, id: 'two' });
  expect(stand.connector.messages).toHaveLength(2);
});

it('a message that failed is taken when Teams delivers it again', async () => {
  stand = await startStand({ plan: null });
  stand.connector.refuse({ to: 'send', status: 500, times: 1 });
  const message = { ...fromPerson(stand.connector, stand.idOf('Cy Low')), id: 'one', type: 'message', text: 'hi' };
  expect((await stand.post(message)).status).toBe(500);
  expect((await stand.post(message)).status).toBe(200);
  expect(stand.connector.messages).toHaveLength(1);
});

describe('in a site without a plan', () => {
  it('the bot says so and goes on', async () => {
    stand = await startStand({ plan: null });
    expect(wordsOf(await stand.write('Ada Park', 'my actions'))).toContain('has no improvement plan yet');
    expect(wordsOf(await stand.write('Ada Park', 'hi'))).toContain('Hello');
  });
});
