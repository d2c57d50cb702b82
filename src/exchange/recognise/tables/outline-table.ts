import { plainMarks, type Row, type Table } from '../../table.ts';
import { labelKey } from './labelled-text.ts';
import { outlineEntries, type Entry } from './outline-entries.ts';
import { outlineLines, type OutlineLine } from './outline-lines.ts';
import { readBarePriority, readPriorityText } from '../rows/priority-text.ts';

/** Fewer labelled lines could be any text. */
const LEAST_FACTS = 3;
const ACTION = 'Action';

/**
 * A plan written as headings, actions and labelled lines ("Due date:", "Responsible officer:"), or as a form of labels beside
 * their cells, as a table with those labels for heads; null for what is none. Rows keep their numbers and their words.
 */
export function outlineTable(table: Table): Table | null {
  const lines = outlineLines(table);
  const facts = lines.filter((line, at) => line.is === 'fact' && hasValue(line, lines[at + 1]));
  const kinds = new Set(lines.map((line) => (line.is === 'fact' ? line.kind : null)));
  kinds.delete(null);
  if (facts.length < LEAST_FACTS || kinds.size < 2 || facts.length * 5 < lines.length) return null;
  const items = outlineEntries(lines);
  const entries = items.filter((item): item is Entry => 'facts' in item);
  if (entries.length === 0) return null;
  const heads = headsOf(lines, entries);
  const rows = items.map((item) => ('facts' in item ? entryRow(item, heads) : item));
  const start = startOf(rows);
  const head: Row = { number: rows[start]?.number ?? 1, cells: heads.map(({ label }) => label) };
  return { ...table, merges: [], rows: [...rows.slice(0, start), head, ...rows.slice(start)] };
}

/** What stands above the first action, priority or heading below the title is the title or a fact of the plan. */
function startOf(rows: readonly Row[]): number {
  const levels = rows.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const isTitle = ({ heading }: Row): boolean =>
    heading === 0 || (heading === levels[0] && levels.filter((level) => level <= (heading ?? 0)).length === 1);
  return rows.findIndex(
    (row) =>
      row.cells.length > 1 ||
      (row.heading !== undefined && !isTitle(row)) ||
      readPriorityText(row.cells[0] ?? '') !== null ||
      readBarePriority(row.cells[0] ?? '') !== null,
  );
}

/** It stands beside its label or under it, or is a colour. */
const hasValue = (line: Extract<OutlineLine, { is: 'fact' }>, next: OutlineLine | undefined): boolean =>
  line.text !== '' || line.marks?.fill !== undefined || next?.is === 'words';

/** The labels in the order in which they are met, that of actions first. */
function headsOf(lines: readonly OutlineLine[], entries: readonly Entry[]): { key: string; label: string }[] {
  const facts = lines.flatMap((line) => (line.is === 'fact' ? [line] : []));
  const used = new Set(entries.flatMap((entry) => [...entry.facts.keys()]));
  const action = facts.find(({ kind, label }) => kind === 'action' && !used.has(labelKey(label)))?.label ?? ACTION;
  const labels = new Map(facts.map(({ label }) => [labelKey(label), label]).toReversed() as [string, string][]);
  const keys = [...new Set(facts.map(({ label }) => labelKey(label)))].filter((key) => used.has(key));
  return [{ key: '', label: action }, ...keys.map((key) => ({ key, label: labels.get(key) ?? key }))];
}

function entryRow({ row, text, marks, facts }: Entry, heads: readonly { key: string }[]): Row {
  const cells = heads.map(({ key }, at) => (at === 0 ? text : (facts.get(key)?.text ?? '')));
  const beside = heads.map(({ key }, at) => plainMarks(at === 0 ? marks : facts.get(key)?.marks));
  return {
    number: row.number,
    cells,
    ...(beside.some(Boolean) ? { marks: beside } : {}),
    ...(row.isHidden ? { isHidden: true } : {}),
  };
}
