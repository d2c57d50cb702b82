import type { Priority, Time } from './traffic.ts';

/** What is known of the token that is asked for. */
export interface TokenWish {
  /** A new one, for the last was refused. */
  renew?: boolean;
  /** What Entra wants a new one to be asked for with: the claims of a challenge, as JSON (Entra's claims-challenge page). */
  claims?: string;
  /** Even a new one was refused, so that its person has to sign in anew. */
  isRefused?: boolean;
  /** One that may make lists and columns, for which Graph wants Sites.Manage.All (Graph's list-create page). */
  toMakeLists?: boolean;
}

/** How a client reaches Graph. */
export interface GraphOptions {
  /** An access token for Microsoft Graph; asked before each request. @throws {NoTokenError} */
  getToken(wish?: TokenWish): Promise<string>;
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
