import { objectBody } from './body.ts';
import { Refusal } from './refusal.ts';

/** Graph takes at most 20 requests in one `$batch` (its json-batching page). */
const LIMIT = 20;

/** One request of a `$batch`. */
export interface BatchPart {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  dependsOn: string[];
}

/** The answer to one. */
export interface BatchResult {
  id: string;
  status: number;
  headers: Record<string, string>;
  body?: unknown;
}

const badBatch = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/**
 * Reads and checks a batch; anything malformed refuses the whole (Graph's json-batching page). Answers in the order of
 * work: drawn with a seed, 0 for the order asked, and always what is depended on first. @throws {Refusal}
 */
export function readBatch(body: unknown, seed: number, mayMix: boolean): BatchPart[] {
  const requests = objectBody(body)['requests'];
  if (!Array.isArray(requests) || requests.length === 0)
    throw badBatch("Invalid batch payload format: 'requests' is missing or empty.");
  if (requests.length > LIMIT) throw badBatch(`Number of batch request steps exceeds the maximum value of ${LIMIT}.`);
  const parts = requests.map(readPart);
  const ids = new Set<string>();
  for (const { id } of parts) {
    if (ids.has(id.toLowerCase())) throw badBatch(`Request Id ${id} has to be unique in a batch.`);
    ids.add(id.toLowerCase());
  }
  const turn = inTurn(shuffle(parts, seed));
  if (!mayMix) checkPattern(parts);
  return turn;
}

/** Graph refuses what is neither, in these words (microsoft-graph-docs#16280). @throws {Refusal} */
function checkPattern(parts: readonly BatchPart[]): void {
  const named = parts.flatMap(({ dependsOn }) => dependsOn);
  const starts = parts.filter(({ dependsOn }) => dependsOn.length === 0).length;
  const isChain = starts === 1 && named.length === parts.length - 1 && new Set(named).size === named.length;
  if (named.length > 0 && !isChain) throw badBatch('Batch should be either fully sequential or fully parallel.');
}

function readPart(given: unknown): BatchPart {
  const { id, method, url, headers = {}, body, dependsOn = [] } = objectBody(given);
  if (typeof id !== 'string' || id === '') throw badBatch("Each request of a batch needs an 'id' that is a string.");
  if (typeof method !== 'string' || !/^(GET|POST|PATCH|PUT|DELETE)$/i.test(method))
    throw badBatch(`Request ${id} has no valid 'method'.`);
  if (typeof url !== 'string' || url === '') throw badBatch(`Request ${id} has no 'url'.`);
  if (!Array.isArray(dependsOn) || dependsOn.some((one) => typeof one !== 'string'))
    throw badBatch(`Request ${id} has a bad 'dependsOn'.`);
  const named = readHeaders(id, headers);
  if (body !== undefined && body !== null && !('content-type' in named)) {
    throw badBatch(`Write request : ${id} does not contain Content-Type header.`);
  }
  return { id, method: method.toUpperCase(), url, headers: named, body, dependsOn: dependsOn as string[] };
}

function readHeaders(id: string, headers: unknown): Record<string, string> {
  if (headers === null) return {};
  return Object.fromEntries(
    Object.entries(objectBody(headers)).map(([name, value]) => {
      if (typeof value !== 'string') throw badBatch(`Request ${id}: the header '${name}' must be a string.`);
      return [name.toLowerCase(), value];
    }),
  );
}

/** Puts each request after those that it depends on. @throws {Refusal} for an unknown id or a circle */
function inTurn(parts: readonly BatchPart[]): BatchPart[] {
  const known = new Map(parts.map((part) => [part.id, part]));
  const done = new Set<string>();
  const turn: BatchPart[] = [];
  const visit = (part: BatchPart, above: readonly string[]): void => {
    if (above.includes(part.id)) throw badBatch(`Request ${part.id} depends on itself.`);
    if (done.has(part.id)) return;
    for (const id of part.dependsOn) {
      const needed = known.get(id);
      if (!needed) throw badBatch(`Request ${part.id} depends on ${id}, which is not in the batch.`);
      visit(needed, [...above, part.id]);
    }
    done.add(part.id);
    turn.push(part);
  };
  for (const part of parts) visit(part, []);
  return turn;
}

/**
 * Runs the requests in turn; those whose dependency failed get 424. Each answers for itself: a batch is no transaction.
 * Null where the connection broke at one of them: what was done before it stays done, and what follows never runs.
 */
export function runBatch(
  parts: readonly BatchPart[],
  perform: (part: BatchPart) => BatchResult | null,
  refuse: (part: BatchPart) => BatchResult,
): BatchResult[] | null {
  const failed = new Set<string>();
  const results: BatchResult[] = [];
  for (const part of parts) {
    const result = part.dependsOn.some((id) => failed.has(id)) ? refuse(part) : perform(part);
    if (!result) return null;
    if (result.status >= 400) failed.add(part.id);
    results.push(result);
  }
  return results;
}

/** Graph answers in no order that one may count on; this one is drawn from a seed, so that a test can repeat it. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  if (seed === 0) return [...items];
  const shuffled = [...items];
  let state = seed >>> 0;
  for (let at = shuffled.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}
