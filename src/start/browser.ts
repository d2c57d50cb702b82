import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apt, isDebianAsRoot } from './apt.ts';

/** No browser to test in. The message says what to install. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}

const ON_LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of the machine's own Chrome, Chromium or Edge, or null. `APM_BROWSER` names another. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  return candidates(env).find((path) => existsSync(path)) ?? null;
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  if (env['APM_BROWSER']) return [env['APM_BROWSER']];
  if (process.platform === 'darwin') return ON_MAC;
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => ON_WINDOWS.map((path) => join(root, path)));
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean);
  return ON_LINUX.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The machine's browser; on Debian as root it is installed where there is none. @throws {BrowserMissingError} */
export function ensureBrowser(say: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  if (isDebianAsRoot()) {
    say('Installing Chromium for the browser tests (apt-get) …');
    apt(['update']);
    apt(['install', '-y', '--no-install-recommends', 'chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new BrowserMissingError(
    'The browser tests need Chrome, Chromium or Edge and found none. Install one of them (on Debian and Ubuntu: sudo apt-get install chromium), or set APM_BROWSER to its path, and run npm test again.',
  );
}
