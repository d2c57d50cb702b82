import type { PlanPerson } from '../../domain/board.ts';
import type { Plan, PlanAction } from '../../domain/plan.ts';
import { singleLine } from '../rows/field.ts';
import type { Account } from '../account.ts';

/** What a person decided about the names of a plan before it is written. */
export interface ImportDecisions {
  /** Names by what stands behind them; names with one account become one person. Others are looked up in the directory. */
  people: { name: string; kind: PlanPerson['kind']; account: Account | null }[];
  /** Which sub-group owns what; an action that is not named is nobody's yet. */
  subGroups: { source: PlanAction['source']; subGroup: string }[];
}

export const NO_DECISIONS: ImportDecisions = { people: [], subGroups: [] };

/** Names are the same whatever their case and spaces. */
export const foldName = (name: string): string => name.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('en-GB');

/** The sub-group that owns an action, or null. */
export type Owners = (action: PlanAction) => string | null;

/** Who owns each action by what was decided. A sub-group is written in one way: as `known` has it, or else the first. */
export function ownersOf(decisions: ImportDecisions, known: ReadonlyMap<string, string> = new Map()): Owners {
  const names = new Map([...subGroupsIn(decisions).map((name): [string, string] => [foldName(name), name]), ...known]);
  const owners = new Map(
    decisions.subGroups.map(({ source, subGroup }) => [placeKey(source), names.get(foldName(subGroup)) ?? null]),
  );
  return ({ source }) => owners.get(placeKey(source)) ?? null;
}

/** A place of a file as one word. */
export const placeKey = ({ sheet, row }: PlanAction['source']): string => JSON.stringify([sheet, row]);

/** Each sub-group that was decided on, once. */
export function subGroupsIn({ subGroups }: ImportDecisions): string[] {
  const names = subGroups.map(({ subGroup }) => singleLine(subGroup)).filter((name) => name !== '');
  return [...new Map(names.toReversed().map((name) => [foldName(name), name])).values()].toReversed();
}

/** Words that tell one import from another: a plan with what was decided about it. */
export async function fingerprintOf(plan: Plan, decisions: ImportDecisions): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([plan, decisions]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
