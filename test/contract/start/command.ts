import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a command ended with. */
export interface Ended {
  code: number | null;
  /** What it printed to standard output, and to standard error. */
  out: string;
  err: string;
}

interface ProcessOptions {
  env: NodeJS.ProcessEnv;
  /** What is typed in before the end of input. */
  typed?: string;
  /** Called with all that was printed so far. */
  onOut?: (out: string, pid: number) => void;
}

/** Runs a command to its end in a process of its own, as `npm run` does. */
export function runProcess(command: string, args: readonly string[], options: ProcessOptions): Promise<Ended> {
  const { env, typed = '', onOut } = options;
  const child = spawn(process.execPath, ['src/start/bootstrap.mjs', command, ...args], { cwd: ROOT, env });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
    onOut?.(ended.out, child.pid ?? 0);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
  child.stdin.end(typed);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ended, code }));
  });
}

type Command = (args: string[], root: string) => Promise<void>;

/**
 * Runs a command to its end in the process of the test, with these variables set: what it does and says hangs on no process
 * of its own, which takes longer to start than all that. `administrator.test.ts` runs each as a process.
 */
export async function runHere(command: Command, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  const ended: Ended = { code: null, out: '', err: '' };
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void (ended.out += `${text}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((text: string) => void (ended.err += `${text}\n`));
  try {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await command([...args], ROOT);
    return { ...ended, code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    vi.unstubAllEnvs();
    log.mockRestore();
    error.mockRestore();
  }
}
