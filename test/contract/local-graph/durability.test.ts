import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalClock } from '../../../src/local/clock.ts';
import { FORMAT_STEPS } from '../../../src/local/graph/schema.ts';
import { NewerDataError, startLocalGraph } from '../../../src/local/graph/server.ts';
import { howOften, patience } from '../../setup/how-often.ts';
import { startTestGraph, tokenOf, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, LIST, makeList, SITE, titles, type Item, type Page } from './ask.ts';
import { createLedger, hashOf, writeUntilDeath, type Ledger } from './kill-load.ts';

const PROCESS = fileURLToPath(new URL('./server-process.ts', import.meta.url));
const OFFICER = { Authorization: `Bearer ${tokenOf('officer')}`, 'Content-Type': 'application/json' };

let folder: string;
let dataFile: string;
let child: ChildProcess | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apm-durable-'));
  dataFile = join(folder, 'graph.db');
});
afterEach(async () => {
  if (child && child.exitCode === null && child.signalCode === null) await kill(child);
  rmSync(folder, { recursive: true, force: true });
});

/** Where the server of a process of its own says what Graph would not have answered. */
const wrongFile = (): string => join(folder, 'wrong.txt');

async function start(): Promise<string> {
  const args = ['--import', 'tsx', PROCESS, dataFile, wrongFile()];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return `http://localhost:${Number(port.toString())}`;
}

async function kill(running: ChildProcess): Promise<void> {
  const ended = once(running, 'exit');
  running.kill('SIGKILL');
  await ended;
}

/** Resolves when so many more writes were acknowledged; `tell` is called at each. */
function countdown(): { tell(): void; after(writes: number): Promise<void> } {
  let left = 0;
  let done = (): void => undefined;
  return {
    tell: () => void (--left === 0 && done()),
    after(writes) {
      left = writes;
      return new Promise((resolve) => (done = resolve));
    },
  };
}

async function makeTheList(origin: string): Promise<void> {
  const columns = [
    { name: 'ActionKey', text: {} },
    { name: 'Position', number: {} },
  ];
  const body = JSON.stringify({ displayName: 'Plan actions', columns });
  const answer = await fetch(`${origin}/graph/v1.0${SITE}/lists`, { method: 'POST', headers: OFFICER, body });
  expect(answer.status).toBe(201);
}

const readJson = async <T>(url: string): Promise<T> => (await fetch(url, { headers: OFFICER })).json() as Promise<T>;

/** All items, by their key; a key that is there twice has two. */
async function readItems(origin: string): Promise<Map<unknown, Item[]>> {
  const items = new Map<unknown, Item[]>();
  let link: string | undefined = `${origin}/graph/v1.0${LIST}/items?$expand=fields`;
  while (link) {
    const page: Page = await readJson<Page>(link);
    for (const item of page.value) {
      const key = item.fields['ActionKey'];
      items.set(key, [...(items.get(key) ?? []), item]);
    }
    link = page['@odata.nextLink']?.replace('https://graph.microsoft.com/v1.0', `${origin}/graph/v1.0`);
  }
  return items;
}

function isWhole(): boolean {
  const database = new Database(dataFile);
  const rows = database.prepare('PRAGMA integrity_check').raw().all();
  database.close();
  return JSON.stringify(rows) === '[["ok"]]';
}

/** What was acknowledged and is not there, or not once. */
async function missing(origin: string, ledger: Ledger): Promise<string[]> {
  const items = await readItems(origin);
  const lost: string[] = [];
  for (const key of ledger.items) if (items.get(key)?.length !== 1) lost.push(`item ${key}`);
  // The change after the last acknowledged one may have been done without an answer.
  for (const [key, count] of ledger.counts) {
    const found = Number(items.get(key)?.[0]?.fields['Position']);
    if (found !== count && found !== count + 1) lost.push(`change of ${key} to ${count}, found ${found}`);
  }
  for (const [name, hash] of ledger.files) {
    const path = name.split('/').map(encodeURIComponent).join('/');
    const answer = await fetch(`${origin}/graph/v1.0${SITE}/drive/root:/${path}:/content`, { headers: OFFICER });
    if (hashOf(new Uint8Array(await answer.arrayBuffer())) !== hash) lost.push(`file ${name}`);
  }
  for (const [address, taken] of ledger.uploads) {
    const { nextExpectedRanges = [] } = await readJson<{ nextExpectedRanges?: string[] }>(`${origin}${address}`);
    if (!(Number.parseInt(nextExpectedRanges[0] ?? '', 10) >= taken)) lost.push(`upload ${address} at ${taken}`);
  }
  return lost;
}

const KILLS = howOften(3, 50);

test(
  'an acknowledged write is there once after a kill at any moment: items, batches, changes and files',
  async () => {
    const { tell, after } = countdown();
    const ledger = createLedger(tell);
    for (let round = 1; round <= KILLS; round++) {
      const origin = await start();
      await fetch(`${origin}/_local/switches`, { method: 'PUT', body: JSON.stringify({ throttling: false }) });
      if (round === 1) await makeTheList(origin);
      const enough = after(10 + Math.floor(Math.random() * 120));
      const writing = writeUntilDeath(origin, round, ledger);
      await Promise.race([enough, writing]);
      await kill(child as ChildProcess);
      await writing;
      expect(isWhole()).toBe(true);
    }
    const origin = await start();
    await fetch(`${origin}/_local/switches`, { method: 'PUT', body: JSON.stringify({ throttling: false }) });
    const lost = await missing(origin, ledger);
    console.log(`${KILLS} kills, ${ledger.total()} writes acknowledged, ${ledger.total() - lost.length} found`);
    expect(lost).toEqual([]);
    expect(existsSync(wrongFile()) ? readFileSync(wrongFile(), 'utf8') : '').toBe('');
  },
  patience(60_000, 600_000),
);

test('what a killed server left of files that nobody was told of is gone when it starts again', async () => {
  const first = await startTestGraph({ dataFile });
  await first.stop();
  writeFileSync(join(`${dataFile}.files`, 'half-a-file'), 'x');
  const second = await startTestGraph({ dataFile });
  expect(readdirSync(`${dataFile}.files`)).toEqual([]);
  await second.stop();
});

test('lists, items, people and delta links go on after a restart', async () => {
  const first = await startTestGraph({ dataFile, people: ['Tim Moss'] });
  await makeList(first);
  await addItem(first, { Title: 'one', LeadLookupId: 6 }, 'tim.moss');
  const { body } = await first.request<Page>('member', 'GET', `${LIST}/items/delta?token=latest`);
  await first.stop();
  const second: TestGraph = await startTestGraph({ dataFile });
  expect(second.graph.people().map(({ displayName }) => displayName)).toContain('Tim Moss');
  await addItem(second, { Title: 'two' }, 'tim.moss');
  expect(await titles(second, '')).toEqual(['one', 'two']);
  const changed = await second.request<Page>('member', 'GET', body['@odata.deltaLink'] ?? '');
  expect(changed.body.value.map(({ id }) => id)).toEqual(['2']);
  await second.stop();
});

test('data of the first version is brought up to date and kept', async () => {
  const first = await startTestGraph({ dataFile });
  await makeList(first);
  await addItem(first, { Title: 'old' });
  await first.stop();
  const database = new Database(dataFile);
  for (const { name } of tablesSince(database, 1)) database.exec(`DROP TABLE ${name}`);
  database.exec('PRAGMA user_version = 1');
  database.close();
  const second = await startTestGraph({ dataFile });
  expect(await titles(second, '')).toEqual(['old']);
  expect((await second.request('visitor', 'GET', `${SITE}/drive/root`)).status).toBe(200);
  await second.stop();
});

/** Tables that formats after this one brought. */
function tablesSince(database: Database.Database, format: number): { name: string }[] {
  const old = FORMAT_STEPS.slice(0, format).join('');
  const all = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  return all.filter(({ name }) => !name.startsWith('sqlite_') && !old.includes(`CREATE TABLE ${name} `));
}

test('data of a newer version is left as it is, with a sentence that says what to do', async () => {
  const graph = await startTestGraph({ dataFile });
  await graph.stop();
  const database = new Database(dataFile);
  database.exec('PRAGMA user_version = 99');
  const people = () => database.prepare('SELECT upn FROM person ORDER BY upn').raw().all();
  const before = people();
  const starting = startLocalGraph({ dataFile, port: 0, clock: createLocalClock(), people: ['Somebody'] });
  await expect(starting).rejects.toThrow(NewerDataError);
  await expect(starting).rejects.toThrow(
    /newer version .*\(format 99; this version knows \d+\)\. Nothing was changed\. Update the app/,
  );
  expect(people()).toEqual(before);
  database.close();
});

test('a port that is taken is said by the error of Node itself', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  const starting = startLocalGraph({ dataFile, port, clock: createLocalClock(), people: [] });
  await expect(starting).rejects.toMatchObject({ code: 'EADDRINUSE' });
  blocker.close();
});

test('a clock refuses what is no date with a sentence', () => {
  expect(() => createLocalClock('soon')).toThrow('"soon" is not a date that the clock can be set to.');
  expect(createLocalClock('2026-11-23T09:00:00Z').now().toISOString()).toBe('2026-11-23T09:00:00.000Z');
});
