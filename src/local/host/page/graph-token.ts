import { isRecord } from './message.ts';
import type { NestedFault } from './nested-fault.ts';

/** Asks the local Graph server for the good token of a person: it may have ended the one before. */
export async function fetchToken(controlsUrl: string, upn: string): Promise<string | NestedFault> {
  const answer = await fetch(`${controlsUrl}/tokens`).catch(() => null);
  if (!answer) return { status: 'NO_NETWORK' };
  const tokens: unknown = answer.ok ? await answer.json() : null;
  const token = isRecord(tokens) ? tokens[upn] : undefined;
  if (typeof token === 'string') return token;
  return {
    status: 'TRANSIENT_ERROR',
    code: 'temporarily_unavailable',
    description: `The controls gave no token (${answer.status}).`,
  };
}
