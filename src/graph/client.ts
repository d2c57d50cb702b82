import {
  AuthenticationHandler,
  Client,
  RetryHandler,
  TelemetryHandler,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { toGraphFailure, type GraphFailure } from './graph-failure.ts';
import { Loopback } from './loopback.ts';
import { retryAsRead, retryWhatIsSafe, TRIES_OF_A_READ } from './retry.ts';
import { Transport } from './transport.ts';

/** How a client reaches Graph. */
export interface GraphOptions {
  /** An access token for Microsoft Graph; asked before each request. */
  getToken(): Promise<string>;
  /** Where Graph stands, without the version: `http://localhost:53010/graph`. Microsoft's own when left out. */
  origin?: string | undefined;
  fetch?: typeof fetch;
}

/** One request. `path` starts after the version ("/me") or is a whole link that Graph gave. */
export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** A POST that changes nothing may be tried again like a GET. */
  readsOnly?: boolean;
}

/** A Graph client that knows no plan. */
export interface Graph {
  /** Answers with the body, or null where there is none. @throws {GraphFailure} */
  send<T>(request: GraphRequest): Promise<T>;
}

/** Builds a client on microsoft-graph-client 3.0.7 with its own retry rule, end to waiting, and loopback for local use. */
export function createGraph(options: GraphOptions): Graph {
  const client = Client.initWithMiddleware({ middleware: chain(options), defaultVersion: 'v1.0' });
  return {
    async send<T>(request: GraphRequest): Promise<T> {
      for (let attempt = 0; ; attempt++) {
        try {
          return (await dispatch(client, request)) as T;
        } catch (thrown) {
          const failure = toGraphFailure(thrown);
          if (!isBrokenRead(request, failure) || attempt === TRIES_OF_A_READ) throw failure;
        }
      }
    },
  };
}

/** A connection that broke under a read harmed nothing; the SDK's retry handler sees answers only, so this is ours. */
const isBrokenRead = ({ method, readsOnly }: GraphRequest, failure: GraphFailure): boolean =>
  failure.status === 0 && (method === 'GET' || readsOnly === true);

function chain(options: GraphOptions): Middleware[] {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis);
  return [
    new AuthenticationHandler({ getAccessToken: () => options.getToken() }),
    new RetryHandler(retryWhatIsSafe()),
    new TelemetryHandler(),
    ...(options.origin ? [new Loopback(options.origin)] : []),
    new Transport(send),
  ];
}

function dispatch(client: Client, { method, path, headers, body, readsOnly }: GraphRequest): Promise<unknown> {
  const call = client.api(path).headers(headers ?? {});
  if (readsOnly) call.middlewareOptions([retryAsRead()]);
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
