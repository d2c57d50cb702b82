import type { People } from './person.ts';
import { ControlError } from './switches.ts';

/** The name under which the bot's own application holds its tokens. */
export const APP_HOLDER = 'app';

/**
 * The tokens that the tenant has given out: `local.<holder>` at first, and once that has expired `local.<holder>;2`, then
 * `;3`. A holder is a user principal name or `app`.
 */
export interface Tokens {
  /** Whose token it is, good or expired; null for what no tenant gave out. */
  holderOf(token: string): string | null;
  /** False for one that has expired, and for one that was not given out yet. */
  isCurrent(token: string): boolean;
  /** The good token of each holder, which a client that is refused with 401 asks for. */
  list(): Record<string, string>;
  /** Ends the tokens of some: `{ "expire": ["member@contoso.onmicrosoft.com", "app"] }`. @throws {ControlError} */
  expire(body: unknown): void;
}

/** First tokens for everybody. */
export function createTokens(people: People): Tokens {
  const ended = new Map<string, number>();
  const tokenOf = (holder: string): string => {
    const count = ended.get(holder) ?? 0;
    return `local.${holder}${count === 0 ? '' : `;${count + 1}`}`;
  };
  const holderOf = (token: string): string | null => /^local\.([^;]+)(;\d+)?$/.exec(token.toLowerCase())?.[1] ?? null;
  return {
    holderOf,
    isCurrent: (token) => token.toLowerCase() === tokenOf(holderOf(token) ?? ''),
    list: () =>
      Object.fromEntries(
        [...people.all().map(({ userPrincipalName }) => userPrincipalName), APP_HOLDER].map((one) => [
          one,
          tokenOf(one),
        ]),
      ),
    expire(body) {
      for (const holder of readHolders(body, people)) ended.set(holder, (ended.get(holder) ?? 0) + 1);
    },
  };
}

function readHolders(body: unknown, people: People): string[] {
  const names = typeof body === 'object' && body !== null && 'expire' in body ? body.expire : undefined;
  if (!Array.isArray(names)) throw new ControlError('Send { "expire": ["member@contoso.onmicrosoft.com", "app"] }.');
  return [...new Set(names.map((name) => readHolder(name, people)))];
}

function readHolder(name: unknown, people: People): string {
  if (name === APP_HOLDER) return name;
  const person = typeof name === 'string' ? people.byUpn(name) : undefined;
  if (!person)
    throw new ControlError(`Nobody is called ${JSON.stringify(name)}. GET this address lists who has a token.`);
  return person.userPrincipalName;
}
