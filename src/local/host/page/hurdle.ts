import type { SignIn } from './choices.ts';
import type { FaultNumber } from './nested-fault.ts';
import { readChallenge, type TokenAsk } from './nested-request.ts';
import type { Asked } from './permission.ts';

/** What stands between a person and a token: silently it is a fault, and at a request that may ask, a question. */
export type Hurdle = 'blocked' | 'again' | 'proof' | 'approval' | 'consent';

/** What a person has settled with an application, until the page is loaded anew. */
export interface Settled {
  granted: Set<string>;
  hasSignedInAgain: boolean;
  /** The challenges that were met. */
  proved: Set<string>;
}

/** The next hurdle of a request; null where there is none. */
export function nextHurdle(signIn: SignIn, ask: TokenAsk, { permissions }: Asked, settled: Settled): Hurdle | null {
  if (signIn === 'refused') return 'blocked';
  if (signIn === 'expired' && !settled.hasSignedInAgain) return 'again';
  const challenge = signIn === 'claims' ? readChallenge(ask.claims) : null;
  if (challenge !== null && !settled.proved.has(challenge)) return 'proof';
  const missing = permissions.filter(({ name }) => !settled.granted.has(name));
  if (missing.length === 0) return null;
  if (signIn === 'admin') return 'approval';
  if (signIn !== 'consent') return null;
  return missing.some(({ isForAdministrators }) => isForAdministrators) ? 'approval' : 'consent';
}

/** Remembers that a hurdle was taken; a request that meets none is granted what it asks for. */
export function settle(hurdle: Hurdle | null, ask: TokenAsk, { permissions }: Asked, settled: Settled): void {
  if (hurdle === 'again') settled.hasSignedInAgain = true;
  if (hurdle === 'proof') settled.proved.add(readChallenge(ask.claims) ?? '');
  if (hurdle === 'consent' || hurdle === null) for (const { name } of permissions) settled.granted.add(name);
}

/** What Entra answers where it may not ask, and where the person says no; closing its window is another answer. */
export const FAULTS: Readonly<Record<Hurdle, { silent: FaultNumber; declined: FaultNumber | null }>> = {
  blocked: { silent: 'AADSTS53003', declined: null },
  again: { silent: 'AADSTS70043', declined: null },
  proof: { silent: 'AADSTS50076', declined: null },
  approval: { silent: 'AADSTS65001', declined: 'AADSTS90094' },
  consent: { silent: 'AADSTS65001', declined: 'AADSTS65004' },
};
