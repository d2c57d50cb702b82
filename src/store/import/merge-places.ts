import type { Board, Structure } from '../../domain/board.ts';
import type { ImportComparison } from '../../domain/compare-plans.ts';
import { matchGroups } from '../../domain/match-groups.ts';
import type { FocusArea, Plan, PlanAction, Priority } from '../../domain/plan.ts';
import type { KeyMaker } from '../key.ts';
import type { Fields } from '../site.ts';
import type { NewRow } from '../write-rows.ts';
import { foldName, placeKey } from './import-decisions.ts';
import type { MergeChoices } from './merge-choices.ts';
import { structureRow } from './plan-to-rows.ts';

/** Where the actions of a newer file go: focus areas that are there, and rows of those that are new. */
export interface Places {
  rows: NewRow[];
  /** The focus area and the position of an action. */
  of(source: PlanAction['source']): { areaKey: string; position: number };
  fieldsOf(source: PlanAction['source']): Fields;
}

interface Settling {
  plan: Plan;
  comparison: ImportComparison;
  choices: MergeChoices;
  board: Board;
  keyOf: KeyMaker;
  planKey: string;
}

/**
 * Finds a focus area and a position for each action. A focus area is the one that most of its actions stand in; new and
 * moved actions are put between their neighbours, so that no other row has to change.
 */
export async function settlePlaces(settling: Settling): Promise<Places> {
  const { plan, keyOf, board } = settling;
  const known = knownAreas(settling);
  const rows: NewRow[] = [];
  const areas = new Map<string, string>();
  const after = roomAfter(board.structure);
  let position = 0;
  for (const [p, priority] of plan.priorities.entries()) {
    const own = known.priorities.get(String(p));
    const priorityKey = own ?? (await keyOf('priority', String(p)));
    position = after(position, own);
    if (!own) rows.push(priorityRow(priority, { key: priorityKey, parent: settling.planKey, position }));
    for (const [f, area] of priority.focusAreas.entries()) {
      const there = known.areas.get(`${p} ${f}`);
      const areaKey = there ?? (await keyOf('focusArea', String(p), String(f)));
      position = after(position, there);
      if (!there) rows.push(areaRow(area, { key: areaKey, parent: priorityKey, position }));
      for (const { source } of area.actions) areas.set(placeKey(source), areaKey);
    }
  }
  const positions = positionsOf(settling);
  const of: Places['of'] = (source) => ({
    areaKey: areas.get(placeKey(source)) ?? '',
    position: positions.get(placeKey(source)) ?? 0,
  });
  return {
    rows,
    of,
    fieldsOf: (source) => ({ StructureKey: of(source).areaKey, Position: of(source).position }),
  };
}

/** The position of a row that is there, or one between the row before it in the file and the next that is taken. */
function roomAfter(structure: readonly Structure[]): (before: number, key: string | undefined) => number {
  const taken = structure.map(({ position }) => position);
  return (before, key) => {
    const own = structure.find((row) => row.key === key);
    if (own) return own.position;
    const next = Math.min(...taken.filter((position) => position > before), before + 2);
    taken.push((before + next) / 2);
    return (before + next) / 2;
  };
}

interface Row {
  key: string;
  parent: string;
  position: number;
}

const priorityRow = ({ ref, title, vision, overallStatus }: Priority, { key, parent, position }: Row): NewRow =>
  structureRow({
    StructureKey: key,
    ParentKey: parent,
    Kind: 'priority',
    Ref: ref,
    Text: title,
    Vision: vision,
    OverallStatus: overallStatus,
    Position: position,
  });

const areaRow = ({ ref, title }: FocusArea, { key, parent, position }: Row): NewRow =>
  structureRow({ StructureKey: key, ParentKey: parent, Kind: 'focusArea', Ref: ref, Text: title, Position: position });

/** The rows of the structure that the file's priorities and focus areas are, by their places in it. */
function knownAreas({ plan, comparison, board }: Settling): {
  areas: Map<string, string>;
  priorities: Map<string, string>;
} {
  const keys = new Map(comparison.pairs.map(({ source, key }) => [placeKey(source), key as string]));
  const areaOfAction = new Map(board.actions.map(({ key, structureKey }) => [key as string, structureKey]));
  const parents = new Map(board.structure.map(({ key, parentKey }) => [key, parentKey]));
  const inAreas: [string, string][] = [];
  const inPriorities: [string, string][] = [];
  for (const [p, { focusAreas }] of plan.priorities.entries())
    for (const [f, { actions }] of focusAreas.entries())
      for (const { source } of actions) {
        const area = areaOfAction.get(keys.get(placeKey(source)) ?? '');
        if (!area) continue;
        inAreas.push([area, `${p} ${f}`]);
        inPriorities.push([parents.get(area) ?? '', String(p)]);
      }
  const named = namedAlike(plan, board.structure);
  return {
    areas: turned(matchGroups(inAreas, [], []), named),
    priorities: turned(matchGroups(inPriorities, [], []), named),
  };
}

/** By what they are in the file; those that share no action with the lists may still have the same name. */
function turned(groups: ReadonlyMap<string, string>, named: ReadonlyMap<string, string>): Map<string, string> {
  const taken = new Set(groups.keys());
  const alike = [...named].filter(([, key]) => !taken.has(key));
  return new Map([...alike, ...[...groups].map(([key, place]): [string, string] => [place, key])]);
}

function namedAlike({ priorities }: Plan, structure: readonly Structure[]): Map<string, string> {
  const keyFor = (kind: Structure['kind'], ref: string | null, title: string | null): string | undefined =>
    structure.find((row) => row.kind === kind && row.ref === ref && foldName(row.text) === foldName(title ?? ''))?.key;
  const named = new Map<string, string>();
  for (const [p, priority] of priorities.entries()) {
    const own = keyFor('priority', priority.ref, priority.title);
    if (own) named.set(String(p), own);
    for (const [f, area] of priority.focusAreas.entries()) {
      const key = keyFor('focusArea', area.ref, area.title);
      if (key) named.set(`${p} ${f}`, key);
    }
  }
  return named;
}

/** Positions in the file's order: actions that stay keep theirs, and those between share the room that is there. */
function positionsOf({ plan, comparison, choices, board }: Settling): Map<string, number> {
  const keys = new Map(comparison.pairs.map(({ source, key }) => [placeKey(source), key]));
  const moved = new Set(comparison.moved.map(({ key }) => key).filter((key) => !choices.stay.includes(key)));
  const own = new Map(board.actions.map(({ key, position }) => [key, position]));
  const actions = plan.priorities.flatMap(({ focusAreas }) => focusAreas.flatMap((area) => area.actions));
  const steady = actions.map(({ source }) => {
    const key = keys.get(placeKey(source));
    return key && !moved.has(key) ? (own.get(key) ?? null) : null;
  });
  const positions = new Map<string, number>();
  for (const [at, { source }] of actions.entries()) positions.set(placeKey(source), steady[at] ?? between(steady, at));
  return positions;
}

function between(steady: readonly (number | null)[], at: number): number {
  const before = steady.slice(0, at).findLastIndex((position) => position !== null);
  const after = steady.findIndex((position, index) => index > at && position !== null);
  const from = steady[before] ?? 0;
  const to = steady[after] ?? from + 1;
  const room = (after < 0 ? steady.length : after) - before;
  return from + ((to - from) * (at - before)) / room;
}
