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
});

describe('in a site without a plan', () => {
  it('the bot says so and goes on', async () => {
    stand = await startStand({ plan: null });
    expect(wordsOf(await stand.write('Ada Park', 'my actions'))).toContain('has no improvement plan yet');
    expect(wordsOf(await stand.write('Ada Park', 'hi'))).toContain('Hello');
  });
});
