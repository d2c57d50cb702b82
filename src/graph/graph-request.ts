import type { Priority, Time } from './traffic.ts';

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
