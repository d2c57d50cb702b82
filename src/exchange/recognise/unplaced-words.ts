import type { Finding, Plan } from '../../domain/plan.ts';
import type { RowReading } from '../reading.ts';
import { filledCells, type Row, type Table } from '../table.ts';
import { findingOf } from './finding.ts';

/** Rows that are read by rules of their own; an action's row has a place for each of its cells. */
const SWEPT: ReadonlySet<RowReading> = new Set<RowReading>([
  'head',
  'legend',
  'title',
  'priority',
  'focusArea',
  'detail',
]);
const WORD = /[\p{L}\p{N}]+|[£✓→<%]/gu;

/** A sheet's table with what each of its rows was taken for. */
export interface SweptSheet {
  table: Table;
  rows: readonly RowReading[];
}

/** The last net: words of heads, keys and headings that no rule found a place for are said with their row, so none is lost. */
export function findUnplacedWords(sheets: readonly SweptSheet[], plan: Plan, findings: readonly Finding[]): Finding[] {
  const kept = wordsKept(plan, findings);
  return sheets.flatMap(({ table, rows }) =>
    table.rows.flatMap((row, at): Finding[] => {
      const reading = rows[at];
      const cells = reading !== undefined && SWEPT.has(reading) ? unplacedIn(row, kept) : [];
      return cells.length === 0 ? [] : [toFinding(table.sheet, row, cells)];
    }),
  );
}

const toFinding = (sheet: string | null, row: Row, cells: readonly string[]): Finding =>
  findingOf(sheet, {
    code: 'words-not-placed',
    severity: 'warning',
    row: row.number,
    message: 'Words of this row were not read as any part of the plan.',
    before: cells.join('\n'),
    remedy: 'Check whether something of a plan stands here, and say what the row or its column is.',
  });

const unplacedIn = (row: Row, kept: ReadonlySet<string>): string[] =>
  filledCells(row)
    .map(({ text }) => text)
    .filter((text) => wordsOf(text).some((word) => !kept.has(word)));

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

const wordsOf = (text: string): string[] => text.normalize('NFC').match(WORD) ?? [];

function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsIn).join('\n');
  if (value === null || typeof value !== 'object') return '';
  return Object.entries(value)
    .map(([key, inner]) => `${key}\n${textsIn(inner)}`)
    .join('\n');
}
