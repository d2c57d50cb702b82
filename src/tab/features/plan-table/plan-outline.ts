import type { BoardAction, Structure } from '../../../domain/board.ts';
import { groupBy } from '../../../domain/group-by.ts';

/** A row of the table. A group stands over the rows of a higher level that follow it; `count` is how many actions it has. */
export type PlanRow = GroupRow | ActionRow | AddRow;

interface RowOf {
  key: string;
  /** As readers aloud count levels: 1 is outermost. */
  level: number;
  /** Its place among the rows beside it, from 1, and how many there are. */
  place: number;
  among: number;
}

export interface GroupRow extends RowOf {
  kind: 'priority' | 'focusArea' | 'astray';
  /** Null over actions that name no focus area of the plan. */
  structure: Structure | null;
  count: number;
  isOpen: boolean;
}

export interface ActionRow extends RowOf {
  kind: 'action';
  action: BoardAction;
}

/** The line below the last action of a focus area, where the next one is written. */
export interface AddRow extends RowOf {
  kind: 'add';
  structure: Structure;
}

/** The key of the rows over actions that name no focus area of the plan. */
export const ASTRAY = 'astray';

interface Group {
  key: string;
  structure: Structure | null;
  groups: Group[];
  actions: BoardAction[];
  count: number;
}

export interface OutlineOptions {
  /** Groups whose rows are folded away. */
  closed: ReadonlySet<string>;
  /** Whether priorities and focus areas without any of the actions are left out, as where somebody looks for some. */
  isPart: boolean;
  /** Whether there is a line for a further action at the end of each focus area. */
  mayAdd: boolean;
}

/** The plan as rows: priorities over their focus areas over their actions, in the plan's order. */
export function outlineOf(
  structure: readonly Structure[],
  actions: readonly BoardAction[],
  options: OutlineOptions,
): PlanRow[] {
  return rowsOf(groupsOf(structure, actions), [], 1, options);
}

function groupsOf(structure: readonly Structure[], actions: readonly BoardAction[]): Group[] {
  const plans = new Set(structure.filter(({ kind }) => kind === 'plan').map(({ key }) => key));
  const own = groupBy(actions, ({ structureKey }) => structureKey);
  const groups = structure.filter(({ kind }) => kind !== 'plan');
  const keys = new Set(groups.map(({ key }) => key));
  const parentOf = ({ parentKey, key }: Structure) =>
    parentKey !== null && parentKey !== key && keys.has(parentKey) && !plans.has(parentKey) ? parentKey : null;
  const children = groupBy(groups, parentOf);
  const placed = new Set<string>();
  const toGroup = (row: Structure): Group => {
    placed.add(row.key);
    const inner = (children.get(row.key) ?? []).filter(({ key }) => !placed.has(key)).map(toGroup);
    const mine = own.get(row.key) ?? [];
    return { key: row.key, structure: row, groups: inner, actions: mine, count: countIn(inner) + mine.length };
  };
  const top = (children.get(null) ?? []).map(toGroup);
  const stray = actions.filter(({ structureKey }) => !placed.has(structureKey));
  if (stray.length === 0) return top;
  return [...top, { key: ASTRAY, structure: null, groups: [], actions: stray, count: stray.length }];
}

const countIn = (groups: readonly Group[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** Actions that stand right under a priority come before its focus areas. */
function rowsOf(
  groups: readonly Group[],
  actions: readonly BoardAction[],
  level: number,
  options: OutlineOptions,
): PlanRow[] {
  const shown = groups.filter(({ count }) => !options.isPart || count > 0);
  const among = actions.length + shown.length;
  const own = actions.map((action, at): PlanRow => ({
    kind: 'action',
    key: action.key,
    level,
    place: at + 1,
    among,
    action,
  }));
  const inner = shown.flatMap((group, at): PlanRow[] => {
    const { key, structure, count } = group;
    const isOpen = !options.closed.has(key);
    const kind = structure ? (structure.kind === 'priority' ? 'priority' : 'focusArea') : 'astray';
    const head: GroupRow = { kind, key, level, place: actions.length + at + 1, among, structure, count, isOpen };
    return isOpen
      ? [head, ...rowsOf(group.groups, group.actions, level + 1, options), ...addRow(group, level + 1, options)]
      : [head];
  });
  return [...own, ...inner];
}

/** Not where somebody looks for some of the actions: a new one might not be among them. */
function addRow({ structure, actions }: Group, level: number, { isPart, mayAdd }: OutlineOptions): AddRow[] {
  if (!mayAdd || isPart || structure?.kind !== 'focusArea') return [];
  const place = actions.length + 1;
  return [{ kind: 'add', key: `add ${structure.key}`, level, place, among: place, structure }];
}

/** The keys of all groups, for folding all of them at once. */
export const groupKeys = (structure: readonly Structure[]): string[] => [
  ...structure.filter(({ kind }) => kind !== 'plan').map(({ key }) => key),
  ASTRAY,
];
