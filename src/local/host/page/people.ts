import { isRecord } from './message.ts';

/** Someone of the local tenant, as the local Graph server's `/_local/people` lists them. */
export interface Person {
  id: string;
  userPrincipalName: string;
  displayName: string;
  right: string;
}

/** Everyone of the local tenant; there is always somebody. */
export type People = readonly [Person, ...Person[]];

/** Reads who there is. @throws {Error} when the local Graph server does not answer with people */
export async function fetchPeople(controlsUrl: string): Promise<People> {
  const response = await fetch(`${controlsUrl}/people`);
  if (!response.ok) throw new Error(`${controlsUrl}/people answered ${response.status}.`);
  const people: unknown = await response.json();
  const [first, ...others] = Array.isArray(people) ? people.filter(isPerson) : [];
  if (!first) throw new Error(`${controlsUrl}/people lists nobody.`);
  return [first, ...others];
}

/** The person with that user principal name, whatever its case. */
export const findPerson = (people: People, upn: string | undefined): Person | undefined =>
  people.find((person) => person.userPrincipalName.toLowerCase() === upn?.toLowerCase());

/** The person with that user principal name; without one, the first who owns the site. */
export function choosePerson(people: People, upn: string | undefined): Person {
  return findPerson(people, upn) ?? people.find((person) => person.right === 'owner') ?? people[0];
}

function isPerson(value: unknown): value is Person {
  return (
    isRecord(value) &&
    [value['id'], value['userPrincipalName'], value['displayName']].every((field) => typeof field === 'string')
  );
}
