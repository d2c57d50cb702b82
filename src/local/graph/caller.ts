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

/** Who sends a request: a person through the tab, or the bot's own application. */
export type Caller = { kind: 'person'; person: LocalPerson } | { kind: 'app' };

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
  return person ? { kind: 'person', person } : { kind: 'app' };
}

const CHALLENGE = {
  'WWW-Authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
};

/** `createdBy` and `lastModifiedBy` as list items show them. */
export function identitySetOf(caller: Caller): object {
  if (caller.kind === 'app') return { application: { id: APP.id, displayName: APP.displayName } };
  const { id, displayName, userPrincipalName } = caller.person;
  return { user: { email: userPrincipalName, id, displayName } };
}
