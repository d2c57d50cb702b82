import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Checks the answers of its Graph server in its own process. */
const WATCH = new URL('./answer-watch.mjs', import.meta.url).href;

/** The whole product, started as `npm start` starts it, on free ports with a data folder of its own. */
export interface RunningProduct {
  url: string;
  graphUrl: string;
  controlsUrl: string;
  hostUrl: string;
  chatUrl: string;
  data: string;
  /** All that it printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does, throws away its data, and fails where its Graph server gave an answer that Graph would not. */
  stop(): Promise<void>;
  /** Ends it as a power cut does; its data stays for a next start with `data`. Fails as `stop` does. */
  kill(): Promise<void>;
}

/** Starts the product and resolves once it says that it is ready. `data` continues with the data of an earlier start. */
export async function startProduct(
  options: { env?: Record<string, string>; data?: string } = {},
): Promise<RunningProduct> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'apm-')));
  const [port, graphPort, hostPort, chatPort] = await freePorts(4);
  const env = {
    ...process.env,
    APM_PORT: `${port}`,
    APM_GRAPH_PORT: `${graphPort}`,
    APM_HOST_PORT: `${hostPort}`,
    APM_CHAT_PORT: `${chatPort}`,
    APM_CHAT: 'off',
    APM_DATA: data,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${WATCH}`.trim(),
    ...options.env,
  };
  const child = spawn(process.execPath, ['src/start/bootstrap.mjs', 'serve'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await untilReady(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    url: `http://localhost:${port}`,
    graphUrl: `http://localhost:${graphPort}/graph/v1.0`,
    controlsUrl: `http://localhost:${graphPort}/_local`,
    hostUrl: `http://localhost:${hostPort}`,
    chatUrl: `http://localhost:${chatPort}`,
    data,
    output,
    async kill() {
      await end('SIGKILL');
      checkAnswers(output());
    },
    stop: async () => {
      await end('SIGTERM');
      await rm(data, { recursive: true, force: true });
      checkAnswers(output());
    },
  };
}

function checkAnswers(printed: string): void {
  const wrong = printed.match(/^An answer that Graph would not give: .*$/gm);
  if (wrong) throw new Error(wrong.join('\n'));
}

function untilReady(child: ChildProcess): Promise<() => string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      printed += bytes.toString('utf8');
      if (/^ready http/m.test(printed)) resolve(() => printed);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The product ended with ${code} before it was ready:\n${printed}`)));
  });
}

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
