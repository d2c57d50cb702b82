import * as z from 'zod/mini';
import type { ServerTime } from '../plan/clock.ts';

const personShape = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  displayName: z.string(),
  right: z.enum(['owner', 'member', 'visitor']),
});
const timeShape = z.object({ now: z.string(), fixed: z.boolean() });

/** The shape of a {@link LocalTenant}. */
export const tenantShape = z.object({
  people: z.array(personShape),
  time: z.object({ now: z.string(), fixed: z.boolean(), saidAt: z.number() }),
});

/** An account of the local tenant. Anyone at the machine may be any of them. */
export type LocalPerson = z.infer<typeof personShape>;

/** Who there is to be and what time it is, on a machine that stands in for Microsoft 365. */
export type LocalTenant = z.infer<typeof tenantShape>;

/** Asks the local server's controls, whose address is given. */
export async function readTenant(controls: string): Promise<LocalTenant> {
  const [people, time] = await Promise.all([readPeople(controls), readTime(controls)]);
  return { people, time };
}

async function readPeople(controls: string): Promise<LocalPerson[]> {
  return z.array(personShape).parse(await readJson(`${controls}/people`));
}

/** What time it is for all parts that run on this machine. */
export async function readTime(controls: string): Promise<ServerTime> {
  return { ...timeShape.parse(await readJson(`${controls}/clock`)), saidAt: Date.now() };
}

async function readJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address} answered ${answer.status}.`);
  return answer.json();
}

const tokensShape = z.record(z.string(), z.string());

/** The token of an account, or of `app`, until it is refused: then the local server's controls name the one that counts. */
export function createLocalTokens(controls: string, as: string): (asked?: { renew: boolean }) => Promise<string> {
  let token = `local.${as}`;
  return async (asked) => {
    if (asked?.renew) token = tokensShape.parse(await readJson(`${controls}/tokens`))[as] ?? token;
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
