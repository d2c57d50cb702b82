import type { Board, BoardAction, PlanPerson } from './board.ts';
import { foldName, leadsOf } from './leads.ts';
import type { Prompt } from './prompt.ts';
import { splitLeads } from './split-leads.ts';

/** Somebody whose word about an action is recorded. */
export interface Answerer {
  person: PlanPerson;
  /** As the record names them: "Ben Ode", or "Ben Ode, for Ada Park" where they lead it not themselves. */
  saidBy: string;
}

type Plan = Pick<Board, 'people' | 'settings'>;

/** Who says it, by Entra id in lower case, and the request that they answer, if any. */
export interface Answering {
  entraId: string;
  prompt?: Pick<Prompt, 'personKey' | 'forKey' | 'actionKeys'> | null;
}

/**
 * Who may say in chat how an action stands: its leads, whoever was asked about it, a lead's deputy, and whom an officer named
 * as contributor (Plan settings). Null for anybody else.
 */
export function mayAnswer(
  { people, settings }: Plan,
  action: Pick<BoardAction, 'key' | 'leadsText'>,
  { entraId, prompt = null }: Answering,
): Answerer | null {
  const own = people.filter((person) => person.entraId?.toLowerCase() === entraId);
  const leads = leadsOf(action, people);
  const lead = own.find((person) => leads.includes(person));
  if (lead) return { person: lead, saidBy: lead.name };
  // A request about one action gives nobody a say in another.
  const request = prompt?.actionKeys.includes(action.key) ? prompt : null;
  const asked = own.find(({ key }) => key === request?.personKey);
  const absent = leads.find(({ key }) => key === request?.forKey);
  if (asked) return { person: asked, saidBy: absent ? saidFor(asked, [absent]) : asked.name };
  const stoodFor = leads.filter((one) => own.some((person) => isDeputyOf(person, one)));
  const other = own[0];
  if (!other) return null;
  if (stoodFor.length > 0) return { person: other, saidBy: saidFor(other, stoodFor) };
  return own.some((person) => isContributor(person, settings))
    ? { person: other, saidBy: saidFor(other, leads) }
    : null;
}

/** Whether somebody's word is what an entry says, by whom it was said: "Ben Ode" or "Ben Ode, for Ada Park". */
export const isWordOf = ({ name }: Pick<PlanPerson, 'name'>, saidBy: string): boolean =>
  saidBy === name || saidBy.startsWith(`${name}, for `);

const saidFor = ({ name }: PlanPerson, leads: readonly PlanPerson[]): string =>
  leads.length > 0 ? `${name}, for ${leads.map((lead) => lead.name).join(' and ')}` : name;

function isDeputyOf({ name, aliases }: PlanPerson, lead: PlanPerson): boolean {
  if (lead.deputy === null) return false;
  const named = new Set([lead.deputy, ...splitLeads(lead.deputy)].map(foldName));
  return [name, ...aliases].some((one) => named.has(foldName(one)));
}

const isContributor = ({ account }: PlanPerson, { contributors }: Board['settings']): boolean =>
  account !== null && contributors.some((one) => one.trim().toLowerCase() === account.trim().toLowerCase());
