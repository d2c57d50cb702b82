import { z } from 'zod';

/**
 * What became of a request that failed. `throttled` and `untouched`: certainly not carried out. `unknown`: perhaps carried
 * out. `refused`: answered, and no better for being asked again.
 */
export interface Trouble {
  kind: 'throttled' | 'untouched' | 'unknown' | 'refused';
  /** For the log: a status or the code of an error. */
  code: string;
  /** How long the service asks to wait; null where it does not say. */
  retryAfterMs: number | null;
}

/**
 * https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
 * says to try 412, 429, 502, 503 and 504 again. Of these 412 ("a precondition failed … due to multiple concurrent operations"),
 * 429 and 503 come before anything is done. A gateway that says 502 or 504 does not know what stands behind it; nor is anything known after a
 * 500, which is not to be tried again. 408: the service did not get the request whole (RFC 9110, 15.5.9).
 */
const BY_STATUS: Readonly<Record<number, Trouble['kind']>> = {
  408: 'untouched',
  412: 'untouched',
  429: 'throttled',
  500: 'refused',
  502: 'unknown',
  503: 'untouched',
  504: 'unknown',
};

const answered = z.object({
  response: z.object({ status: z.number(), headers: z.looseObject({ 'retry-after': z.string().optional() }) }),
});

const lost = z.object({
  isAxiosError: z.literal(true),
  code: z.string().optional(),
  cause: z.object({ syscall: z.string().optional(), errors: z.array(z.unknown()).optional() }).optional(),
});

/** Reads what a request threw. */
export function readTrouble(thrown: unknown, now: number): Trouble {
  const answer = answered.safeParse(thrown).data?.response;
  if (!answer) return readLoss(thrown);
  const kind = BY_STATUS[answer.status] ?? 'refused';
  return { kind, code: `${answer.status}`, retryAfterMs: readRetryAfter(answer.headers['retry-after'], now) };
}

/** Only a name that was not found and a connection that never stood are certain: the request had no way to go. */
function readLoss(thrown: unknown): Trouble {
  const loss = lost.safeParse(thrown).data;
  // What is thrown before the request is made is no failure of it: the SDK could not get a token.
  if (!loss) return { kind: 'untouched', code: codeOf(thrown), retryAfterMs: null };
  // Several addresses that were tried in vain come as one error of many.
  const neverStood = loss.cause?.errors !== undefined || /^(connect|getaddrinfo)$/.test(loss.cause?.syscall ?? '');
  return { kind: neverStood ? 'untouched' : 'unknown', code: loss.code ?? 'lost', retryAfterMs: null };
}

const codeOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

/** Seconds, or a date of HTTP (RFC 9110, 10.2.3). */
function readRetryAfter(text: string | undefined, now: number): number | null {
  if (text === undefined) return null;
  const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}
