import { APP } from './application.ts';
import { APP_HOLDER, type Tokens } from './access-token.ts';
import type { LocalPerson, People } from './person.ts';
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

/** What tells who somebody is. */
interface Doorkeeper {
  tokens: Tokens;
  people: People;
  switches: Switches;
}

/**
 * Who sends a request: a person, or the bot's own application. `scopes` are the delegated permissions that the tab's
 * application has for the person, in small letters; null where the token says none and nothing but the person's right counts.
 */
export type Caller = { kind: 'person'; person: LocalPerson; scopes: ReadonlySet<string> | null } | { kind: 'app' };

/** Reads `Authorization: Bearer local.<user principal name>` or `local.app`. @throws {Refusal} 401 as Graph's gateway */
export function readCaller(authorization: string | undefined, door: Doorkeeper): Caller {
  const refuse = (message: string): never => {
    throw new Refusal(401, door.switches.get('unauthenticatedCode'), message, { headers: CHALLENGE });
  };
  const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  if (!token) return refuse('Access token is empty.');
  const holder = door.tokens.holderOf(token);
  const person = holder === APP_HOLDER ? undefined : door.people.byUpn(holder ?? '');
  if (holder !== APP_HOLDER && !person) return refuse('Access token validation failure. Invalid audience.');
  if (!door.tokens.isCurrent(token)) return refuse('Lifetime validation failed, the token is expired.');
  if (door.tokens.isChallenged(token)) throw challenge(door.switches);
  return person ? { kind: 'person', person, scopes: door.tokens.scopesOf(token) } : { kind: 'app' };
}

const AUTHORIZATION = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';
const CHALLENGE = { 'WWW-Authenticate': AUTHORIZATION };

/** What a new token must be asked for with: base64, as Entra sends it (Entra's claims-challenge page). */
const CLAIMS = Buffer.from('{"access_token":{"nbf":{"essential":true,"value":"1763888400"}}}').toString('base64');

/** The answer of continuous access evaluation to a token that ended before its time. */
function challenge(switches: Switches): Refusal {
  const header = `${AUTHORIZATION}, error="insufficient_claims", claims="${CLAIMS}"`;
  const message =
    'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';
  return new Refusal(401, switches.get('unauthenticatedCode'), message, { headers: { 'WWW-Authenticate': header } });
}

/** SharePoint's own account, by which an application writes. */
const APP_ACCOUNT = { displayName: 'SharePoint App' };

/** `createdBy` and `lastModifiedBy` as Graph shows them; `named` is what they name where the app wrote. */
export function identitySetOf(caller: Caller, named: 'application' | 'both' | 'account' = 'application'): object {
  if (caller.kind === 'app') {
    const application = { id: APP.id, displayName: APP.displayName };
    return {
      ...(named === 'account' ? {} : { application }),
      ...(named === 'application' ? {} : { user: APP_ACCOUNT }),
    };
  }
  const { id, displayName, userPrincipalName } = caller.person;
  return { user: { email: userPrincipalName, id, displayName } };
}
