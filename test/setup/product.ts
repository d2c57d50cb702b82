import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GraphAnswer, LocalGraph } from '../../src/local/graph/server.ts';
import { readEnvironment } from '../../src/start/environment.ts';
import { startProduct as startParts } from '../../src/start/product.ts';
import { createFieldChecker } from './field-checker.ts';
import { createAnswerChecker } from './openapi.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The whole product on free ports with a data folder of its own. */
export interface RunningProduct {
  url: string;
  graphUrl: string;
  controlsUrl: string;
  hostUrl: string;
  chatUrl: string;
  /** All that it said so far. */
  output(): string;
  /** Ends it, throws away its data, and fails where its Graph server gave an answer that Graph would not. */
  stop(): Promise<void>;
}

/** Where somebody chats, the test waits for the bot to look, and to confirm a lease that a moved clock has ended. */
const BOT_TIMES = { pollMs: 250, leaseMs: 12_000 };

/**
 * Starts every part of the product in the process of the test, which has loaded them for the files before: that
 * `npm start` does so in a process of its own is tested once. See `startProductProcess`. Its Graph server does not
 * throttle: tests do in a minute what people do in a morning.
 */
export async function startProduct({ env = {} }: { env?: Record<string, string> } = {}): Promise<RunningProduct> {
  const data = await mkdtemp(join(tmpdir(), 'apm-'));
  const ports = await freePorts(4);
  const parts: { close(): Promise<void> }[] = [];
  const answers = watchAnswers(() => parts[0] as LocalGraph | undefined);
  let printed = '';
  const end = async (): Promise<void> => {
    for (const part of parts.toReversed()) await part.close();
    answers.end();
    await rm(data, { recursive: true, force: true });
  };
  const say = (line: string): void => void (printed += `${line}\n`);
  try {
    const environment = readEnvironment(ROOT, { ...variablesFor(ports, data), ...env });
    const times = environment.isChatOn ? { botTimes: BOT_TIMES } : {};
    await startParts(environment, { isHot: false, say, parts, mayBeLost: true, ...times });
    await turnSwitches(addressesOf(ports).controlsUrl, { throttling: false });
  } catch (error) {
    await end();
    throw error;
  }
  return {
    ...addressesOf(ports),
    output: () => printed,
    async stop() {
      await end();
      if (answers.wrong().length > 0)
        throw new Error(`Answers that Graph would not give:\n${answers.wrong().join('\n')}`);
    },
  };
}

/** Turns switches of a running Graph server. */
export async function turnSwitches(controlsUrl: string, switches: Record<string, boolean>): Promise<void> {
  const answer = await fetch(`${controlsUrl}/switches`, { method: 'PUT', body: JSON.stringify(switches) });
  if (!answer.ok) throw new Error(await answer.text());
}

const CHANNEL = 'action-plan-monitor:graph-answer';

/** Checks each answer of a product's Graph server as the contract tests do; `graph` is known once it has started. */
function watchAnswers(graph: () => LocalGraph | undefined): { wrong(): string[]; end(): void } {
  const checkers = [createAnswerChecker(), createFieldChecker((path) => graph()?.look(path) ?? null)];
  const hear = (message: unknown): void => {
    const { answer, look } = message as { answer: GraphAnswer; look: LocalGraph['look'] };
    if (look === graph()?.look) for (const checker of checkers) checker.check(answer);
  };
  subscribe(CHANNEL, hear);
  return {
    wrong: () => checkers.flatMap(({ violations }) => violations),
    end: () => void unsubscribe(CHANNEL, hear),
  };
}

type Ports = readonly number[];

/** What the product is told of its ports, in the order tab, Graph, host, chat, and of its data. */
export const variablesFor = ([port, graphPort, hostPort, chatPort]: Ports, data: string): Record<string, string> => ({
  APM_PORT: `${port}`,
  APM_GRAPH_PORT: `${graphPort}`,
  APM_HOST_PORT: `${hostPort}`,
  APM_CHAT_PORT: `${chatPort}`,
  APM_CHAT: 'off',
  APM_DATA: data,
});

/** The addresses of a product by its ports. */
export const addressesOf = ([port, graphPort, hostPort, chatPort]: Ports) => ({
  url: `http://localhost:${port}`,
  graphUrl: `http://localhost:${graphPort}/graph/v1.0`,
  controlsUrl: `http://localhost:${graphPort}/_local`,
  hostUrl: `http://localhost:${hostPort}`,
  chatUrl: `http://localhost:${chatPort}`,
});

/** Ports that are free now, all held until all are known so that none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listenAnywhere()));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function listenAnywhere(): Promise<ReturnType<typeof createServer>> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
