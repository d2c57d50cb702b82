import type { IncomingMessage, ServerResponse } from 'node:http';
import { refusalReply, requestIds, usualHeaders, type GraphAnswer } from './answer.ts';
import type { Reply, World } from './call.ts';
import { answerControl, type Controlled } from './control.ts';
import { crossOriginHeaders, foreignness, PREFLIGHT_HEADERS } from './origin-rule.ts';
import { Refusal } from './refusal.ts';
import { sendFile } from './file-face.ts';
import { parseJson, readBytes, readContent } from './request-body.ts';
import type { GraphService } from './service.ts';

/** What the HTTP side of the server stands on. */
export interface Behind {
  world: World;
  service: GraphService;
  controlled: Controlled;
  onAnswer: (answer: GraphAnswer) => void;
}

/** Takes a request over HTTP to Graph (`/graph/v1.0/…`) or to the controls (`/_local/…`). */
export async function handle(behind: Behind, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const stranger = foreignness(request);
  if (stranger) return sendJson(response, 403, {}, { error: stranger });
  const headers = crossOriginHeaders(request, behind.world.switches.get('exposeHeadersToBrowsers'));
  if (request.method === 'OPTIONS') return void response.writeHead(204, { ...headers, ...PREFLIGHT_HEADERS }).end();
  const url = request.url ?? '/';
  if (url.startsWith('/download/')) return sendFile(behind.world, url, response, headers);
  if (url.startsWith('/graph/') || url.startsWith('/upload/')) return handleGraph(behind, request, response, headers);
  if (url.startsWith('/_local/')) return handleControl(behind, request, response, headers);
  sendJson(response, 404, headers, { error: 'Graph stands at /graph/v1.0, the controls at /_local.' });
}

type Headers = Readonly<Record<string, string>>;

async function handleGraph(
  behind: Behind,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers,
): Promise<void> {
  const url = (request.url ?? '').replace(/^\/graph/, '');
  const method = request.method ?? 'GET';
  const given = headersOf(request);
  let [bytes, units] = [0, 0];
  let ids = requestIds(given['client-request-id']);
  let reply: Reply | null;
  try {
    checkVersion(url);
    const { size, body, received } = await readContent(behind.world, request, pathOf(url));
    bytes = size;
    if (received) behind.world.bytes.doom(received.blob);
    const outcome = behind.service.answer({ method, url, headers: given, body, received });
    ids = outcome.ids;
    units = outcome.units;
    reply = outcome.later ? await outcome.later() : outcome.reply;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    reply = refusalReply(failure, behind.world, ids);
    behind.onAnswer({ method, path: pathOf(url), status: reply.status, body: reply.body ?? null });
  }
  behind.world.bytes.bury(behind.world.drive.needs);
  const sent = reply
    ? sendReply(response, { ...usualHeaders(ids, behind.world.clock), ...headers }, reply)
    : breakOff(request);
  behind.controlled.log.add({
    method,
    path: pathOf(url),
    status: reply?.status ?? 0,
    requestBytes: bytes,
    responseBytes: sent,
    units,
  });
}

const pathOf = (url: string): string => url.split('?')[0] ?? url;

function checkVersion(url: string): void {
  if (/^\/(v1\.0|upload)(\/|\?|$)/.test(url)) return;
  throw new Refusal(400, 'BadRequest', `Invalid version: ${url.split(/[/?]/)[1] ?? ''}`);
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

function sendReply(response: ServerResponse, headers: Headers, reply: Reply): number {
  const text = reply.body ? JSON.stringify(reply.body) : '';
  const type = reply.body ? { 'Content-Type': 'application/json;odata.metadata=minimal;charset=utf-8' } : {};
  response.writeHead(reply.status, { ...headers, ...type, ...reply.headers }).end(text);
  return Buffer.byteLength(text);
}

function breakOff(request: IncomingMessage): number {
  request.socket.destroy();
  return 0;
}

async function handleControl(
  behind: Behind,
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers,
): Promise<void> {
  const name = pathOf(request.url ?? '').slice('/_local/'.length);
  try {
    const body = parseJson(await readBytes(request));
    const answer = answerControl(behind.controlled, request.method ?? 'GET', name, body);
    sendJson(response, answer.status, headers, answer.body);
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    sendJson(response, failure.status, headers, { error: failure.message });
  }
}

function sendJson(response: ServerResponse, status: number, headers: Headers, body: unknown): void {
  response
    .writeHead(status, { ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}
