import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, describe, expect, it } from 'vitest';
import { describeFault } from '../../src/start/fault.ts';
import type { PlanStore } from '../../src/store/plan-store.ts';
import { addNote, changeRating } from '../setup/acts.ts';
import { freePorts, startProduct, type RunningProduct } from '../setup/product.ts';
import { startProductProcess, type ProductProcess } from '../setup/product-process.ts';
import { OFFICER, openStore } from '../setup/store.ts';

const running: RunningProduct[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const product of running.splice(0)) await product.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function start(options: Parameters<typeof startProductProcess>[0] = {}): Promise<ProductProcess> {
  const product = await startProductProcess(options);
  running.push(product);
  return product;
}

/** Starts it in this process, where it does not matter which it is. */
async function startHere(env: Record<string, string>): Promise<RunningProduct> {
  const product = await startProduct({ env });
  running.push(product);
  return product;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'apm-'));
  folders.push(folder);
  return folder;
}

const storeOf = (product: RunningProduct): PlanStore => openStore(new URL(product.graphUrl).origin, OFFICER);

describe('npm start', () => {
  it('brings the seed plan in, says ready once, and answers on the loopback address only', async () => {
    const product = await start();
    expect(product.output().match(/^ready .*$/gm)).toEqual([`ready ${product.url}`]);
    const board = await storeOf(product).openBoard();
    expect(board.actions.map(({ rating }) => rating)).toEqual(Array.from({ length: 10 }, () => 'G'));
    for (const address of [product.url, product.graphUrl, product.hostUrl]) {
      for (const elsewhere of otherAddresses())
        expect(await canConnect(elsewhere, Number(new URL(address).port))).toBe(false);
    }
  });

  it('keeps its data between runs, and loses nothing acknowledged when it is killed in the middle of writing', async () => {
    const data = await newFolder();
    const first = await startProductProcess({ data });
    const store = storeOf(first);
    const [reopened, ...actions] = (await store.openBoard()).actions;
    if (!reopened) throw new Error('The seed has actions.');
    await changeRating(store, { action: reopened, to: 'R', reason: 'Reopened', saidBy: 'Officer', source: 'tab' });
    const acknowledged: string[] = [];
    const writers = actions.slice(0, 4).map(async (action, writer) => {
      for (let count = 0; ; count++) {
        const text = `note ${writer}-${count}`;
        await addNote(store, { action, text, saidBy: 'Officer', source: 'tab' });
        acknowledged.push(text);
        if (acknowledged.length === 40) void first.kill();
      }
    });
    await Promise.allSettled(writers);
    const second = await start({ data });
    expect((await storeOf(second).openBoard()).actions[0]).toMatchObject({
      rating: 'R',
      lastUpdate: { text: 'Reopened' },
    });
    const details = await Promise.all(actions.slice(0, 4).map((action) => storeOf(second).readAction(action)));
    const kept = details.flatMap(({ updates }) => updates.map(({ text }) => text));
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    expect(acknowledged.filter((text) => kept.filter((one) => one === text).length !== 1)).toEqual([]);
  });

  it('starts with an empty site where no sample is wanted, and with thousands of made-up actions where those are', async () => {
    const empty = await startHere({ APM_SAMPLE: 'none' });
    await expect(storeOf(empty).openBoard()).rejects.toMatchObject({ name: 'PlanMissingError' });
    const large = await startHere({ APM_SAMPLE: 'synthetic:2500' });
    expect((await storeOf(large).openBoard()).actions).toHaveLength(2500);
  });

  it('shows every part the time that it is told', async () => {
    const product = await startHere({ APM_NOW: '2026-03-29T08:00:00Z' });
    const clock = async () => (await (await fetch(`${product.controlsUrl}/clock`)).json()) as unknown;
    expect(await clock()).toMatchObject({ now: '2026-03-29T08:00:00.000Z', fixed: true });
    await fetch(`${product.controlsUrl}/clock`, {
      method: 'PUT',
      body: JSON.stringify({ now: '2026-03-30T08:00:00Z' }),
    });
    expect(await clock()).toMatchObject({ now: '2026-03-30T08:00:00.000Z' });
  });
});

describe('npm start says in a sentence', () => {
  it('which port is taken', async () => {
    const [port] = await freePorts(1);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', () => resolve()));
    const failure = startProductProcess({ data: await newFolder(), env: { APM_HOST_PORT: String(port) } });
    await expect(failure).rejects.toThrow(
      `Port ${port} is taken by another program. Stop that program, or choose another port with APM_HOST_PORT.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('that its data was made by a newer version, and leaves it alone', async () => {
    const data = await newFolder();
    const database = new Database(join(data, 'graph.sqlite'));
    database.exec('PRAGMA user_version = 999');
    database.close();
    expect(await saidOf({ APM_DATA: data })).toMatch(/^.*newer version.*$/);
  });

  it('every fault of its environment', async () => {
    expect(await saidOf({ APM_PORT: 'http', APM_CHAT: 'maybe' })).toBe(
      'APM_PORT is not a number.\nAPM_CHAT is neither on nor off.',
    );
  });

  it('why a sample is no plan, and writes nothing', async () => {
    const list = join(await newFolder(), 'shopping.txt');
    await writeFile(list, 'milk\nbread\n');
    expect(await saidOf({ APM_SAMPLE: list })).toMatch(/^.*is no plan that can be read.*$/);
  });
});

/** What is printed where the product does not start. */
const saidOf = (env: Record<string, string>): Promise<string> =>
  startHere(env).then(() => 'It has started.', describeFault);

const otherAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}
