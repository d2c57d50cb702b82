import type { IncomingMessage } from 'node:http';

/** By name, since `*` does not cover Authorization: what graph-client and the tab send. */
const ALLOWED_HEADERS =
  'Authorization, Content-Type, Content-Range, SdkVersion, client-request-id, If-Match, Prefer, ConsistencyLevel, Retry-Attempt';
const EXPOSED_HEADERS =
  'ETag, Location, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, request-id, client-request-id';

const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;
const LOOPBACK_ORIGIN = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/i;

/** Why a request is turned away before it is read: a foreign Host (DNS rebinding) or a page that is not of this machine. */
export function foreignness(request: IncomingMessage): string | null {
  const { host = '', origin } = request.headers;
  if (!LOOPBACK_HOST.test(host)) return `This server answers on this machine only, not as "${host}".`;
  if (origin !== undefined && !LOOPBACK_ORIGIN.test(origin)) return `Pages of "${origin}" may not use this server.`;
  return null;
}

/** Headers that let pages of this machine's other origins read an answer. */
export function crossOriginHeaders(request: IncomingMessage, exposes: boolean): Record<string, string> {
  const { origin } = request.headers;
  if (origin === undefined) return {};
  // A page reads the challenge in any case: Microsoft's own guidance for pages stands on it (claims-challenge page).
  const exposed = {
    'Access-Control-Expose-Headers': exposes ? `${EXPOSED_HEADERS}, WWW-Authenticate` : 'WWW-Authenticate',
  };
  return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', ...exposed };
}

/** Headers that answer a preflight. */
export const PREFLIGHT_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
  'Access-Control-Allow-Headers': ALLOWED_HEADERS,
  'Access-Control-Max-Age': '600',
};
