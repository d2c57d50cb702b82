import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notice as it arrives. */
export interface Notice {
  subscriptionId: string;
  clientState?: string;
  resource: string;
  [more: string]: unknown;
}

/** What a receiver does with a handshake or a notice. */
export type Answer = (response: ServerResponse, token: string) => void;

/** A receiver of change notifications on a free loopback port. */
export interface NoticeReceiver {
  url: string;
  /** Every notice that came, sent again or not. */
  readonly notices: readonly Notice[];
  /** Resolves when this many have come. */
  came(count: number): Promise<void>;
  shakeHands: Answer;
  take: Answer;
  close(): Promise<void>;
}

/** Starts one that repeats tokens and takes notices, until told otherwise. */
export async function startNoticeReceiver(): Promise<NoticeReceiver> {
  const notices: Notice[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken');
      let text = '';
      for await (const chunk of request as AsyncIterable<Buffer>) text += chunk.toString();
      if (token !== null) return receiver.shakeHands(response, token);
      notices.push(...(JSON.parse(text) as { value: Notice[] }).value);
      receiver.take(response, '');
      for (const one of waiting) if (notices.length >= one.count) one.resolve();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: NoticeReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notices`,
    notices,
    came: (count) =>
      new Promise((resolve) => (notices.length >= count ? resolve() : void waiting.push({ count, resolve }))),
    shakeHands: (response, token) => void response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token),
    take: (response) => void response.writeHead(202).end(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
