import { chromium, type Browser } from 'playwright-core';
import { ensureBrowser } from '../../src/start/browser.ts';

/** What keeps a browser to the servers of the page. */
export const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<Browser> | null = null;

/**
 * The headless Chromium of the machine's own that this worker's files use one after the other; it talks to nobody but the
 * page's servers, and ends with the worker.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await running;
  if (browser?.isConnected()) return browser;
  running = chromium.launch({ executablePath: ensureBrowser(() => undefined), args: QUIET });
  return running;
}
