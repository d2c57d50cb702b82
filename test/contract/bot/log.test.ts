import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Prompt } from '../../../src/domain/prompt.ts';
import type { ConnectorMessage } from '../../setup/connector.ts';
import { madeUpAction, madeUpPlan } from '../../setup/made-up-plan.ts';
import { preparedSite } from '../../setup/prepared-site.ts';
import { askForFaults } from '../store/wire.ts';
import { fromPerson, PEOPLE, startStand, type Stand } from './stand.ts';

const alone = (name: string) => ({ leads: [name], leadsText: name });
const PLAN = madeUpPlan([
  madeUpAction('2.1 A', alone('Ada Park')),
  madeUpAction('2.1 B', alone('Ben Ode')),
  madeUpAction('2.1 C', alone('Dee Far')),
]);
const site = preparedSite({ plan: PLAN, people: PEOPLE });

/** Whatever a person is called, wrote, or is asked about. */
const PERSONAL = /Ada|Park|Ben|Ode\b|Cy\b|Low|Dee|Far\b|Chris|Chair|@contoso|Secret|pathway|Families/;

let stand: Stand;
let printed: string[];

beforeEach(async () => {
  printed = [];
  for (const way of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...said: unknown[]) => void printed.push(said.map(String).join(' ')));
  stand = await startStand({ site });
});
afterEach(async () => {
  await stand.stop();
  vi.restoreAllMocks();
});

const settled = (ref: string, state: Prompt['state']) =>
  vi.waitFor(
    async () => {
      const { prompts } = await stand.store.readAction(await stand.action(ref));
      expect(prompts.map((prompt) => prompt.state)).toContain(state);
    },
    { timeout: 20_000, interval: 50 },
  );

/** Lines that were logged, each as its facts. */
const lines = () => stand.logged.map((line) => JSON.parse(line) as Record<string, string | number>);

function expectClean(): void {
  expect(printed).toEqual([]);
  expect(lines().length).toBeGreaterThan(0);
  for (const line of stand.logged) expect(line).not.toMatch(PERSONAL);
  for (const line of lines()) expect(line['correlation']).toMatch(/^[\w-]{8,}$/);
}

it('nothing that people are called or wrote is in the log of what they did', async () => {
  await stand.ask('2.1 A');
  const card = await stand.card('Ada Park');
  await settled('2.1 A', 'sent');
  for (const verb of ['page', 'refresh', 'help', 'notMine', 'noChange', 'addNote', 'sing'])
    await stand.press(card, { as: 'Cy Low', verb, note: 'Secret words' });
  await stand.press(card, { as: 'Ada Park', rating: 'Z', note: 'Secret words' });
  const { body } = await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Secret words' });
  const recorded = { ...card, card: body.value as ConnectorMessage['card'] };
  await stand.press(recorded, { as: 'Ada Park', verb: 'undo' });
  await stand.press(card, { as: 'Ada Park', verb: 'help', note: 'Secret words' });
  const said = [
    '2.1 A green – Secret panel met',
    'Ada Park said it',
    'help',
    'my actions',
    'due',
    'stop for two weeks',
  ];
  for (const text of [...said, 'start again', 'who has not answered?', 'Secret song'])
    await stand.write('Ada Park', text);
  expectClean();
  expect(stand.logged.join('\n')).toContain('prompt.answered');
});

it('nor in the log of what failed', async () => {
  stand.connector.uninstall(stand.idOf('Ben Ode'));
  stand.connector.lose({ to: 'send', when: 'after', times: 1 });
  for (const ref of ['2.1 A', '2.1 B', '2.1 C']) await stand.ask(ref);
  await settled('2.1 B', 'failed');
  await settled('2.1 C', 'failed');
  const card = await stand.card('Ada Park');
  await askForFaults(stand.graph, [{ method: 'PATCH', path: 'Plan%20actions', status: 403, when: 'before' }]);
  await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Secret words' });
  await askForFaults(stand.graph, [{ method: 'GET', path: 'Plan', status: 403, times: 50, when: 'before' }]);
  await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Secret words' });
  await stand.write('Ada Park', '2.1 A green – Secret panel met');
  await askForFaults(stand.graph, []);
  const from = fromPerson(stand.connector, stand.idOf('Ada Park'));
  for (const action of ['remove', 'add']) await stand.post({ ...from, type: 'installationUpdate', action });
  await stand.post({ ...from, type: 'message', text: 'Secret', entities: 'Ada Park' });
  await stand.post({ ...from, type: 'invoke', name: 'Ada/Park', value: 'Secret' });
  expectClean();
  expect(stand.logged.join('\n')).toContain('prompt.failed');
});

it('all lines of one activity have one id, and those of a prompt its key', async () => {
  await stand.ask('2.1 A');
  const card = await stand.card('Ada Park');
  await settled('2.1 A', 'sent');
  const sent = lines().find(({ event }) => event === 'prompt.sent');
  expect(sent?.['correlation']).toBe(sent?.['prompt']);
  await stand.press(card, { as: 'Ada Park', rating: 'A', note: 'Secret words' });
  const answered = lines().filter(({ event }) => event === 'prompt.answered');
  expect(answered).toHaveLength(1);
  expect(answered[0]?.['correlation']).not.toBe(sent?.['correlation']);
  expect(answered[0]?.['correlation']).toMatch(/^[0-9a-f]{8}-/);
});
