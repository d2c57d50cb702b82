import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Card } from '../../src/cards/card.ts';
import { ConnectorChats, type ConnectorMessage, type ConnectorTeam } from './connector-chats.ts';
import {
  ConnectorFaults,
  type ConnectorFault,
  type ConnectorLoss,
  type ConnectorRefusal,
  type Operation,
} from './connector-faults.ts';
import { ConnectorLimits } from './connector-limits.ts';

export type { ConnectorMessage } from './connector-chats.ts';

/** A stand-in for the Bot Framework's connector that keeps what it was sent and the limits of Teams. */
export interface TestConnector {
  serviceUrl: string;
  /** Everything that was sent and replaced, in order. */
  messages: readonly ConnectorMessage[];
  /** How many requests came, and how many of them were one too many. */
  counts: Readonly<ConnectorCounts>;
  refuse(refusal: ConnectorRefusal): void;
  lose(loss: ConnectorLoss): void;
  /** The first message that fits, once it is there. */
  message(fits: (message: ConnectorMessage) => boolean): Promise<ConnectorMessage>;
  /** Each message as it stands now, of one conversation or of all. */
  standing(conversationId?: string): ConnectorMessage[];
  /** Forgets every message and every request, as if a long time had passed. */
  forget(): void;
  addTeam(team: ConnectorTeam): void;
  /** Takes the app away from a person, by Entra id: no chat can be opened and nothing sent. */
  uninstall(entraId: string): void;
  install(entraId: string): void;
  stop(): Promise<void>;
}

/** What came so far. */
interface ConnectorCounts {
  requests: number;
  throttled: number;
  /** When the last was let in. */
  lastAt: number;
}

/** What a connector may be given. */
export interface ConnectorOptions {
  /** Milliseconds, for the limits; the machine's own where it is left out. */
  now?: () => number;
  /** Waits as long as a request is on its way, before it is counted. */
  onWay?: () => Promise<void>;
  /** Waits as long as the work on it takes, before it is answered. */
  atWork?: () => Promise<void>;
  /** What goes wrong with a request beside what it was told. */
  trouble?: (operation: Operation) => ConnectorFault | null;
}

interface Inside {
  chats: ConnectorChats;
  faults: ConnectorFaults;
  limits: ConnectorLimits;
  counts: ConnectorCounts;
  options: ConnectorOptions;
}

/** Starts a connector on a free port. A chat has the id `chat:` and the person's id. */
export async function startConnector(options: ConnectorOptions = {}): Promise<TestConnector> {
  const [chats, faults] = [new ConnectorChats(), new ConnectorFaults()];
  const counts = { requests: 0, throttled: 0, lastAt: 0 };
  const inside: Inside = { chats, faults, limits: new ConnectorLimits(), counts, options };
  const server = createServer((request, response) => void answer(request, response, inside));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}/teams`,
    messages: chats.messages,
    counts,
    refuse: (refusal) => faults.refuse(refusal),
    lose: (loss) => faults.lose(loss),
    message: (fits) => chats.message(fits),
    standing: (conversationId) => chats.standing(conversationId),
    forget() {
      chats.forget();
      inside.limits = new ConnectorLimits();
    },
    addTeam: (team) => void chats.teams.set(team.id, team),
    uninstall: (entraId) => void chats.withoutApp.add(entraId),
    install: (entraId) => void chats.withoutApp.delete(entraId),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, inside: Inside): Promise<void> {
  const asked = await read(request);
  const { counts, options, faults } = inside;
  counts.requests += 1;
  await options.onWay?.();
  const fault = faults.next(asked.operation, asked.thread) ?? options.trouble?.(asked.operation) ?? null;
  if (fault?.when === 'before') return fail(response, fault);
  const result = judge(asked, inside);
  await options.atWork?.();
  if (fault) return fail(response, fault);
  reply(response, result.status, result.body, result.retryAfter);
}

interface Answer {
  status: number;
  body: unknown;
  retryAfter?: string;
}

function judge(asked: Asked, { chats, limits, counts, options }: Inside): Answer {
  const isReading = asked.operation === 'read';
  const now = (options.now ?? Date.now)();
  const refused = limits.admit({ thread: asked.thread, isReading }, now);
  if (!refused) {
    counts.lastAt = now;
    return carryOut(asked, chats);
  }
  counts.throttled += 1;
  return { status: 429, body: errorOf('Throttled', 'Too many requests.'), retryAfter: `${refused.retryAfter}` };
}

function carryOut({ operation, thread, parts, body, card }: Asked, chats: ConnectorChats): Answer {
  const person = thread.replace(/^chat:/, '');
  if (chats.withoutApp.has(person)) return { status: 403, body: NOT_INSTALLED };
  if (operation === 'read') return readTeam(chats.teams.get(thread), parts[2] === 'conversations');
  if (operation === 'create') return { status: 201, body: { id: `chat:${person}` } };
  if (operation === 'post') {
    const { conversationId, activityId } = chats.post(body.channelData?.channel?.id ?? '', card);
    return { status: 201, body: { id: conversationId, activityId } };
  }
  const [, conversationId = '', , activityId = ''] = parts;
  const kept =
    operation === 'replace' ? chats.replace(conversationId, activityId, card) : chats.send(conversationId, card);
  return { status: operation === 'replace' ? 200 : 201, body: { id: kept.activityId } };
}

function readTeam(team: ConnectorTeam | undefined, isOfChannels: boolean): Answer {
  if (!team) return { status: 404, body: errorOf('ConversationNotFound', 'Conversation not found.') };
  if (!isOfChannels) return { status: 200, body: { id: team.id, aadGroupId: team.groupId } };
  return { status: 200, body: { conversations: team.channelIds.map((id) => ({ id })) } };
}

const errorOf = (code: string, message: string) => ({ error: { code, message } });

const NOT_INSTALLED = errorOf('ForbiddenOperationException', 'Bot is not installed in user’s personal scope');

/** A request as far as it matters here. */
interface Asked {
  operation: Operation;
  /** What its limits are counted for. */
  thread: string;
  /** The path after `/v3`. */
  parts: string[];
  body: Body;
  card: Card;
}

interface Body {
  members?: { id: string }[];
  channelData?: { channel?: { id: string } };
  activity?: { attachments?: { content: unknown }[] };
  attachments?: { content: unknown }[];
}

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const body = text ? (JSON.parse(text) as Body) : {};
  const parts = new URL(request.url ?? '', 'http://connector').pathname.split('/').slice(3).map(decodeURIComponent);
  const card = (body.attachments ?? body.activity?.attachments)?.[0]?.content as Card;
  return { ...whatFor(request.method ?? '', parts, body), parts, body, card };
}

function whatFor(method: string, [kind, id]: string[], body: Body): Pick<Asked, 'operation' | 'thread'> {
  if (kind === 'teams') return { operation: 'read', thread: id ?? '' };
  if (id) return { operation: method === 'PUT' ? 'replace' : 'send', thread: id.split(';')[0] ?? '' };
  const channel = body.channelData?.channel?.id;
  if (channel) return { operation: 'post', thread: channel };
  return { operation: 'create', thread: body.members?.[0]?.id ?? '' };
}

function fail(response: ServerResponse, { status, body, retryAfter }: ConnectorFault): void {
  if (status === null) response.destroy();
  else reply(response, status, body ?? errorOf('Refused', 'Told to refuse.'), retryAfter);
}

function reply(response: ServerResponse, status: number, body: unknown, retryAfter?: string): void {
  const headers = { 'Content-Type': 'application/json', ...(retryAfter ? { 'Retry-After': retryAfter } : {}) };
  response.writeHead(status, headers).end(JSON.stringify(body));
}
