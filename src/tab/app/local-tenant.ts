import {
  isFigure,
  isListOf,
  isObjectOf,
  isOneOf,
  isRecordOf,
  isText,
  isYesOrNo,
  type Shape,
} from '../offline/shape.ts';
import type { ServerTime } from '../plan/clock.ts';

/** An account of the local tenant. Anyone at the machine may be any of them. */
export interface LocalPerson {
  id: string;
  userPrincipalName: string;
  displayName: string;
  right: 'owner' | 'member' | 'visitor';
}

/** Who there is to be and what time it is, on a machine that stands in for Microsoft 365. */
export interface LocalTenant {
  people: LocalPerson[];
  time: ServerTime;
}

const personShape: Shape<LocalPerson> = isObjectOf({
  id: isText,
  userPrincipalName: isText,
  displayName: isText,
  right: isOneOf('owner', 'member', 'visitor'),
});
const timeFields = { now: isText, fixed: isYesOrNo };

/** The shape of a {@link LocalTenant}. */
export const tenantShape: Shape<LocalTenant> = isObjectOf({
  people: isListOf(personShape),
  time: isObjectOf({ ...timeFields, saidAt: isFigure }),
});

/** Asks the local server's controls, whose address is given. */
export async function readTenant(controls: string): Promise<LocalTenant> {
  const [people, time] = await Promise.all([readPeople(controls), readTime(controls)]);
  return { people, time };
}

async function readPeople(controls: string): Promise<LocalPerson[]> {
  return readAs(isListOf(personShape), `${controls}/people`);
}

/** What time it is for all parts that run on this machine. */
export async function readTime(controls: string): Promise<ServerTime> {
  return { ...(await readAs(isObjectOf(timeFields), `${controls}/clock`)), saidAt: Date.now() };
}

async function readAs<T>(shape: Shape<T>, address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}.`);
  const said: unknown = await answer.json();
  if (!shape(said)) throw new TypeError(`${address} answered something else.`);
  return said;
}

/** The token of an account, or of `app`, until it is refused: then the local server's controls name the one that counts. */
export function createLocalTokens(controls: string, as: string): (asked?: { renew: boolean }) => Promise<string> {
  let token = `local.${as}`;
  return async (asked) => {
    if (asked?.renew) token = (await readAs(isRecordOf(isText), `${controls}/tokens`))[as] ?? token;
    return token;
  };
}

const OFFICER = 'officer@contoso.onmicrosoft.com';

/** Whom the page is opened as: an account, or a name that nobody has. */
export type Choice = { person: LocalPerson } | { person: null; unknown: string };

/** Teams decides where there is one, then the address, then the officer. Accounts are told apart whatever their case. */
export function choosePerson(people: readonly LocalPerson[], inTeams: string | null, asked: string | null): Choice {
  const name = inTeams ?? asked ?? OFFICER;
  const person = people.find((one) => one.userPrincipalName.toLowerCase() === name.trim().toLowerCase());
  return person ? { person } : { person: null, unknown: name };
}
