import type { ChatPerson } from '../local/chat/config.ts';
import type { LocalPerson } from '../local/graph/server.ts';
import { EnvironmentError } from './environment.ts';

/**
 * Who the chat client is, and who else is in its address book: the first lead of the plan, or whom `APM_CHAT_AS` names by
 * UPN or display name. @throws {EnvironmentError} where nobody is called so
 */
export function whoChats(
  people: readonly LocalPerson[],
  leads: readonly string[],
  wanted: string | null,
): { me: ChatPerson; others: ChatPerson[] } {
  const all = people.map(({ id, displayName, userPrincipalName }) => ({
    id,
    name: displayName,
    upn: userPrincipalName,
  }));
  const name = wanted ?? leads[0] ?? all[0]?.name;
  const me = all.find((person) => isCalled(person, name ?? ''));
  if (!me) {
    const known = all.map(({ upn }) => upn).join(', ');
    throw new EnvironmentError(`APM_CHAT_AS is “${name}”, but nobody here is called so. There are: ${known}.`);
  }
  const others = all.filter((person) => person.id !== me.id);
  // The chat client knows five more, and no message reaches anybody else.
  const isLead = (person: ChatPerson): boolean => leads.some((lead) => isCalled(person, lead));
  return { me, others: [...others.filter(isLead), ...others.filter((person) => !isLead(person))] };
}

const isCalled = ({ name, upn }: ChatPerson, wanted: string): boolean =>
  [name, upn].some((one) => one.localeCompare(wanted, 'en-GB', { sensitivity: 'base' }) === 0);
