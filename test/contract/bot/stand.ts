import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express from 'express';
import { createBot, type Bot } from '../../../src/bot/bot.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { BoardAction } from '../../../src/domain/board.ts';
import { leadsOf } from '../../../src/domain/leads.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { PromptStore } from '../../../src/store/prompt-store.ts';
import { askForUpdate } from '../../setup/acts.ts';
import { movedClock, type MovedClock } from '../../setup/moved-clock.ts';
import { startConnector, type ConnectorMessage, type TestConnector } from '../../setup/connector.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { madeUpPlan } from '../../setup/made-up-plan.ts';
import type { PreparedSite } from '../../setup/prepared-site.ts';
import { BOT, bringIn, OFFICER, openStore } from '../../setup/store.ts';
import { CLIENT, siteOf, TENANT } from './site-of.ts';

const POLL_MS = 50;
const LEASE_MS = 2_000;

/** Who is in the tenant of a stand. */
export const PEOPLE = ['Ada Park', 'Ben Ode', 'Cy Low'];

/** What the messaging endpoint answered. */
interface BotAnswer {
  status: number;
  body: { statusCode?: number; type?: string; value?: Card; error?: { code: string; message: string } };
}

/** A bot over a local Graph server, a plan in its lists, and a connector that keeps what the bot sends. */
export interface Stand {
  graph: TestGraph;
  store: PromptStore;
  connector: TestConnector;
  bot: Bot;
  clock: MovedClock;
  /** When the bot last finished a look, by its clock. */
  lookedAt(): number;
  /** Every line that the bot logged. */
  logged: string[];
  idOf(name: string): string;
  action(ref: string): Promise<BoardAction>;
  /** Asks the leads of an action for an update, as the tab does. */
  ask(ref: string): Promise<void>;
  /** The card that asks a person about something, once it has come. */
  card(name: string): Promise<ConnectorMessage>;
  post(activity: unknown): Promise<BotAnswer>;
  /** Presses a button of a card as somebody. */
  press(message: ConnectorMessage, press: Press): Promise<BotAnswer>;
  /** Writes to the bot as somebody; the card that it answers with. */
  write(name: string, text: string): Promise<Card>;
  stop(): Promise<void>;
}

/** A press of a button. What is not said is as the card has it; `about` is an action's key, the first of the card otherwise. */
interface Press {
  as: string;
  verb?: string;
  about?: string;
  rating?: string;
  note?: string;
  due?: string;
  reason?: string;
  data?: Record<string, unknown>;
}

/** What a stand begins with. */
export interface StandOptions {
  /** A site of {@link PEOPLE} with a plan; without it one is made for this stand alone. */
  site?: PreparedSite;
  people?: string[];
  plan?: Plan | null;
  isStarted?: boolean;
  /** Where its clock stands at first; at the machine's own time where it is left out. */
  at?: string;
  leaseMs?: number;
}

/** Builds it all on free ports. */
export async function startStand({
  site,
  people = PEOPLE,
  plan = madeUpPlan(),
  isStarted = true,
  at,
  leaseMs = LEASE_MS,
}: StandOptions = {}): Promise<Stand> {
  const graph = site ? await site.start() : await startTestGraph({ people });
  const store = site ? openStore(graph.origin, OFFICER) : await storeOf(graph, plan);
  const connector = await startConnector();
  const clock = movedClock(at);
  const now = () => clock.date();
  const logged: string[] = [];
  const app = express();
  const bot = await createBot({
    express: app,
    sites: [siteOf(openStore(graph.origin, BOT, at ? { now } : {}))],
    clock,
    clientId: CLIENT,
    tenantId: TENANT,
    serviceUrl: connector.serviceUrl,
    credentials: 'local',
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
    times: { pollMs: POLL_MS, leaseMs },
  });
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  if (isStarted) bot.start();
  return {
    graph,
    store,
    connector,
    bot,
    clock,
    lookedAt: () => bot.standings()[0]?.lookedAt ?? 0,
    logged,
    ...acts(graph, store, connector, server),
    ...ending(graph, connector, bot, server),
  };
}

const storeOf = async (graph: TestGraph, plan: Plan | null): Promise<PromptStore> =>
  plan ? bringIn(graph.origin, plan) : openStore(graph.origin, BOT);

function ending(graph: TestGraph, connector: TestConnector, bot: Bot, server: Server): Pick<Stand, 'stop'> {
  return {
    async stop() {
      await bot.stop();
      server.close();
      server.closeAllConnections();
      await connector.stop();
      await graph.stop();
    },
  };
}

function acts(graph: TestGraph, store: PromptStore, connector: TestConnector, server: Server) {
  const { port } = server.address() as { port: number };
  const idOf = (name: string): string =>
    graph.graph.people().find(({ displayName }) => displayName === name)?.id ?? name;
  const action = async (ref: string) => (await store.openBoard()).actions.find((one) => one.ref === ref) as BoardAction;
  const from = (name: string) => fromPerson(connector, idOf(name));
  const post = (activity: unknown) => postTo(port, activity);
  return {
    idOf,
    action,
    post,
    ask: (ref: string) => askAbout(store, ref),
    card: (name: string) =>
      connector.message(({ kind, conversationId }) => kind === 'sent' && conversationId === `chat:${idOf(name)}`),
    press: (message: ConnectorMessage, press: Press) => post({ ...from(press.as), ...toInvoke(message, press) }),
    async write(name: string, text: string) {
      const before = connector.messages.length;
      await post({ ...from(name), id: crypto.randomUUID(), type: 'message', text });
      return (connector.messages[before] as ConnectorMessage).card;
    },
  };
}

/** Asks the leads of an action for an update, as the tab does. */
export async function askAbout(store: PromptStore, ref: string): Promise<void> {
  const { people, actions } = await store.openBoard();
  const action = actions.find((one) => one.ref === ref) as BoardAction;
  await askForUpdate(store, { action, people: leadsOf(action, people), askedBy: 'Chris Chair' });
}

/** An activity of a person in their own chat, as Teams sends them. */
export const fromPerson = ({ serviceUrl }: TestConnector, id: string) => ({
  id: `in-${id}`,
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${id}`, aadObjectId: id },
  conversation: { id: `chat:${id}`, conversationType: 'personal', tenantId: TENANT },
  recipient: { id: `28:${CLIENT}`, name: 'Action Plan Monitor' },
  channelData: { tenant: { id: TENANT } },
});

/** What Teams sends when a button is pressed: its data with the values of all the card's inputs merged in. */
function toInvoke({ card, activityId }: ConnectorMessage, { verb = 'send', about, data, ...press }: Press) {
  const button = partsOf(card).find(
    (part) =>
      part['verb'] === verb &&
      (about === undefined || [undefined, about].includes(dataOf(part)['actionKey'] as string | undefined)),
  );
  const key = about ?? actionsAsked(card)[0] ?? '';
  const filled = Object.fromEntries(
    (['rating', 'note', 'due', 'reason'] as const).flatMap((field) =>
      press[field] === undefined ? [] : [[`${field} ${key}`, press[field]]],
    ),
  );
  const inputs = button?.['associatedInputs'] === 'none' ? {} : { ...valuesIn(card), ...filled };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: activityId,
    value: {
      action: { type: 'Action.Execute', verb, data: { ...dataOf(button ?? {}), ...inputs, ...data } },
      trigger: 'manual',
    },
  };
}

type Part = Record<string, unknown>;

const dataOf = (button: Part): Part => (button['data'] as Part | undefined) ?? {};

/** Every element and action of a card, however deep. */
function partsOf(card: unknown): Part[] {
  if (Array.isArray(card)) return card.flatMap(partsOf);
  if (typeof card !== 'object' || card === null) return [];
  return [card as Part, ...Object.values(card).flatMap(partsOf)];
}

/** The keys of the actions about which a card has inputs, in its order. */
export const actionsAsked = (card: Card): string[] => [
  ...new Set(partsOf(card).flatMap(({ id }) => /^(?:rating|note) (\S+)$/.exec(String(id))?.[1] ?? [])),
];

/** What a client sends of inputs that nobody touched. */
const valuesIn = (card: Card): Part =>
  Object.fromEntries(
    partsOf(card).flatMap(({ type, id, value = '' }) =>
      String(type).startsWith('Input.') ? [[String(id), value]] : [],
    ),
  );

/** Whether a card has a button of a verb. */
export const hasButton = (card: Card | undefined, verb: string): boolean =>
  partsOf(card).some((part) => part['verb'] === verb && part['type'] === 'Action.Execute');

async function postTo(port: number, activity: unknown): Promise<BotAnswer> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof activity === 'string' ? activity : JSON.stringify(activity),
  });
  const text = await response.text();
  return { status: response.status, body: text ? (JSON.parse(text) as BotAnswer['body']) : {} };
}

/** All words that a card shows. */
export function wordsOf(card: Card | undefined): string {
  const words: string[] = [];
  JSON.stringify(card, (key, value: unknown) => {
    if (['text', 'title', 'label'].includes(key) && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join(' ');
}

/** What an input of a card holds about its first action, or about another; undefined where the card has no such input. */
export function inputOf(card: Card | undefined, field: string, about?: string): string | undefined {
  const input = partsOf(card).find(
    ({ id }) => id === `${field} ${about ?? ''}` || (!about && String(id).startsWith(`${field} `)),
  );
  return input && ((input['value'] as string | undefined) ?? '');
}
