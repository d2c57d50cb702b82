import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { ensureBrowser } from '../../src/start/browser.ts';
import { QUIET } from './browser.ts';

/** A browser that keeps a profile on disk as a person's does, and can be killed. */
export interface BrowserProcess {
  /** The profile's own context. */
  context: BrowserContext;
  /** Ends it as a crash or a flat battery does. */
  kill(): Promise<void>;
}

/** A profile folder that browsers can be started with one after the other. */
export const makeProfile = (): Promise<string> => mkdtemp(join(tmpdir(), 'apm-profile-'));

export const removeProfile = (profile: string): Promise<void> =>
  rm(profile, { recursive: true, force: true, maxRetries: 5 });

/** Starts a browser with a profile. */
export async function startBrowser(profile: string): Promise<BrowserProcess> {
  const args = [...QUIET, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // A group of its own, so that none of its processes outlives it.
  const child = spawn(
    ensureBrowser(() => undefined),
    args,
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  );
  const browser = await chromium.connectOverCDP(await debuggerOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no context of its own.');
  return {
    context,
    async kill() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      process.kill(-(child.pid as number), 'SIGKILL');
      await ended;
    },
  };
}

function debuggerOf(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (bytes: Buffer) => {
      printed += bytes.toString('utf8');
      const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The browser ended with ${code}:\n${printed}`)));
  });
}
