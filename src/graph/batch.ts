import type { Graph } from './client.ts';
import { failureFromAnswer, GraphFailure, secondsOf } from './graph-failure.ts';
import { TRIES_WHEN_THROTTLED } from './retry.ts';

/** Graph takes at most 20 requests in one `$batch` (microsoft-graph-docs, json-batching). */
export const BATCH_LIMIT = 20;

/** One request of a batch. `id` is the caller's, unique in the batch whatever its case. */
export interface BatchRequest {
  id: string;
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative, without the version: `/sites/…/lists`. */
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  dependsOn?: string[];
}

/** One answer of a batch. */
export interface BatchAnswer<T = unknown> {
  status: number;
  headers: Record<string, string>;
  body: T;
}

/**
 * Sends up to 20 requests as one `$batch` and answers by id, since Graph keeps no order. Requests that were throttled
 * inside the batch (429, and what failed with 424 for want of them) are sent again after Retry-After; other failures
 * are the caller's to judge. @throws {GraphFailure} where the batch as a whole failed
 */
export async function sendBatch(graph: Graph, requests: readonly BatchRequest[]): Promise<Map<string, BatchAnswer>> {
  if (requests.length > BATCH_LIMIT)
    throw new RangeError(`A $batch takes ${BATCH_LIMIT} requests, not ${requests.length}.`);
  const answers = new Map<string, BatchAnswer>();
  let open = [...requests];
  for (let tries = 1; open.length > 0; tries++) {
    const round = await post(graph, open);
    for (const [id, answer] of round) answers.set(id, answer);
    const again = throttled(open, round);
    // Outside a batch a browser may not be able to read Retry-After and RateLimit across origins; inside it can.
    if (again.length > 0) graph.traffic.refused(longestWait(again, round));
    else graph.traffic.answered((name) => scarcest(round).headers[name] ?? null);
    open = tries < TRIES_WHEN_THROTTLED ? again : [];
  }
  return answers;
}

async function post(graph: Graph, requests: readonly BatchRequest[]): Promise<Map<string, BatchAnswer>> {
  const ids = new Set(requests.map((request) => request.id));
  const body = { requests: requests.map((request) => onTheWire(request, ids)) };
  const readsOnly = requests.every((request) => request.method === 'GET');
  const answer = await graph.send<{ responses: (Partial<BatchAnswer> & { id: string; status: number })[] }>({
    method: 'POST',
    path: '/$batch',
    body,
    readsOnly,
  });
  const answers = new Map(
    answer.responses.map((one) => [one.id, { status: one.status, headers: one.headers ?? {}, body: one.body ?? null }]),
  );
  for (const id of ids)
    if (!answers.has(id)) throw new GraphFailure(0, 'noAnswer', `The $batch left out answer ${id}.`);
  return answers;
}

/** A request whose dependency was settled in an earlier round must not name it again: Graph knows ids of one batch only. */
function onTheWire(request: BatchRequest, ids: ReadonlySet<string>): object {
  const { dependsOn, headers, body, ...rest } = request;
  const waitsFor = dependsOn?.filter((id) => ids.has(id)) ?? [];
  return {
    ...rest,
    ...(body === undefined ? { headers } : { headers: { 'Content-Type': 'application/json', ...headers }, body }),
    ...(waitsFor.length > 0 ? { dependsOn: waitsFor } : {}),
  };
}

function throttled(requests: readonly BatchRequest[], answers: ReadonlyMap<string, BatchAnswer>): BatchRequest[] {
  const again = new Set(requests.filter((request) => answers.get(request.id)?.status === 429).map(({ id }) => id));
  for (const request of requests) {
    const waited = answers.get(request.id)?.status === 424 && request.dependsOn?.some((id) => again.has(id));
    if (waited) again.add(request.id);
  }
  return requests.filter((request) => again.has(request.id));
}

/** The answer that names the least that is left of the limit, or else any. */
function scarcest(answers: ReadonlyMap<string, BatchAnswer>): BatchAnswer {
  const left = ({ headers }: BatchAnswer): number => Number(headers['RateLimit-Remaining'] ?? Infinity);
  return [...answers.values()].reduce((least, answer) => (left(answer) < left(least) ? answer : least));
}

function longestWait(requests: readonly BatchRequest[], answers: ReadonlyMap<string, BatchAnswer>): number | null {
  const seconds = requests.flatMap(({ id }) => secondsOf(answers.get(id)?.headers['Retry-After'] ?? null) ?? []);
  return seconds.length > 0 ? Math.max(...seconds) : null;
}

/** The body of one answer. @throws {GraphFailure} where that request failed */
export function bodyOf<T>(answers: ReadonlyMap<string, BatchAnswer>, id: string): T {
  const answer = answers.get(id);
  if (!answer) throw new GraphFailure(0, 'noAnswer', `The $batch holds no answer ${id}.`);
  if (answer.status >= 400) throw failureFromAnswer(answer.status, answer.body, answer.headers);
  return answer.body as T;
}
