import type { Board, BoardAction } from '../../../domain/board.ts';
import { groupBy } from '../../plan/group-by.ts';

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

/** The actions that a view shows: of one sub-group, of none, or all; with all of the words looked for. */
export function actionsInView(
  actions: readonly BoardAction[],
  view: { isAll: boolean; group: string | null; find: string },
): BoardAction[] {
  const words = view.find.toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  return actions.filter((action) => (view.isAll || action.subGroup === view.group) && hasWords(action, words));
}

function hasWords({ ref, text, leadsText, subGroup }: BoardAction, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = [ref, text, leadsText, subGroup].join(' ').toLocaleLowerCase('en-GB');
  return words.every((word) => all.includes(word));
}
