/** A request to Graph, as it goes out. */
export interface Ask {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** From after `/v1.0` on, or a whole link that Graph gave. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** Whether being throttled is what is looked at, and no reason to wait and ask again. */
  isRaw?: boolean;
}

/** What Graph answered, whatever it was. */
export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON of the body; null where it has none. */
  body: unknown;
}

/** Asks Graph, and answers with whatever it says. @throws {NoAnswer} where it says nothing */
export type Wire = (ask: Ask) => Promise<Answer>;

/** Nothing came back: the network, or whoever stopped it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What asking stands on. */
export interface WireOptions {
  /** Where Graph stands, without the version. */
  origin: string;
  getToken: (asked?: { renew: boolean }) => Promise<string>;
  fetch: typeof fetch;
  wait: (ms: number) => Promise<void>;
  /** Ends all that is asked. */
  signal: AbortSignal | null;
}

const GRAPH = 'https://graph.microsoft.com/v1.0';
const MOST_TRIES = 6;
const LONGEST_WAIT_S = 120;
const PATIENCE_MS = 100_000;

/**
 * A wire that hides nothing but throttling and a token that ended: what a check looks at is the answer as it comes, so nothing
 * else is tried again.
 */
export function createWire({ origin, getToken, fetch, wait, signal }: WireOptions): Wire {
  const send = async (ask: Ask, renew: boolean): Promise<Answer> => {
    const headers: Record<string, string> = { ...ask.headers };
    if (ask.method !== 'OPTIONS')
      headers['Authorization'] ??= `Bearer ${await getToken(renew ? { renew } : undefined)}`;
    if (ask.body !== undefined) headers['Content-Type'] ??= 'application/json';
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(addressOf(ask.path, origin), {
      method: ask.method ?? 'GET',
      headers,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(ask.body === undefined ? {} : { body: JSON.stringify(ask.body) }),
    });
    return { status: response.status, headers: response.headers, body: readBody(await response.text()) };
  };
  return async (ask) => {
    try {
      let answer = await send(ask, false);
      if (answer.status === 401) answer = await send(ask, true);
      for (let tries = 1; tries < MOST_TRIES && !ask.isRaw && isThrottled(answer); tries += 1) {
        await wait(secondsIn(answer) * 1000);
        answer = await send(ask, false);
      }
      return answer;
    } catch (cause) {
      throw new NoAnswer(signal?.aborted ? 'it was stopped' : String(cause), { cause });
    }
  };
}

const addressOf = (path: string, origin: string): string =>
  path.startsWith('/') ? `${origin}/v1.0${path}` : path.replace(GRAPH, `${origin}/v1.0`);

const isThrottled = ({ status, headers }: Answer): boolean =>
  (status === 429 || status === 503) && headers.has('Retry-After');

const secondsIn = ({ headers }: Answer): number => {
  const seconds = Number(headers.get('Retry-After'));
  return Math.min(Number.isFinite(seconds) && seconds > 0 ? seconds : 10, LONGEST_WAIT_S);
};

function readBody(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null; // No JSON: a gateway's own page. Its status says enough.
  }
}
