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

/** A headless Chromium of the machine's own, that talks to nobody but the page's servers. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(() => undefined), args: QUIET });
}
