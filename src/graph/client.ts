import { AuthenticationHandler, Client, TelemetryHandler, type Middleware } from '@microsoft/microsoft-graph-client';
import { download } from './download.ts';
import { toGraphFailure } from './graph-failure.ts';
import { Loopback } from './loopback.ts';
import { waitBeforeRetry } from './retry.ts';
import { SharedTraffic, type Priority, type Time } from './traffic.ts';
import { Transport } from './transport.ts';

/** How a client reaches Graph. */
export interface GraphOptions {
  /** An access token for Microsoft Graph; asked before each request. `renew` asks for a new one, for the last was refused. */
  getToken(options?: { renew: boolean }): Promise<string>;
  /** Where Graph stands, without the version: `http://localhost:53010/graph`. Microsoft's own when left out. */
  origin?: string | undefined;
  fetch?: typeof fetch;
  /** The machine's own when left out. */
  time?: Time | undefined;
}

/** One request. `path` starts after the version ("/me") or is a whole link that Graph gave. */
export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** A POST that changes nothing may be tried again like a GET. */
  readsOnly?: boolean;
  /** Left out, writes go before reads. */
  priority?: Priority;
}

/** A Graph client that knows no plan. */
export interface Graph {
  /** Answers with the body, or null where there is none. @throws {GraphFailure} */
  send<T>(request: GraphRequest): Promise<T>;
  /** The bytes at an address that Graph gave for a file, which takes no token. @throws {GraphFailure} */
  download(address: string): Promise<Uint8Array>;
  /** The budget that all requests of this client share. */
  readonly traffic: SharedTraffic;
}

/** Builds a client on microsoft-graph-client 3.0.7 with its own retry rule, end to waiting, and loopback for local use. */
export function createGraph(options: GraphOptions): Graph {
  const traffic = new SharedTraffic(options.time);
  let renew = false;
  const token = () => {
    const asked = renew;
    renew = false;
    return options.getToken(asked ? { renew: true } : undefined);
  };
  const client = Client.initWithMiddleware({ middleware: chain(options, token, traffic), defaultVersion: 'v1.0' });
  return {
    traffic,
    download: (address) => traffic.run('read', () => download(options.fetch ?? globalThis.fetch, address)),
    async send<T>(request: GraphRequest): Promise<T> {
      let isRenewed = false;
      for (let tries = 1; ; tries++) {
        try {
          return (await traffic.run(priorityOf(request), () => dispatch(client, request))) as T;
        } catch (thrown) {
          const failure = toGraphFailure(thrown);
          // A token that ended in the middle of work: the request was refused unread, so a fresh one may be tried once.
          if (failure.status === 401 && !isRenewed) {
            isRenewed = true;
            renew = true;
            continue;
          }
          const wait = waitBeforeRetry(failure, isRead(request), tries);
          if (wait === null) throw failure;
          if (wait > 0) await traffic.pause(wait);
        }
      }
    },
  };
}

/** The same client for what the page looks up by itself: everything else goes first. */
export const inBackground = (graph: Graph): Graph => ({
  ...graph,
  send: (request) => graph.send({ ...request, priority: 'background' }),
});

const isRead = ({ method, readsOnly }: GraphRequest): boolean => method === 'GET' || readsOnly === true;

const priorityOf = (request: GraphRequest): Priority => request.priority ?? (isRead(request) ? 'read' : 'act');

function chain(options: GraphOptions, getAccessToken: () => Promise<string>, traffic: SharedTraffic): Middleware[] {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return [
    new AuthenticationHandler({ getAccessToken }),
    new TelemetryHandler(),
    ...(options.origin ? [new Loopback(options.origin)] : []),
    new Transport(send, traffic),
  ];
}

function dispatch(client: Client, { method, path, headers, body }: GraphRequest): Promise<unknown> {
  const call = client.api(path).headers(headers ?? {});
  switch (method) {
    case 'GET':
      return call.get();
    case 'POST':
      return call.post(body ?? {});
    case 'PATCH':
      return call.patch(body);
    case 'PUT':
      return call.put(body);
    case 'DELETE':
      return call.delete();
  }
}
