import type { People } from './person.ts';
import { ControlError } from './switches.ts';

/** The name under which the bot's own application holds its tokens. */
export const APP_HOLDER = 'app';

/**
 * The tokens that the tenant has given out: `local.<holder>` at first, and once that has expired `local.<holder>;2`, then
 * `;3`. A holder is a user principal name or `app`. A person's may end in `/User.Read,Sites.Selected`: then the tab's
 * application has it, with these delegated permissions and no others; without them whoever has it may all that the person may.
 * `claims` among them says that it was asked for with the claims of a challenge.
 */
export interface Tokens {
  /** Whose token it is, good or expired; null for what no tenant gave out. */
  holderOf(token: string): string | null;
  /** The delegated permissions that a token carries, in small letters; null for one that says none. */
  scopesOf(token: string): ReadonlySet<string> | null;
  /** False for one that has expired, and for one that was not given out yet. */
  isCurrent(token: string): boolean;
  /** The good token of each holder, which a client that is refused with 401 asks for. */
  list(): Record<string, string>;
  /** True where Entra ended the session of whoever holds it, so that a token counts only which was asked for with claims. */
  isChallenged(token: string): boolean;
  /**
   * Ends the tokens of some: `{ "expire": ["member@contoso.onmicrosoft.com", "app"] }`; under `challenge` also those that are
   * asked for without the claims of the challenge (continuous access evaluation). @throws {ControlError}
   */
  change(body: unknown): void;
}

/** First tokens for everybody. */
export function createTokens(people: People): Tokens {
  const ended = new Map<string, number>();
  const challenged = new Set<string>();
  const tokenOf = (holder: string): string => {
    const count = ended.get(holder) ?? 0;
    return `local.${holder}${count === 0 ? '' : `;${count + 1}`}`;
  };
  const partsOf = (token: string) => /^(local\.([^;/]+)(?:;\d+)?)(?:\/(.+))?$/.exec(token.toLowerCase());
  const holderOf = (token: string): string | null => partsOf(token)?.[2] ?? null;
  return {
    holderOf,
    scopesOf(token) {
      const scopes = partsOf(token)?.[3];
      return scopes === undefined ? null : new Set(scopes.split(','));
    },
    isCurrent: (token) => partsOf(token)?.[1] === tokenOf(holderOf(token) ?? ''),
    list: () =>
      Object.fromEntries(
        [...people.all().map(({ userPrincipalName }) => userPrincipalName), APP_HOLDER].map((one) => [
          one,
          tokenOf(one),
        ]),
      ),
    isChallenged: (token) => challenged.has(holderOf(token) ?? '') && partsOf(token)?.[3]?.includes('claims') !== true,
    change(body) {
      const { expire, challenge } = readHolders(body, people);
      for (const holder of [...expire, ...challenge]) ended.set(holder, (ended.get(holder) ?? 0) + 1);
      for (const holder of expire) challenged.delete(holder);
      for (const holder of challenge) challenged.add(holder);
    },
  };
}

const HOW = 'Send { "expire": ["member@contoso.onmicrosoft.com", "app"] }, or the same under "challenge".';

function readHolders(body: unknown, people: People): Record<'expire' | 'challenge', string[]> {
  const { expire, challenge } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  if (expire === undefined && challenge === undefined) throw new ControlError(HOW);
  return { expire: readList(expire ?? [], people), challenge: readList(challenge ?? [], people) };
}

function readList(names: unknown, people: People): string[] {
  if (!Array.isArray(names)) throw new ControlError(HOW);
  return [...new Set(names.map((name) => readHolder(name, people)))];
}

function readHolder(name: unknown, people: People): string {
  if (name === APP_HOLDER) return name;
  const person = typeof name === 'string' ? people.byUpn(name) : undefined;
  if (!person)
    throw new ControlError(`Nobody is called ${JSON.stringify(name)}. GET this address lists who has a token.`);
  return person.userPrincipalName;
}
