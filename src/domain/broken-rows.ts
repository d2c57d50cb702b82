import { statusesOf, type Board, type BoardAction, type BrokenRow } from './board.ts';

/**
 * Every row of a board that somebody broke in SharePoint: those that cannot stand in their places, and actions that name a
 * rating or a focus area that the plan does not have. What one lost row of the legend or structure explains is not named twice.
 */
export function brokenRowsOf(board: Board): BrokenRow[] {
  const [actions, beside] = [ofList(board.strays, true), ofList(board.strays, false)];
  return [...beside, ...actions, ...unknownAreas(board), ...unknownRatings(board), ...wordless(board.actions)];
}

const ofList = (rows: readonly BrokenRow[], isAction: boolean): BrokenRow[] =>
  rows.filter(({ list }) => (list === 'actions') === isAction);

function unknownAreas({ actions, structure, strays }: Board): BrokenRow[] {
  const known = new Set(structure.map(({ key }) => key));
  const lost = actions.filter(({ structureKey }) => !known.has(structureKey));
  return isExplained(
    lost.map(({ structureKey }) => structureKey),
    strays,
    'structure',
  )
    ? []
    : lost.map((action) => broken(action, 'unknown focus area', 'StructureKey', action.structureKey || null));
}

function unknownRatings({ actions, legends, strays }: Board): BrokenRow[] {
  const codes = new Set<string | null>(statusesOf(legends, 'action').map(({ code }) => code));
  if (codes.size === 0) return [];
  const strange = actions.filter(({ rating }) => rating !== null && !codes.has(rating));
  return isExplained(
    strange.map(({ rating }) => rating ?? ''),
    strays,
    'legends',
  )
    ? []
    : strange.map((action) => broken(action, 'unknown rating', 'Rating', action.rating));
}

/** As many rows without a name as names without a row: mending the former mends all that name them. */
function isExplained(names: readonly string[], strays: readonly BrokenRow[], list: BrokenRow['list']): boolean {
  const missing = new Set(names);
  return !missing.has('') && missing.size <= strays.filter((stray) => stray.list === list).length;
}

const wordless = (actions: readonly BoardAction[]): BrokenRow[] =>
  actions
    .filter(({ ref, text }) => ref === null && text.trim() === '')
    .map((action) => broken(action, 'no words', 'Text', null));

const broken = (
  { row, key, ref, text }: BoardAction,
  fault: BrokenRow['fault'],
  column: string,
  value: string | null,
): BrokenRow => ({ list: 'actions', row, fault, column, value, key, ref, words: firstWords(text) });

const FIRST_WORDS = 160;

/** As much of a text as tells people which row is meant. */
export function firstWords(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= FIRST_WORDS ? line : `${line.slice(0, FIRST_WORDS - 1)}…`;
}
