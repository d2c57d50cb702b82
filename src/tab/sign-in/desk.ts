import type { Account } from '../../store/account.ts';
import type { StoreOptions } from '../../store/plan-store.ts';
import { NoTokenError } from '../../store/store-error.ts';
import type { Lack } from './lack.ts';
import type { SignInClient, Token, TokenRequest } from './msal-client.ts';
import { scopesFor, type ScopeChoice } from './scopes.ts';

type TokenWish = Parameters<StoreOptions['getToken']>[0];

/** What follows where no token came in silence: see `at-press.ts`. */
type AfterSilence = (
  desk: SignInDesk,
  request: TokenRequest,
  how: { thrown: unknown; isAtPress: boolean },
) => Promise<string>;

/** What signing in stands on. */
export interface DeskParts {
  app: { tenantId: string; clientId: string } & ScopeChoice;
  /** Whose page it is. */
  person: Account;
  /** Teams signs its people in: there is no page to leave for, and no other account to choose. */
  isNested: boolean;
  open(): Promise<SignInClient>;
  afterSilence: AfterSilence;
  /** Somebody else signed in at this page. */
  onOther(person: Account): void;
}

/**
 * Gives the tokens of whoever has the page open: silently as long as that goes. Where it does not, `state` says why, requests
 * wait, and somebody's press signs in (`at-press.ts`, which the first screen does without).
 */
export class SignInDesk {
  readonly parts: DeskParts;
  readonly #listeners = new Set<() => void>();
  #client: Promise<SignInClient> | null = null;
  #lack: Lack | null = null;
  #wanted: TokenRequest | null = null;

  constructor(parts: DeskParts) {
    this.parts = parts;
  }

  /** Why there is no token; null while there is one, or nobody asked yet. */
  readonly state = (): Lack | null => this.#lack;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A token for Graph. @throws {NoTokenError} where somebody has to do something first; msal's error without a network */
  readonly token = async (wish?: TokenWish): Promise<string> => {
    const request = this.request(wish);
    if (wish?.isRefused) {
      this.note({ reason: 'sign in', code: null }, request);
      throw new NoTokenError('sign in');
    }
    const client = await this.open();
    try {
      return this.take(await client.silent(request, this.parts.person));
    } catch (thrown) {
      if (thrown instanceof NoTokenError) throw thrown;
      return this.parts.afterSilence(this, request, { thrown, isAtPress: wish?.toMakeLists === true });
    }
  };

  /** What could not be had in silence, or what is asked for first. */
  wanted(): TokenRequest {
    return this.#wanted ?? this.request();
  }

  /** Takes a token that came. @throws {NoTokenError} where it is somebody else's, whose page then is to be shown */
  take({ token, person }: Token): string {
    // A guest may be known to Teams by another id than to the tenant, and Teams signs in nobody but its own person.
    if (!this.parts.isNested && person.id !== this.parts.person.id) {
      this.parts.onOther(person);
      throw new NoTokenError('another-account');
    }
    this.note(null, null);
    return token;
  }

  /** Remembers why there is no token, and what was wanted. */
  note(lack: Lack | null, request: TokenRequest | null): void {
    const isSame = this.#lack?.reason === lack?.reason && this.#lack?.code === lack?.code;
    this.#wanted = request;
    if (isSame) return;
    this.#lack = lack;
    for (const tell of this.#listeners) tell();
  }

  /** What is asked of Entra for a wish. */
  request({ renew = false, claims, toMakeLists }: NonNullable<TokenWish> = {}): TokenRequest {
    return { scopes: scopesFor(this.parts.app, toMakeLists), forceRefresh: renew, ...(claims ? { claims } : {}) };
  }

  /** msal, once it is fetched. */
  open(): Promise<SignInClient> {
    return (this.#client ??= this.parts.open().catch((thrown: unknown) => {
      this.#client = null;
      throw thrown;
    }));
  }
}
