import type { Board } from '../../../domain/board.ts';
import { groupBy } from '../../../domain/group-by.ts';

/** A sub-group that may be looked at, and how many actions it owns. `name` is null for those that no group owns yet. */
export interface GroupChoice {
  name: string | null;
  count: number;
}

/** The plan's sub-groups by name, those that only an action names among them, and how many actions none owns. */
export function groupChoices({ actions, subGroups }: Pick<Board, 'actions' | 'subGroups'>): GroupChoice[] {
  const owned = groupBy(actions, (action) => action.subGroup);
  const names = new Set([...subGroups.map(({ name }) => name), ...[...owned.keys()].filter((name) => name !== null)]);
  const groups = [...names].toSorted((one, other) => one.localeCompare(other, 'en-GB', { numeric: true }));
  return [
    ...groups.map((name) => ({ name, count: owned.get(name)?.length ?? 0 })),
    { name: null, count: owned.get(null)?.length ?? 0 },
  ];
}
