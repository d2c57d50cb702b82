import { codeOf, mishapHeaders, refusalReply, requestIds, type GraphAnswer, type RequestIds } from './answer.ts';
import { readBatch, runBatch, shuffle, type BatchPart, type BatchResult } from './batch.ts';
import type { Reply, World } from './call.ts';
import { readCaller } from './caller.ts';
import { dispatch, dispatchUpload, type GraphRequest } from './dispatch.ts';
import type { Faults, Mishap } from './fault.ts';
import { notModelled, Refusal } from './refusal.ts';
import type { Throttle } from './throttle.ts';

/** An answer with the ids of its request; null in the place of an answer that a fault broke off. */
interface Outcome {
  reply: Reply | null;
  ids: RequestIds;
  /** The answer that counts, where it hangs on a receiver of notices. */
  later?: () => Promise<Reply | null>;
}

/** Answers requests as Microsoft Graph would. */
export interface GraphService {
  /** `units` are the resource units that the request was charged, those of all steps of a `$batch` together. */
  answer(request: GraphRequest): Outcome & { units: number };
}

interface Parts {
  world: World;
  throttle: Throttle;
  faults: Faults;
  onAnswer: (answer: GraphAnswer) => void;
}

/** A service over a world. Every request is one transaction, so that it is done whole or not at all. */
export function createService(parts: Parts): GraphService {
  let batches = 0;
  const drawn = (seed: number): number => (seed === 0 ? 0 : seed + batches);
  let units = 0;
  const counted: Parts = {
    ...parts,
    throttle: {
      admit(load) {
        units += load.units;
        return parts.throttle.admit(load);
      },
    },
  };
  const answer = (request: GraphRequest, outer: Readonly<Record<string, string>> | null): Outcome => {
    const path = request.url.split('?')[0] ?? '';
    const ids = requestIds(request.headers['client-request-id'] ?? outer?.['client-request-id']);
    const before = parts.faults.take(request.method, path, 'before');
    const work = (): Reply | null =>
      !outer && isBatch(request, path) ? batchReply(request) : single(counted, request, path);
    const end = (done: Reply | null): Reply | null => {
      const after = before ? null : parts.faults.take(request.method, path, 'after');
      const reply = after ? mishapReply(parts, after, ids) : done;
      if (reply) parts.onAnswer({ method: request.method, path, status: reply.status, body: reply.body ?? null });
      return reply;
    };
    const first = before ? mishapReply(parts, before, ids) : refused(parts, ids, work);
    const later = first?.later;
    if (!later) return { reply: end(first), ids };
    if (outer) return { reply: end(refusalReply(notModelled('subscribing in a $batch'), parts.world, ids)), ids };
    return {
      reply: first,
      ids,
      later: async () => end(await later().catch((failure: unknown) => failed(parts, ids, failure))),
    };
  };
  const batchReply = (request: GraphRequest): Reply | null => {
    readCaller(request.headers['authorization'], parts.world);
    const { switches } = parts.world;
    batches++;
    const perform = (part: BatchPart): BatchResult | null => {
      const { reply } = answer(innerRequest(part, request.headers), request.headers);
      return reply && resultOf(part, reply, switches.get('batchPartsSayRetryAfter'));
    };
    const asked = readBatch(request.body, drawn(switches.get('batchWorkSeed')), switches.get('batchMixesDependencies'));
    const results = runBatch(asked, perform, (part) => failedDependency(parts, part));
    if (!results) return null;
    const responses = shuffle(results, drawn(switches.get('batchShuffleSeed')));
    return { status: 200, body: { responses } };
  };
  return {
    answer(request) {
      units = 0;
      const outcome = answer(request, null);
      return { ...outcome, units };
    },
  };
}

const single = ({ world, throttle }: Parts, request: GraphRequest, path: string): Reply =>
  (path.startsWith('/upload/') ? dispatchUpload : dispatch)(world, throttle, request, path);

const isBatch = ({ method }: GraphRequest, path: string): boolean =>
  method === 'POST' && /^\/v1\.0\/(\$|%24)batch\/?$/i.test(path);

function refused(parts: Parts, ids: RequestIds, work: () => Reply | null): Reply | null {
  try {
    return work();
  } catch (failure) {
    return failed(parts, ids, failure);
  }
}

function failed({ world }: Parts, ids: RequestIds, failure: unknown): Reply {
  if (failure instanceof Refusal) return refusalReply(failure, world, ids);
  console.error('The local Graph server failed at a request:', failure);
  return refusalReply(new Refusal(500, 'generalException', 'General exception while processing'), world, ids);
}

function mishapReply({ world }: Parts, mishap: Mishap, ids: RequestIds): Reply | null {
  if (mishap.status === 0) return null;
  const refusal = new Refusal(mishap.status, codeOf(mishap.status), 'A fault that was asked for at /_local/faults.', {
    headers: mishapHeaders(mishap),
  });
  return refusalReply(refusal, world, ids);
}

/** A request inside a batch is who the batch is, unless it says otherwise. */
function innerRequest(
  { method, url, headers, body }: BatchPart,
  outer: Readonly<Record<string, string>>,
): GraphRequest {
  const authorization = outer['authorization'] === undefined ? {} : { authorization: outer['authorization'] };
  return {
    method,
    url: `/v1.0/${url.replace(/^\//, '')}`,
    headers: { ...authorization, ...headers },
    body: body ?? undefined,
  };
}

function resultOf({ id }: BatchPart, { status, headers = {}, body }: Reply, saysRetryAfter = true): BatchResult {
  const type = body ? { 'Content-Type': 'application/json' } : {};
  const { 'Retry-After': wait, ...others } = headers;
  const said = wait !== undefined && saysRetryAfter ? { 'Retry-After': wait } : {};
  return {
    id,
    status,
    headers: { 'Cache-Control': 'no-cache', ...type, ...others, ...said },
    ...(body ? { body } : {}),
  };
}

function failedDependency({ world, onAnswer }: Parts, part: BatchPart): BatchResult {
  const refusal = new Refusal(424, 'failedDependency', 'Failed Dependency');
  const reply = refusalReply(refusal, world, requestIds(part.headers['client-request-id']));
  const path = `/v1.0/${part.url.replace(/^\//, '').split('?')[0]}`;
  onAnswer({ method: part.method, path, status: reply.status, body: reply.body ?? null });
  return resultOf(part, reply);
}
