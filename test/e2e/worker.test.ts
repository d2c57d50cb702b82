import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildWorker, NO_WORKER } from '../../src/start/worker-build.ts';
import { openBrowser } from '../setup/browser.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Builds of a small page, of which the newest is served. */
let folder: string;
let served: string | null;
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apm-'));
  served = null;
  const app = express();
  app.use((request, response, next) => {
    response.set('Cache-Control', 'no-cache');
    if (served) express.static(served)(request, response, next);
    else response.type('text/javascript').send(NO_WORKER);
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  address = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => browser?.close());

test('a new build is there at the start after it was fetched, and an open page keeps the parts of its own', async () => {
  await serveBuild('one');
  const page = await open();
  expect(await titleOf(page)).toBe('one');

  await serveBuild('two');
  await update(page);
  expect(await partOf(page, 'one')).toBe('part of one');
  const next = await openNext(page);
  expect(await titleOf(next)).toBe('two');
  expect(await partOf(next, 'two')).toBe('part of two');

  await serveBuild('three');
  await update(next);
  expect(await partOf(next, 'two')).toBe('part of two');
  await expect.poll(() => partOf(next, 'one')).toBe('not there');
});

test('without a server the page starts whatever its address asks for, and other addresses are not answered by it', async () => {
  await serveBuild('one');
  const page = await open();
  server.close();
  server.closeAllConnections();
  await page.goto(`${address}/?as=somebody&action=1`);
  expect(await titleOf(page)).toBe('one');
  expect(await partOf(page, 'one')).toBe('part of one');
  await expect(page.goto(`${address}/config.json`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test('where the page is developed, what was built there before takes itself away', async () => {
  await serveBuild('one');
  const page = await open();
  served = null;
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((worker) => worker?.update()));
  // It loads the page anew, under which an evaluation may end without an answer.
  await expect.poll(() => leftOf(page).catch(() => null)).toEqual({ caches: 0, workers: 0 });
});

/** Makes a build as Vite would: a page, and a part whose name changes with it. */
async function serveBuild(name: string): Promise<void> {
  const build = join(folder, name);
  await mkdir(join(build, 'assets'), { recursive: true });
  await writeFile(join(build, 'index.html'), `<!doctype html><title>${name}</title>`);
  await writeFile(join(build, 'assets', `part-${name}.js`), `part of ${name}`);
  await buildWorker(ROOT, build);
  served = build;
}

async function open(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  return page;
}

/** Another page of the same browser. */
async function openNext(page: Page): Promise<Page> {
  const next = await page.context().newPage();
  await next.goto(address);
  return next;
}

/** Fetches the worker of the newest build and waits until it has taken over. */
function update(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    await taken;
    await navigator.serviceWorker.ready;
  });
}

const titleOf = (page: Page): Promise<string> => page.title();

/** What a page gets where it asks for the part of a build. */
const partOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (part) => {
    const answer = await fetch(`/assets/part-${part}.js`);
    return answer.ok ? answer.text() : 'not there';
  }, name);

const leftOf = (page: Page): Promise<{ caches: number; workers: number }> =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return { caches: (await caches.keys()).length, workers: registrations.length };
  });
