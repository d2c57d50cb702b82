import type { Board, BoardAction, PlanPerson } from './board.ts';
import { foldName, leadsOf } from './leads.ts';
import type { PartialDate } from './plan.ts';
import { splitLeads } from './split-leads.ts';

/** What somebody is to a plan: roles of the plan itself, which SharePoint does not know. */
export interface Roles {
  /** True for a programme officer, and for everyone while no officer is named. */
  isOfficer: boolean;
  /** True where the plan names this person an officer. */
  isNamedOfficer: boolean;
  /** Names of the sub-groups that this person chairs. */
  chairs: string[];
  /** Whether this person leads an action, by themselves, by a post they hold, or for somebody who is away. */
  leads(action: Pick<BoardAction, 'leadsText'>): boolean;
}

/** What a board tells of roles. */
type Roleplay = Pick<Board, 'people' | 'subGroups' | 'settings'>;

/**
 * The roles of an account (a UPN, in any case) on a day. Officers are accounts in Plan settings, chairs and leads are names of
 * Plan people with that account; a deputy has the roles of whoever is away (Plan people, column Deputy).
 */
export function rolesOf({ people, subGroups, settings }: Roleplay, account: string, today: PartialDate): Roles {
  const own = people.filter((person) => isAccount(person.account, account));
  const standsFor = people.filter((person) => isAway(person, today) && isDeputy(person, own));
  const them = new Set([...own, ...standsFor].map(({ key }) => key));
  const accounts = [account, ...standsFor.flatMap((person) => person.account ?? [])];
  const isNamedOfficer = settings.officers.some((officer) => accounts.some((one) => isAccount(one, officer)));
  const isOneOf = (persons: readonly PlanPerson[]) => persons.some(({ key }) => them.has(key));
  return {
    isNamedOfficer,
    isOfficer: isNamedOfficer || settings.officers.length === 0,
    chairs: subGroups.filter(({ chair }) => chair && isOneOf(namedIn(chair, people))).map(({ name }) => name),
    leads: (action) => isOneOf(leadsOf(action, people)),
  };
}

/** True while somebody is away, their last day included. */
export const isAway = ({ awayUntil }: Pick<PlanPerson, 'awayUntil'>, today: PartialDate): boolean =>
  awayUntil !== null && today <= awayUntil;

const isAccount = (one: string | null, other: string): boolean =>
  one !== null && one.trim().toLowerCase() === other.trim().toLowerCase();

const isDeputy = ({ deputy }: PlanPerson, people: readonly PlanPerson[]): boolean =>
  deputy !== null && namedIn(deputy, people).length > 0;

/** The people whom a cell such as that of a chair names. */
function namedIn(cell: string, people: readonly PlanPerson[]): PlanPerson[] {
  const names = new Set([cell, ...splitLeads(cell)].map(foldName));
  return people.filter(({ name, aliases }) => [name, ...aliases].some((one) => names.has(foldName(one))));
}

/** Whether somebody may agree or challenge an action's rating: officers, and the chair of its sub-group. */
export const mayAgree = ({ isOfficer, chairs }: Roles, { subGroup }: Pick<BoardAction, 'subGroup'>): boolean =>
  isOfficer || (subGroup !== null && chairs.includes(subGroup));

/**
 * Whether a rating that somebody gives is agreed by that. Only for those whom the plan names: while it names no officer, a
 * lead's rating waits for somebody's agreement all the same.
 */
export const agreesByRating = (
  { isNamedOfficer, chairs }: Roles,
  { subGroup }: Pick<BoardAction, 'subGroup'>,
): boolean => isNamedOfficer || (subGroup !== null && chairs.includes(subGroup));

/** Whether somebody may change an action's wording, leads, place and due date: officers, and the chair of its sub-group. */
export const mayChange: typeof mayAgree = (roles, action) => mayAgree(roles, action);

/** Whether somebody may record another's words as theirs: officers, and chairs about their sub-group's actions. */
export const maySpeakFor: typeof mayAgree = (roles, action) => mayAgree(roles, action);

/** Whether somebody may change how the plan is run and what stands in it: settings, structure, new and retired actions. */
export const mayManage = ({ isOfficer }: Roles): boolean => isOfficer;

/** Whether somebody may ask leads for an update and say which sub-group owns what: officers, and chairs. */
export const mayAsk = ({ isOfficer, chairs }: Roles): boolean => isOfficer || chairs.length > 0;

/** Whether somebody may lead a meeting of a sub-group, or of the whole plan: officers, and its chair; any chair for the whole. */
export const mayLead = ({ isOfficer, chairs }: Roles, subGroup: string | null): boolean =>
  isOfficer || (subGroup === null ? chairs.length > 0 : chairs.includes(subGroup));
