import { APP } from './application.ts';
import type { LocalPerson, People } from './person.ts';
import { Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

/** Who sends a request: a person through the tab, or the bot's own application. */
export type Caller = { kind: 'person'; person: LocalPerson } | { kind: 'app' };

/** Reads `Authorization: Bearer local.<user principal name>` or `local.app`. @throws {Refusal} 401 as Graph's gateway */
export function readCaller(authorization: string | undefined, people: People, switches: Switches): Caller {
  const code = switches.get('unauthenticatedCode');
  const token = /^Bearer\s+(\S+)\s*$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new Refusal(401, code, 'Access token is empty.', { headers: CHALLENGE });
  if (token === 'local.app') return { kind: 'app' };
  const person = token.startsWith('local.') ? people.byUpn(token.slice('local.'.length)) : undefined;
  if (!person)
    throw new Refusal(401, code, 'Access token validation failure. Invalid audience.', { headers: CHALLENGE });
  return { kind: 'person', person };
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
