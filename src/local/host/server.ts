import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostConfig } from './config.ts';
import { openMeeting, type Meeting } from './meeting.ts';
import { listPageFiles } from './page-files.ts';
import type { PageFile } from './page-files.ts';
import { listPageHeaders } from './page-headers.ts';
import { PLACE } from './place.ts';

/** Where to listen (0 takes a free port), the tab to frame, and the local Graph server's controls (its `/_local`). */
export interface HostOptions {
  port: number;
  tabUrl: string;
  controlsUrl: string;
}

/** A host that answers; `close` ends its open connections too. */
export interface RunningHost {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a page that frames the tab as Teams would, on 127.0.0.1 only.
 * @throws {Error} Node's own EADDRINUSE when the port is taken
 */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const config: HostConfig = { tabUrl: options.tabUrl, controlsUrl: options.controlsUrl, place: PLACE };
  const headers = listPageHeaders(config);
  const files = listPageFiles(config);
  const meeting = openMeeting(options.tabUrl);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer({ files, meeting }, request, response).catch((failure: unknown) => {
      console.error(failure);
      sendText(response, 500, 'The host could not answer. Its log says why.');
    });
  });
  const port = await listenOnLoopback(server, options.port);
  // teams-js takes a loopback origin only as it was named to `app.initialize`, and that is localhost.
  return { url: `http://localhost:${port}`, port, close: () => closeServer(server) };
}

interface Answering {
  files: ReadonlyMap<string, PageFile>;
  meeting: Meeting;
}

async function answer({ files, meeting }: Answering, request: IncomingMessage, response: ServerResponse) {
  const path = (request.url ?? '').replace(/\?.*$/s, '');
  if (path === '/meeting/stage') return meeting.answerStage(request, response);
  if (path === '/meeting/changes') return meeting.answerFollower(request, response);
  return answerFile(files.get(path), request, response);
}

async function answerFile(file: PageFile | undefined, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered here.');
  }
  if (!file) return sendText(response, 404, 'There is no such page in the host.');
  const body = await file.read();
  response.setHeader('Content-Type', file.type).end(body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

async function listenOnLoopback(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
