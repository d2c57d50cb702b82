import type { Graph } from './client.ts';
import { failureFromAnswer, GraphFailure } from './graph-failure.ts';

/** Graph takes at most 20 requests in one `$batch` (microsoft-graph-docs, json-batching). */
export const BATCH_LIMIT = 20;

const TRIES = 5;
const DEFAULT_WAIT_SECONDS = 2;

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

type Wait = (seconds: number) => Promise<void>;
const byTimer: Wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));

/**
 * Sends up to 20 requests as one `$batch` and answers by id, since Graph keeps no order. Requests that were throttled
 * inside the batch (429, and what failed with 424 for want of them) are sent again after Retry-After; other failures
 * are the caller's to judge. @throws {GraphFailure} where the batch as a whole failed
 */
export async function sendBatch(
  graph: Graph,
  requests: readonly BatchRequest[],
  wait: Wait = byTimer,
): Promise<Map<string, BatchAnswer>> {
  if (requests.length > BATCH_LIMIT)
    throw new RangeError(`A $batch takes ${BATCH_LIMIT} requests, not ${requests.length}.`);
  const answers = new Map<string, BatchAnswer>();
  let open = [...requests];
  for (let attempt = 1; open.length > 0; attempt++) {
    const round = await post(graph, open);
    for (const [id, answer] of round) answers.set(id, answer);
    open = attempt < TRIES ? throttled(open, round) : [];
    if (open.length > 0) await wait(longestWait(open, round));
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

function longestWait(requests: readonly BatchRequest[], answers: ReadonlyMap<string, BatchAnswer>): number {
  const seconds = requests.map(({ id }) => Number(answers.get(id)?.headers['Retry-After']) || DEFAULT_WAIT_SECONDS);
  return Math.max(...seconds);
}

/** The body of one answer. @throws {GraphFailure} where that request failed */
export function bodyOf<T>(answers: ReadonlyMap<string, BatchAnswer>, id: string): T {
  const answer = answers.get(id);
  if (!answer) throw new GraphFailure(0, 'noAnswer', `The $batch holds no answer ${id}.`);
  if (answer.status >= 400) throw failureFromAnswer(answer.status, answer.body, answer.headers);
  return answer.body as T;
}
