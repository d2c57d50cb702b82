import { App } from '@microsoft/teams.apps';
import { BoardReader } from '../../src/bot/board-reader.ts';
import { createChatService } from '../../src/bot/chat-service.ts';
import { toProof } from '../../src/bot/credentials.ts';
import { createMeter, type ReadableMeter } from '../../src/bot/meter.ts';
import { createSdkLogger } from '../../src/bot/sdk-logger.ts';
import { createSender } from '../../src/bot/sender/sender.ts';
import { SiteWatch } from '../../src/bot/site-watch.ts';
import { createLocalClock } from '../../src/local/clock.ts';
import type { PromptStore } from '../../src/store/prompt-store.ts';
import { startConnector, type TestConnector } from './connector.ts';
import { startTestGraph, type TestGraph } from './local-graph.ts';
import { madeUpAction, madeUpPlan } from './made-up-plan.ts';
import { requestTimes } from './simulated-round.ts';
import { BOT, bringIn, openStore } from './store.ts';
import { VirtualClock } from './virtual-clock.ts';

/** A bot that serves a site whose leads are all to be asked at once, over real HTTP in a time of its own. */
export interface SimulatedBot {
  clock: VirtualClock;
  connector: TestConnector;
  store: PromptStore;
  meter: ReadableMeter;
  logged: string[];
  /** The Entra id of a lead, by number from 0. */
  idOf(lead: number): string;
  start(): void;
  stop(): Promise<void>;
}

/** The first working day of a month, on which leads of red actions are asked. */
const FIRST_OF_DECEMBER = '2026-12-01T10:00:00Z';
/** The store's client does a little beside its requests: it fetches its parts, and makes keys of digests. */
const QUIET_MS = 3;

const nameOf = (lead: number): string => `Lead ${String(lead).padStart(5, '0')}`;

/** Makes a plan of one red action for each of so many leads, and a bot that has not begun. */
export async function prepareSimulatedBot(leads: number): Promise<SimulatedBot> {
  const graph = await startPlan(leads);
  const clock = new VirtualClock(Date.parse(FIRST_OF_DECEMBER), QUIET_MS);
  const { random, ...times } = requestTimes(clock);
  const connector = await startConnector({ now: () => clock.now(), ...times });
  const store = simulatedStore(graph, clock);
  const logger = createSdkLogger(() => undefined);
  const app = new App({ clientId: 'client', tenantId: 'tenant', logger, ...toProof('local') });
  const service = clock.watch(createChatService(app, connector.serviceUrl, 'tenant'));
  const [meter, logged] = [createMeter(), [] as string[]];
  const sender = createSender(service, { clock, random, onThrottled: () => meter.throttled() });
  const watch = new SiteWatch(
    {
      key: 'local-area',
      store,
      boards: new BoardReader(store),
      connector: sender,
      clock,
      log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
      meter,
      boardUrl: 'http://localhost/',
      url: 'http://localhost/',
      groupId: null,
    },
    sender,
    'simulated bot',
    { pollMs: 10_000, leaseMs: 60_000, looksPerWhole: 6 },
  );
  return {
    clock,
    connector,
    store,
    meter,
    logged,
    idOf: (lead) => graph.graph.people().find(({ displayName }) => displayName === nameOf(lead))?.id ?? '',
    start: () => watch.start(),
    async stop() {
      await clock.run(Promise.all([sender.stop(), watch.stop()]));
      await connector.stop();
      await graph.stop();
    },
  };
}

async function startPlan(leads: number): Promise<TestGraph> {
  const names = Array.from({ length: leads }, (_, lead) => nameOf(lead));
  const actions = names.map((name, lead) =>
    madeUpAction(`2.${lead + 1} A`, { leads: [name], leadsText: name, status: 'R', ratings: { 'Sep-26': 'R' } }),
  );
  const graph = await startTestGraph({ people: names, clock: createLocalClock(FIRST_OF_DECEMBER) });
  // What SharePoint's own limits would do to a round is arithmetic of its own.
  await graph.control('switches', { throttling: false });
  await bringIn(graph.origin, madeUpPlan(actions));
  return graph;
}

function simulatedStore(graph: TestGraph, clock: VirtualClock): PromptStore {
  const wire = clock.watch({ fetch: fetchWhole });
  return openStore(graph.origin, BOT, {
    fetch: wire.fetch,
    time: { now: () => clock.now(), pause: (ms) => clock.wait(ms) },
    now: () => new Date(clock.now()),
  });
}

/** Answers once the body has come too: what comes after it is no wait for the network. */
const fetchWhole: typeof fetch = async (input, init) => {
  const { status, headers, ...answer } = await fetch(input, init).then(async (response) => ({
    status: response.status,
    headers: response.headers,
    body: await response.arrayBuffer(),
  }));
  return new Response(answer.body.byteLength > 0 ? answer.body : null, { status, headers });
};
