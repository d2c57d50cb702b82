import { randomUUID } from 'node:crypto';
import type { LocalClock } from '../clock.ts';
import type { Reply, World } from './call.ts';
import type { Mishap } from './fault.ts';
import type { Refusal } from './refusal.ts';

/** One answer of Graph, each one inside a `$batch` too. `path` is from `/v1.0` on, without the query. */
export interface GraphAnswer {
  method: string;
  path: string;
  status: number;
  /** The JSON of the body, or null where there is none. */
  body: unknown;
}

/** The two ids of a request: its own, and the one that the client gave. */
export interface RequestIds {
  own: string;
  client: string;
}

/** Makes the ids of a request; without the client's, Graph repeats its own. */
export function requestIds(clientId: string | undefined): RequestIds {
  const own = randomUUID();
  return { own, client: clientId ?? own };
}

/** A refusal as Graph's error body (Graph's errors page; `date` has no zone). */
export function refusalReply(
  refusal: Refusal,
  { clock, switches }: Pick<World, 'clock' | 'switches'>,
  ids: RequestIds,
): Reply {
  const { innerCode, headers = {} } = refusal.extras;
  const isNamed = switches.get('errorCodes') === 'named';
  const innerError = {
    ...(innerCode && isNamed ? { code: innerCode } : {}),
    date: clock.now().toISOString().slice(0, 19),
    'request-id': ids.own,
    'client-request-id': ids.client,
  };
  return {
    status: refusal.status,
    headers,
    body: { error: { code: isNamed ? refusal.code : '', message: refusal.message, innerError } },
  };
}

const CODES: Record<number, string> = {
  400: 'invalidRequest',
  401: 'InvalidAuthenticationToken',
  403: 'accessDenied',
  404: 'itemNotFound',
  409: 'resourceModified',
  410: 'resyncRequired',
  412: 'resourceModified',
  423: 'locked',
  429: 'activityLimitReached',
  500: 'generalException',
  503: 'serviceNotAvailable',
  507: 'quotaLimitReached',
};

/** The code that Graph gives with a status. */
export function codeOf(status: number): string {
  return CODES[status] ?? (status >= 500 ? 'serviceNotAvailable' : 'invalidRequest');
}

/** Headers of a fault. */
export function mishapHeaders({ retryAfter }: Mishap): Record<string, string> {
  return retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
}

/** Headers that every answer carries (microsoft-graph-docs#2350). */
export function usualHeaders(ids: RequestIds, clock: LocalClock): Record<string, string> {
  const server = { DataCenter: 'Local', Slice: 'E', Ring: '5', ScaleUnit: '000', RoleInstance: 'LOCALHOST' };
  return {
    'Cache-Control': 'no-cache',
    'request-id': ids.own,
    'client-request-id': ids.client,
    'x-ms-ags-diagnostic': JSON.stringify({ ServerInfo: server }),
    Date: clock.now().toUTCString(),
  };
}
