import { AuthenticationHandler, Client, TelemetryHandler, type Middleware } from '@microsoft/microsoft-graph-client';
import type { GraphOptions, GraphRequest } from './graph-request.ts';
import { download } from './download.ts';
import { Loopback } from './loopback.ts';
import { toGraphFailure } from './sdk-failure.ts';
import type { SharedTraffic } from './traffic.ts';
import { Transport } from './transport.ts';

/** What goes over the wire: the SDK, with our chain of middleware. */
export interface Wire {
  dispatch(request: GraphRequest): Promise<unknown>;
  download(address: string): Promise<Uint8Array>;
  toGraphFailure: typeof toGraphFailure;
}

/** Opens the way to Graph for one client. */
export function openWire(options: GraphOptions, getAccessToken: () => Promise<string>, traffic: SharedTraffic): Wire {
  const middleware = chain(options, getAccessToken, traffic);
  const client = Client.initWithMiddleware({ middleware, defaultVersion: 'v1.0' });
  return {
    dispatch: (request) => dispatch(client, request),
    download: (address) => download(options.fetch ?? globalThis.fetch, address),
    toGraphFailure,
  };
}

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
