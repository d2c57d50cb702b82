import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressesOf, freePorts, turnSwitches, variablesFor, type RunningProduct } from './product.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Checks the answers of its Graph server in its own process. */
const WATCH = new URL('./answer-watch.mjs', import.meta.url).href;

/** The product as `npm start` starts it, in a process of its own. */
export interface ProductProcess extends RunningProduct {
  data: string;
  /** Ends it as a power cut does; its data stays for a next start with `data`. Fails as `stop` does. */
  kill(): Promise<void>;
}

/**
 * Starts the product and resolves once it says that it is ready. `data` continues with the data of an earlier start. As with
 * `startProduct` its Graph server does not throttle: a test that waits for a row asks for it often enough to use up what the
 * bot may ask too.
 */
export async function startProductProcess(
  options: { env?: Record<string, string>; data?: string } = {},
): Promise<ProductProcess> {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'apm-')));
  const ports = await freePorts(4);
  const env = {
    ...process.env,
    ...variablesFor(ports, data),
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${WATCH}`.trim(),
    ...options.env,
  };
  const child = spawn(process.execPath, ['src/start/bootstrap.mjs', 'serve'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = await untilReady(child);
  await turnSwitches(addressesOf(ports).controlsUrl, { throttling: false });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return {
    ...addressesOf(ports),
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
