import type { BoardAction, Structure } from '../../../domain/board.ts';
import { groupBy } from '../../../domain/group-by.ts';
import { say } from './board-words.ts';
import type { Place } from './card-grid.ts';
import type { Column } from './columns.ts';

/** What the board's lanes are made of. */
export type LanesBy = 'none' | 'priority' | 'focusArea';

/** A row of the board: a cell for every column. A board without lanes is one lane without a head. */
export interface Lane {
  id: string;
  label: string;
  count: number;
  columns: readonly Column[];
}

/** Actions lane by lane in the plan's order, each with a cell for every one of the board's columns. */
export function lanesOf(
  by: LanesBy,
  plan: { columns: readonly Column[]; actions: readonly BoardAction[]; structure: readonly Structure[] },
  columnsOf: (actions: readonly BoardAction[]) => Column[],
): Lane[] {
  const { columns, actions, structure } = plan;
  if (by === 'none') return [{ id: '', label: '', count: actions.length, columns }];
  const rows = new Map(structure.map((row) => [row.key, row]));
  const groups = groupBy(actions, ({ structureKey }) => ownerOf(structureKey, by, rows));
  return [...groups].map(([owner, some]) => ({
    id: owner?.key ?? '',
    label: labelOf(owner, by),
    count: some.length,
    columns: inColumns(columns, columnsOf(some)),
  }));
}

/** Every lane has a cell for every column of the board. */
function inColumns(whole: readonly Column[], some: readonly Column[]): Column[] {
  const cells = new Map(some.map((column) => [column.id, column]));
  return whole.map((column) => cells.get(column.id) ?? { ...column, actions: [] });
}

/** The priority or focus area that an action stands in. A row that names itself as its parent, as only a hand can make, ends the walk. */
function ownerOf(key: string, kind: Structure['kind'], rows: ReadonlyMap<string, Structure>): Structure | null {
  const seen = new Set<string>();
  for (let at = rows.get(key); at && !seen.has(at.key); at = at.parentKey ? rows.get(at.parentKey) : undefined) {
    if (at.kind === kind) return at;
    seen.add(at.key);
  }
  return null;
}

function labelOf(owner: Structure | null, by: Exclude<LanesBy, 'none'>): string {
  if (!owner) return say('laneNowhere', { by });
  const { ref, text } = owner;
  if (!ref) return text || say('laneUntitled', { by });
  return text === '' || text.startsWith(ref) ? text || ref : say('lane', { ref, text });
}

/** Lanes as arrow keys walk over them: what a closed lane holds is passed over. */
export const openOnly = (lanes: readonly Lane[], closed: ReadonlySet<string>): Lane[] =>
  lanes.map((lane) =>
    closed.has(lane.id) ? { ...lane, columns: lane.columns.map((column) => ({ ...column, actions: [] })) } : lane,
  );

/** Where an action's card stands; null where it is not in view. */
export function placeOf(lanes: readonly Lane[], key: string): Place | null {
  for (const [lane, { columns }] of lanes.entries()) {
    for (const [column, { actions }] of columns.entries()) {
      const index = actions.findIndex((action) => action.key === key);
      if (index >= 0) return { lane, column, index };
    }
  }
  return null;
}

/** The key of the action at a place, or of the last one of its cell where that has become shorter. */
export function keyAt(lanes: readonly Lane[], { lane, column, index }: Place): string | null {
  const actions = lanes[lane]?.columns[column]?.actions ?? [];
  return actions[Math.min(index, actions.length - 1)]?.key ?? null;
}

/** The key of the first action of a board. */
export function firstKey(lanes: readonly Lane[]): string | null {
  for (const { columns } of lanes) for (const { actions } of columns) if (actions[0]) return actions[0].key;
  return null;
}

/** The lane that an action's card stands in. */
export function laneOf(lanes: readonly Lane[], key: string): string | null {
  const place = placeOf(lanes, key);
  return place && (lanes[place.lane]?.id ?? null);
}
