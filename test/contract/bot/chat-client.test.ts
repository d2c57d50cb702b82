import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startChat, type ChatOptions, type RunningChat } from '../../../src/local/chat/chat.ts';
import { freePorts } from '../../setup/product.ts';

const WORLD = {
  tenantId: '7f2d1c54-0c5e-4b7e-9a52-6f4a3b1d2c90',
  clientId: '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684',
  me: { id: '5C32472A-A9A2-4240-ADDB-E62017AE2325', name: 'Ada Park', upn: 'ada.park@contoso.onmicrosoft.com' },
  others: [],
  team: {
    id: '19:area@thread.tacv2',
    name: 'Local area',
    groupId: 'd0c7a1b2-3e4f-4a5b-8c6d-7e8f9a0b1c2d',
    channels: [],
  },
};

let folder: string;
let port: number;
let chat: RunningChat | null = null;
let bot: Server;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apm-chat-'));
  [port = 0] = await freePorts(1);
  // The client asks whether its bot is there before it tells anything.
  bot = createHttpServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(bot, 'listening');
});
afterEach(async () => {
  await chat?.stop();
  chat = null;
  bot.close();
  bot.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
});

const options = (): ChatOptions => ({
  ...WORLD,
  port,
  folder,
  botUrl: `http://127.0.0.1:${(bot.address() as { port: number }).port}/api/messages`,
});

const canConnect = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (can: boolean) => {
      socket.destroy();
      resolve(can);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });

const addresses = () => Object.values(networkInterfaces()).flatMap((all) => all ?? []);

it('the chat client listens on 127.0.0.1 and on no other address of this machine', async () => {
  chat = await startChat(options());
  expect(await canConnect('127.0.0.1')).toBe(true);
  const others = addresses()
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1');
  for (const address of others) expect([address, await canConnect(address)]).toEqual([address, false]);
});

it('knows its person by the Entra id, in lower case, and has five others to show', async () => {
  chat = await startChat(options());
  const answer = await fetch(`http://127.0.0.1:${port}/_internal/v1/config`);
  const { config } = (await answer.json()) as { config: { currentUser: { id: string }; users: unknown[] } };
  expect(config.currentUser.id).toBe(WORLD.me.id.toLowerCase());
  expect(config.users).toHaveLength(5);
  expect(chat.personalChatId).toContain(WORLD.me.id.toLowerCase());
});

it('a port that is taken is named, with what to set', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  await expect(startChat(options())).rejects.toThrow(new RegExp(`Port ${port}.*APM_CHAT_PORT`));
  other.close();
});

it('stopping frees the port, and stopping twice is no failure', async () => {
  const running = await startChat(options());
  await running.stop();
  await running.stop();
  expect(await canConnect('127.0.0.1')).toBe(false);
});

it('ends with its parent, even by kill -9', async () => {
  const orphan = fileURLToPath(new URL('orphan.mjs', import.meta.url));
  const parent = spawn(process.execPath, [orphan, String(port), folder, JSON.stringify(WORLD)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(parent.stdout, 'data');
  expect(await canConnect('127.0.0.1')).toBe(true);
  parent.kill('SIGKILL');
  await vi.waitFor(async () => expect(await canConnect('127.0.0.1')).toBe(false), { timeout: 10_000 });
});
