import type { Account } from '../../../store/plan-store.ts';

/** What a name in the plan's lead column stands for. */
export type PersonKind = 'person' | 'role' | 'group' | 'nobody';

/** Who a name is. `account` is the person in the directory; null where nobody was chosen. */
export interface PersonDecision {
  name: string;
  kind: PersonKind;
  account: Account | null;
}

/** Which sub-group owns the action of a row. */
export interface GroupDecision {
  source: { sheet: string | null; row: number };
  subGroup: string;
}

/** What was decided beside the file's own words. */
export interface Decisions {
  people: PersonDecision[];
  subGroups: GroupDecision[];
}

export const NO_DECISIONS: Decisions = { people: [], subGroups: [] };
