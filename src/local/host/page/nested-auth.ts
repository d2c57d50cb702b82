import type { LocalPlace } from '../config.ts';
import type { SignIn } from './choices.ts';
import { FAULTS, nextHurdle, settle, type Hurdle, type Settled } from './hurdle.ts';
import { faultOf, type FaultNumber, type NestedFault } from './nested-fault.ts';
import { readNestedRequest, type TokenAsk, type Unreadable, readChallenge } from './nested-request.ts';
import { accountOf, createToken, type Account } from './nested-token.ts';
import type { Person } from './people.ts';
import { permissionsOf, readScopes, type Asked } from './permission.ts';
import { ERROR } from './refusal.ts';
import type { Question, Told } from './sign-in-dialog.ts';

/** Whoever sits where the request comes from, and what was chosen to come of it. */
export interface SignedIn {
  person: Person;
  signIn: SignIn;
  /** Seconds; an hour where nothing was chosen. */
  lasts: number | undefined;
}

/** What answering takes: the local Graph server's tokens, a way to ask the person, the clock and fresh ids. */
export interface NestedAuthOptions {
  place: LocalPlace;
  fetchToken(upn: string): Promise<string | NestedFault>;
  ask(question: Question): Promise<Told>;
  now(): Date;
  createId(): string;
}

/** Answers `nestedAppAuth.execute` as Teams does, which hands Entra's answers on. */
export interface NestedAuth {
  answer(data: unknown, who: SignedIn): Promise<readonly unknown[]>;
}

const AN_HOUR = 3600;

/** Starts with nobody having consented to anything. */
export function createNestedAuth(options: NestedAuthOptions): NestedAuth {
  const { place } = options;
  const memory = new Map<string, Settled>();
  const settledOf = (clientId: string, { person, signIn }: SignedIn): Settled => {
    const key = [signIn, person.id, clientId.toLowerCase()].join(' ');
    const settled = memory.get(key) ?? { granted: new Set(), hasSignedInAgain: false, proved: new Set() };
    memory.set(key, settled);
    return settled;
  };
  let turn: Promise<unknown> = Promise.resolve();
  // Whoever is asked something meanwhile may have settled what the next would be asked.
  const inTurn = (work: () => Promise<Body>): Promise<Body> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };
  return {
    async answer(data, who) {
      const request = readNestedRequest(data);
      if ('problem' in request) return answerUnreadable(request);
      const { requestId, method } = request;
      const account = accountOf(place, who.person);
      if (method === 'GetInitContext') return answerWith(requestId, { initContext: introduce(account) });
      const settled = settledOf(request.ask.clientId, who);
      const give = () => giveToken(options, { ...request, who, account, settled });
      return answerWith(requestId, await (method === 'GetTokenPopup' ? inTurn(give) : give()));
    },
  };
}

function answerUnreadable({ requestId, problem }: Unreadable): readonly unknown[] {
  if (requestId === undefined) return [{ errorCode: ERROR.wrongArguments, message: problem }];
  return answerWith(requestId, { status: 'PERSISTENT_ERROR', code: 'invalid_request', description: problem });
}

type Body = { initContext: object } | { token: object; account: Account } | NestedFault;

function answerWith(requestId: string, body: Body): readonly unknown[] {
  const outcome = 'status' in body ? { success: false, error: body } : { success: true, ...body };
  return [null, JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...outcome })];
}

const introduce = ({ homeAccountId, environment, tenantId }: Account): object => ({
  capabilities: {},
  sdkName: 'local stand-in for Teams',
  sdkVersion: '1.0.0',
  accountContext: { homeAccountId, environment, tenantId },
});

interface Asking {
  method: 'GetToken' | 'GetTokenPopup';
  ask: TokenAsk;
  who: SignedIn;
  account: Account;
  settled: Settled;
}

async function giveToken(options: NestedAuthOptions, asking: Asking): Promise<Body> {
  const { ask, who, account, settled } = asking;
  const asked = readScopes(ask.scope);
  const fault = checkAsk(options, asking, asked) ?? (await takeHurdles(options, asking, asked));
  if (fault) return fault;
  const access = await options.fetchToken(who.person.userPrincipalName);
  if (typeof access !== 'string') return access;
  const { clientId } = ask;
  const scopes = permissionsOf(settled.granted).map(({ name }) => name);
  const lasts = who.lasts ?? AN_HOUR;
  const isProved = settled.proved.size > 0 || readChallenge(ask.claims) !== null;
  return {
    token: createToken({
      access,
      scopes,
      isProved,
      prefix: asked.prefix,
      clientId,
      account,
      lasts,
      now: options.now(),
    }),
    account,
  };
}

/** What is refused whatever was chosen. */
function checkAsk(options: NestedAuthOptions, { ask, account }: Asking, { unknown }: Asked): NestedFault | null {
  const { app, tenantId } = options.place;
  const say = (number: FaultNumber, what?: string) => faultOf(number, placeOf(options, ask), what);
  if (ask.clientId.toLowerCase() !== app.clientId.toLowerCase()) return say('AADSTS700016');
  const [tenant = tenantId] = /^https:\/\/[^/]+\/([^/]+)/.exec(ask.authority ?? '')?.slice(1) ?? [];
  if (![tenantId, 'common', 'organizations'].includes(tenant.toLowerCase())) return say('AADSTS50020', tenant);
  if (ask.account !== undefined && ask.account !== account.homeAccountId) return { status: 'ACCOUNT_UNAVAILABLE' };
  const [first] = unknown;
  if (first === undefined) return null;
  return say(/[:/]/.test(first) ? 'AADSTS70011' : 'AADSTS650053', first);
}

async function takeHurdles(options: NestedAuthOptions, asking: Asking, asked: Asked): Promise<NestedFault | null> {
  const { method, ask, who, settled } = asking;
  const next = () => nextHurdle(who.signIn, ask, asked, settled);
  for (let hurdle = next(); hurdle !== null; hurdle = next()) {
    if (method === 'GetToken') return faultOf(FAULTS[hurdle].silent, placeOf(options, ask));
    const told = await options.ask(questionOf(options.place, { hurdle, asked, who, settled }));
    const { declined } = FAULTS[hurdle];
    if (told === 'no' && declined) return faultOf(declined, placeOf(options, ask));
    if (told !== 'yes') return { status: 'USER_CANCEL' };
    settle(hurdle, ask, asked, settled);
  }
  settle(null, ask, asked, settled);
  return null;
}

function questionOf(
  { app }: LocalPlace,
  { hurdle, asked, who, settled }: { hurdle: Hurdle; asked: Asked; who: SignedIn; settled: Settled },
): Question {
  const isOfPermissions = hurdle === 'consent' || hurdle === 'approval';
  const missing = asked.permissions.filter(({ name }) => isOfPermissions && !settled.granted.has(name));
  return {
    hurdle,
    app: app.name,
    person: who.person.userPrincipalName,
    permissions: missing.map(({ words }) => words),
  };
}

function placeOf({ place, now, createId }: NestedAuthOptions, { clientId, correlationId }: TokenAsk) {
  return { app: place.app.name, clientId, tenant: place.tenantId, correlationId, now: now(), traceId: createId() };
}
