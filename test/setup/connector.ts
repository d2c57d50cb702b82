import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Card } from '../../src/cards/card.ts';

/** A message that the bot sent or replaced. */
export interface ConnectorMessage {
  kind: 'sent' | 'replaced';
  conversationId: string;
  activityId: string;
  card: Card;
}

/** A refusal that the connector gives instead of its next answers to a kind of request. */
interface ConnectorRefusal {
  to: 'create' | 'send';
  status: number;
  body?: unknown;
  times: number;
}

/** A stand-in for the Bot Framework's connector that keeps what it was sent. */
export interface TestConnector {
  serviceUrl: string;
  messages: readonly ConnectorMessage[];
  refuse(refusal: ConnectorRefusal): void;
  /** The first message that fits, once it is there. */
  message(fits: (message: ConnectorMessage) => boolean): Promise<ConnectorMessage>;
  stop(): Promise<void>;
}

/** Starts a connector on a free port. A chat has the id `chat:` and the person's id. */
export async function startConnector(): Promise<TestConnector> {
  const messages: ConnectorMessage[] = [];
  const refusals: ConnectorRefusal[] = [];
  const waiting = new Set<() => void>();
  const keep = (message: ConnectorMessage): void => {
    messages.push(message);
    for (const look of waiting) look();
  };
  const server = createServer((request, response) => void answer(request, response, { messages, refusals, keep }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as { port: number }).port}/teams`,
    messages,
    refuse: (refusal) => refusals.push({ ...refusal }),
    message: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = messages.find(fits);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface Kept {
  messages: readonly ConnectorMessage[];
  refusals: ConnectorRefusal[];
  keep(message: ConnectorMessage): void;
}

async function answer(request: IncomingMessage, response: ServerResponse, kept: Kept): Promise<void> {
  const body = await readBody(request);
  const parts = new URL(request.url ?? '', 'http://connector').pathname.split('/').slice(4).map(decodeURIComponent);
  const [conversationId, , activityId] = parts;
  const refusal = nextRefusal(kept.refusals, conversationId ? 'send' : 'create');
  if (refusal) return reply(response, refusal.status, refusal.body ?? { error: { code: 'Refused' } });
  if (!conversationId) return reply(response, 201, { id: `chat:${body.members?.[0]?.id}` });
  const kind = request.method === 'PUT' ? 'replaced' : 'sent';
  const id = kind === 'replaced' ? (activityId ?? '') : `activity-${kept.messages.length + 1}`;
  kept.keep({ kind, conversationId, activityId: id, card: body.attachments?.[0]?.content as Card });
  reply(response, 200, { id });
}

function nextRefusal(refusals: ConnectorRefusal[], to: ConnectorRefusal['to']): ConnectorRefusal | null {
  const refusal = refusals.find((one) => one.to === to && one.times > 0);
  if (refusal) refusal.times -= 1;
  return refusal ?? null;
}

interface Body {
  members?: { id: string }[];
  attachments?: { content: unknown }[];
}

async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text ? (JSON.parse(text) as Body) : {};
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
