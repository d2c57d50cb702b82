import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { personalChatId, writeChatConfig, type ChatWorld } from './config.ts';
import { spawnPlayground, type Playground } from './playground.ts';

/** Where the chat client listens, the bot that it talks to, and a folder for its configuration and log. */
export interface ChatOptions extends ChatWorld {
  port: number;
  botUrl: string;
  folder: string;
}

/** A chat client that answers, with the bot installed in the personal chat. */
export interface RunningChat {
  /** The page that a person opens. */
  url: string;
  /** The connector that the bot sends to. */
  serviceUrl: string;
  personalChatId: string;
  stop(): Promise<void>;
}

/** The chat client could not be started. The message says why and what to do. */
export class ChatStartError extends Error {
  override readonly name = 'ChatStartError';
}

const START_LIMIT_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** The connector's address of a chat client on a port; known before the client runs. */
export const connectorUrl = (port: number): string => `http://127.0.0.1:${port}/_connector`;

/**
 * Starts the Agents Playground, a chat client by Microsoft that speaks Bot Framework, on 127.0.0.1 only.
 * https://learn.microsoft.com/microsoft-365/agents-sdk/test-with-toolkit-project
 * @throws {ChatStartError} where the port is taken or the client does not start
 */
export async function startChat(options: ChatOptions): Promise<RunningChat> {
  const { port, botUrl, folder } = options;
  await checkPort(port);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.m365agentsplayground.yml'), writeChatConfig(options));
  const playground = spawnPlayground({ port, botUrl, folder });
  const address = `http://127.0.0.1:${port}`;
  const chatId = personalChatId(options.me);
  try {
    await untilItAnswers(playground, address);
  } catch (thrown) {
    await playground.stop();
    throw thrown;
  }
  return {
    url: `http://localhost:${port}`,
    serviceUrl: connectorUrl(port),
    personalChatId: chatId,
    stop: () => playground.stop(),
  };
}

/** Looked at before the start: the Playground itself would quietly take another port. */
async function checkPort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(port, error)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
  });
}

const portError = (port: number, error: NodeJS.ErrnoException): Error =>
  error.code === 'EADDRINUSE'
    ? new ChatStartError(
        `Port ${port}, which the chat client needs, is taken by another program. Set APM_CHAT_PORT to a free port.`,
      )
    : error;

async function untilItAnswers(playground: Playground, address: string): Promise<void> {
  let exit: { code: number | null } | null = null;
  void playground.ended.then((code) => (exit = { code }));
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  while (!(await isAnswering(address))) {
    if (exit) throw new ChatStartError(`The chat client ended before it was ready. It said: ${playground.output()}`);
    if (limit.aborted)
      throw new ChatStartError(`The chat client did not answer within a minute. It said: ${playground.output()}`);
    await wait(LOOK_AGAIN_MS);
  }
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/_debug/ping`)).ok;
  } catch {
    return false;
  }
}
