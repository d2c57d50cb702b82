import type { Finding, Plan, PlanAction } from '../../domain/plan.ts';
import type { RowReading, SheetReading } from '../reading.ts';
import { filledCells, type Row, type Table } from '../table.ts';
import { findingOf } from './finding.ts';
import type { ColumnKind } from './columns/head-words.ts';

/** Rows that are read by rules of their own. */
const SWEPT: ReadonlySet<RowReading> = new Set<RowReading>([
  'head',
  'legend',
  'title',
  'priority',
  'focusArea',
  'detail',
  'continued',
  'empty',
]);
const WORD = /[\p{L}\p{N}]+|[£✓→<%]/gu;

/** Columns of an action whose cells are read and not kept as written. */
const READ: ReadonlySet<ColumnKind> = new Set<ColumnKind>([
  'ref',
  'priority',
  'focusArea',
  'accountable',
  'status',
  'rating',
]);

/** Rows of a form that stand above the one with its action. */
const LONGEST_FORM = 5;

/** A sheet's table with how it was read. */
export interface SweptSheet {
  table: Table;
  reading: SheetReading | undefined;
}

/** The last net: words of heads, keys and headings that no rule found a place for are said with their row, so none is lost. */
export function findUnplacedWords(sheets: readonly SweptSheet[], plan: Plan, findings: readonly Finding[]): Finding[] {
  const kept = wordsKept(plan, findings);
  const actions = new Map(actionsOf(plan).map((action) => [placeOf(action.source), action]));
  return sheets.flatMap(({ table, reading }) => {
    const columns = readColumns(reading);
    let last: PlanAction | undefined;
    return table.rows.flatMap((row, at): Finding[] => {
      const role = reading?.rows[at];
      const action = actions.get(placeOf({ sheet: table.sheet, row: row.number }));
      const swept = role !== undefined && SWEPT.has(role) ? filledCells(row) : [];
      const read = action ? filledCells(row).filter(({ index }) => columns.has(index)) : swept;
      last = action ?? last;
      // A row that goes on from an action is kept with it, word for word; one of a form may belong to the action below it.
      const near = role === 'continued' && read.length > 0 ? [last, actionBelow(table, at, actions)] : [];
      const holders = action ?? near;
      const strange = read.map(({ text }) => text).filter((text) => isUnplaced(text, kept, null));
      if (strange.length === 0) return [];
      const own =
        action || near.length > 0 ? new Set(wordsOf(`${textsIn(holders)}\n${refsIn(holders)}`).map(fold)) : null;
      const cells = strange.filter((text) => isUnplaced(text, kept, own));
      return cells.length === 0 ? [] : [toFinding(table.sheet, row, cells)];
    });
  });
}

/** The first action under a row, where none but rows of forms stand between. */
function actionBelow(table: Table, at: number, actions: ReadonlyMap<string, PlanAction>): PlanAction | undefined {
  const below = table.rows.slice(at + 1, at + 1 + LONGEST_FORM);
  const row = below.find(({ number }) => actions.has(placeOf({ sheet: table.sheet, row: number })));
  return row && actions.get(placeOf({ sheet: table.sheet, row: row.number }));
}

/** The places of columns that are read, under any head of the sheet. */
const readColumns = (reading: SheetReading | undefined): Set<number> =>
  new Set(
    (reading?.heads ?? []).flatMap(({ columns }) =>
      columns.filter(({ kind }) => READ.has(kind)).map(({ index }) => index),
    ),
  );

const placeOf = ({ sheet, row }: { sheet: string | null; row: number }): string => `${sheet ?? ''}|${row}`;

const actionsOf = ({ priorities }: Plan): PlanAction[] =>
  priorities.flatMap(({ focusAreas }) => focusAreas.flatMap(({ actions }) => actions));

const isUnplaced = (text: string, kept: ReadonlySet<string>, own: ReadonlySet<string> | null): boolean =>
  wordsOf(text).some((word) => !kept.has(word) && own?.has(fold(word)) !== true);

const toFinding = (sheet: string | null, row: Row, cells: readonly string[]): Finding =>
  findingOf(sheet, {
    code: 'words-not-placed',
    severity: 'warning',
    row: row.number,
    message: 'Words of this row were not read as any part of the plan.',
    before: cells.join('\n'),
    remedy: 'Check whether something of a plan stands here, and say what the row or its column is.',
  });

/** Words that stand in the plan outside of its actions, in findings, or as the names of further columns. */
function wordsKept({ priorities, ...rest }: Plan, findings: readonly Finding[]): Set<string> {
  const titles = priorities.flatMap(({ ref, title, vision, overallStatus, focusAreas }) => [
    ref,
    title,
    vision,
    overallStatus,
    ...focusAreas.flatMap((area) => [area.ref, area.title]),
  ]);
  const labels = new Set<string>();
  for (const { focusAreas } of priorities)
    for (const { actions } of focusAreas) for (const { extra } of actions) for (const label in extra) labels.add(label);
  const said = findings.map(({ message, before, after }) => [message, before, after].join('\n'));
  return new Set(wordsOf([textsIn(rest), ...titles, ...labels, ...said].join('\n')));
}

/** A ref of figures and a letter is written with and without a space between them. */
const refsIn = (holders: PlanAction | readonly (PlanAction | undefined)[]): string =>
  [holders]
    .flat()
    .map((action) => action?.ref?.replace(' ', '') ?? '')
    .join('\n');

/** A rating's letter counts as it is read: "r" is R. */
const fold = (word: string): string => (word.length === 1 ? word.toUpperCase() : word);

const wordsOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];

function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsIn).join('\n');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => `${key}\n${textsIn(inner)}`)
    .join('\n');
}
