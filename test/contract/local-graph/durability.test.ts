import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalClock } from '../../../src/local/clock.ts';
import { NewerDataError, startLocalGraph } from '../../../src/local/graph/server.ts';
import { startTestGraph, tokenOf, type TestGraph } from '../../setup/local-graph.ts';
import { addItem, LIST, makeList, SITE, titles, type Page } from './ask.ts';

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

async function start(): Promise<string> {
  child = spawn(process.execPath, ['--import', 'tsx', PROCESS, dataFile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  return `http://localhost:${Number(port.toString())}`;
}

async function kill(running: ChildProcess): Promise<void> {
  const ended = once(running, 'exit');
  running.kill('SIGKILL');
  await ended;
}

const post = (origin: string, path: string, body: object) =>
  fetch(`${origin}/graph/v1.0${path}`, { method: 'POST', headers: OFFICER, body: JSON.stringify(body) });

/** Several writers at once, each noting what was acknowledged, until the server is gone. */
async function writeUntilDeath(origin: string, round: number, acknowledged: Map<string, string>): Promise<void> {
  const writer = async (name: string): Promise<void> => {
    for (let number = 0; ; number++) {
      const Title = `${round} ${name} ${number}`;
      const answer = await post(origin, `${LIST}/items`, { fields: { Title, ActionKey: Title } }).catch(() => null);
      if (!answer?.ok) return;
      const item = (await answer.json().catch(() => null)) as { id: string } | null;
      if (!item) return;
      acknowledged.set(item.id, Title);
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(writer));
}

test('an acknowledged write is there after a kill at any moment, three times under load', async () => {
  const acknowledged = new Map<string, string>();
  for (const round of [1, 2, 3]) {
    const origin = await start();
    await fetch(`${origin}/_local/switches`, { method: 'PUT', body: JSON.stringify({ throttling: false }) });
    if (round === 1) {
      const columns = [{ name: 'ActionKey', text: {}, indexed: true, enforceUniqueValues: true }];
      expect((await post(origin, `${SITE}/lists`, { displayName: 'Plan actions', columns })).status).toBe(201);
    }
    const before = acknowledged.size;
    const writing = writeUntilDeath(origin, round, acknowledged);
    const enough = before + 20 + Math.floor(Math.random() * 150);
    while (acknowledged.size < enough) await new Promise(setImmediate);
    await kill(child as ChildProcess);
    await writing;
    expect(acknowledged.size).toBeGreaterThanOrEqual(enough);
  }
  const origin = await start();
  const answer = await fetch(`${origin}/graph/v1.0${LIST}/items?$expand=fields&$top=5000`, { headers: OFFICER });
  const there = new Map(((await answer.json()) as Page).value.map(({ id, fields }) => [id, fields['Title']]));
  expect([...acknowledged].filter(([id, title]) => there.get(id) !== title)).toEqual([]);
  // What was written but never acknowledged may be there: at most one for each writer and kill.
  expect(there.size - acknowledged.size).toBeLessThanOrEqual(12);
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
