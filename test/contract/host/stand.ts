import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startHost } from '../../../src/local/host/server.ts';

/** A server of a test, on a free port of loopback. */
interface Served {
  url: string;
  close(): Promise<void>;
}

/** Answers every path from a table of bodies by type; other origins may read them, as the local Graph server's. */
async function serve(files: Record<string, { type: string; body: string | (() => string) }>): Promise<Served> {
  const server = createServer((request, response) => {
    const file = files[(request.url ?? '').replace(/\?.*/, '')];
    response.writeHead(file ? 200 : 404, {
      'Content-Type': file?.type ?? 'text/plain',
      'Access-Control-Allow-Origin': '*',
    });
    response.end(typeof file?.body === 'function' ? file.body() : file?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** People as the local Graph server's controls list them. */
export const PEOPLE = [
  {
    id: '11111111-1111-5111-8111-111111111111',
    userPrincipalName: 'member@contoso.onmicrosoft.com',
    displayName: 'Group member',
    right: 'member',
  },
  {
    id: '22222222-2222-5222-8222-222222222222',
    userPrincipalName: 'officer@contoso.onmicrosoft.com',
    displayName: 'Programme officer',
    right: 'owner',
  },
  {
    id: '33333333-3333-5333-8333-333333333333',
    userPrincipalName: 'visitor@contoso.onmicrosoft.com',
    displayName: 'Site visitor',
    right: 'visitor',
  },
];

/** A host that frames a page made with the real teams-js; `stranger` is one more origin with the same page. */
export interface Stand {
  hostUrl: string;
  tabUrl: string;
  strangerUrl: string;
  /** The good token of each person, as the controls give it out; a test may end one. */
  tokens: Record<string, string>;
  close(): Promise<void>;
}

/** Starts the stand; `ask` is the query with which the framed page is opened, `people` whom the controls list. */
export async function openStand(script: string, ask = '', people: readonly object[] = PEOPLE): Promise<Stand> {
  const page = {
    '/': { type: 'text/html', body: PAGE },
    '/tab.js': { type: 'text/javascript', body: script },
    '/favicon.svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg" />' },
  };
  const [tab, stranger] = await Promise.all([serve(page), serve(page)]);
  const tokens = Object.fromEntries(PEOPLE.map(({ userPrincipalName: upn }) => [upn, `local.${upn}`]));
  const controls = await serve({
    '/_local/people': { type: 'application/json', body: JSON.stringify(people) },
    '/_local/tokens': { type: 'application/json', body: () => JSON.stringify(tokens) },
  });
  const tabUrl = tab.url;
  const host = await startHost({ port: 0, tabUrl: `${tabUrl}/${ask}`, controlsUrl: `${controls.url}/_local` });
  return {
    hostUrl: host.url,
    tabUrl,
    strangerUrl: stranger.url,
    tokens,
    close: async () => void (await Promise.all([tab, stranger, controls, host].map((one) => one.close()))),
  };
}

const PAGE =
  '<!doctype html><html lang="en"><head><title>A tab</title><link rel="icon" href="/favicon.svg"><script type="module" src="/tab.js"></script></head><body><main><h1>A tab</h1></main></body></html>';

/**
 * teams-js asks Microsoft for the list of hosts that it may talk to, which a test must not depend on. It is answered in the
 * page itself, since a route of the browser's holds up every other request as well.
 */
const ANSWER_FOR_MICROSOFT = `
const askAnybody = window.fetch;
window.fetch = (...asked) =>
  String(asked[0]).startsWith('https://res.cdn.office.net/')
    ? Promise.resolve(Response.json({ validOrigins: [] }))
    : askAnybody(...asked);
`;

const bundled = new Map<string, Promise<string>>();

/** Bundles the script of a framed page with teams-js, once for all files of a worker. */
export function bundleFramedPage(page = new URL('./framed-page.ts', import.meta.url)): Promise<string> {
  const script = bundled.get(page.href) ?? bundle(fileURLToPath(page));
  bundled.set(page.href, script);
  return script;
}

async function bundle(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: dirname(input),
    logLevel: 'silent',
    build: { write: false, minify: false, rolldownOptions: { input, output: { codeSplitting: false } } },
  });
  const output = 'output' in built ? built.output : [];
  return [ANSWER_FOR_MICROSOFT, ...output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []))].join('\n');
}
