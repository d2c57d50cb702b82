import { filledCells, type Row, type Table } from '../table.ts';
import { headKind, type HeadKind } from './head-words.ts';
import { readPriorityText } from './priority-text.ts';

/** A line of an outline: a heading, a labelled fact ("Due date: …", or a label and its cell), or words of their own. */
type Line =
  | { kind: 'heading'; row: Row }
  | { kind: 'fact'; row: Row; label: string; head: HeadKind; text: string }
  | { kind: 'words'; row: Row; text: string };

/** A draft of one action's row: its own words and its facts by their labels. */
interface Entry {
  row: Row;
  text: string;
  facts: Map<string, string>;
}

const LABEL = /^(?:[-–•*▪]\s*)?([^:\n]{2,45}?)\s*:\s*(\S[\s\S]*)$/;
/** "Action 1.1: …" is an action with its ref, not a fact of one. */
const NUMBERED = /\s(?:\d+(?:\.\d+)*[a-z]?|[A-Z])$/;
const FACT_KINDS: ReadonlySet<HeadKind> = new Set<HeadKind>([
  'lead',
  'accountable',
  'due',
  'measure',
  'statusish',
  'updates',
  'evidence',
  'ref',
  'action',
]);
/** Fewer labelled lines could be any text. */
const LEAST_FACTS = 3;
const ACTION = 'Action';

/**
 * A plan written as headings, actions and labelled lines ("Due date:", "Responsible officer:"), or as a form of labels beside
 * their cells, as a table with those labels for heads; null for what is none. Rows keep their numbers and their words.
 */
export function outlineTable(table: Table): Table | null {
  const lines = table.rows.flatMap(toLine);
  const facts = lines.filter((line) => line.kind === 'fact');
  const labels = new Set(facts.map(({ head }) => head));
  if (facts.length < LEAST_FACTS || labels.size < 2 || facts.length * 5 < lines.length) return null;
  const { rows, heads } = gather(lines);
  if (!rows.some((row) => row.cells.length > 1)) return null;
  // What stands above the first heading or action is a title or a fact of the plan.
  const start = rows.findIndex(
    ({ cells, heading }) => cells.length > 1 || heading !== undefined || readPriorityText(cells[0] ?? '') !== null,
  );
  const head: Row = { number: rows[start]?.number ?? 1, cells: heads };
  return { ...table, merges: [], rows: [...rows.slice(0, start), head, ...rows.slice(start)] };
}

function toLine(row: Row): Line[] {
  const cells = filledCells(row);
  const [first, second] = cells;
  if (!first) return [];
  if (row.heading !== undefined || (cells.length === 1 && readPriorityText(first.text)))
    return [{ kind: 'heading', row }];
  const pair = cells.length === 2 && second ? [first.text.replace(/:$/, ''), second.text] : undefined;
  const [label, text] = pair ?? LABEL.exec(first.text)?.slice(1) ?? [];
  const priority = pair ? readPriorityText(pair.join(': ')) : null;
  if (priority && headKind(label ?? '') !== 'action')
    return [{ kind: 'heading', row: { ...row, cells: [pair?.join(': ') ?? ''] } }];
  const isNumbered = label !== undefined && NUMBERED.test(label);
  const head = label === undefined || isNumbered ? null : headKind(label);
  if (label === undefined || text === undefined || head === null || !FACT_KINDS.has(head))
    return isEmptyFact(row, cells)
      ? []
      : [{ kind: 'words', row, text: cells.map((cell) => cell.text).join(isNumbered ? ': ' : '\n') }];
  return [{ kind: 'fact', row, label: label.trim(), head, text }];
}

/** A label of a form beside an empty cell. */
const isEmptyFact = (row: Row, cells: readonly { text: string }[]): boolean => {
  const kind = cells.length === 1 && row.cells.length > 1 ? headKind(cells[0]?.text ?? '') : null;
  return kind !== null && kind !== 'action' && FACT_KINDS.has(kind);
};

/** Words before facts are an action; words after its facts are the next one, or more of it where they stand deeper. */
function gather(lines: readonly Line[]): { rows: Row[]; heads: string[] } {
  const heads = headsOf(lines);
  const rows: Row[] = [];
  let entry: Entry | null = null;
  const end = (): void => {
    if (entry) rows.push(entry.facts.size > 0 ? entryRow(entry, heads) : { ...entry.row, cells: [entry.text] });
    entry = null;
  };
  lines.forEach((line, at) => {
    if (line.kind === 'heading') {
      end();
      rows.push(line.row);
    } else if (line.kind === 'words') {
      const isMore: boolean = entry !== null && goesOn(entry, line.row, lines[at + 1]);
      if (entry && isMore) (entry as Entry).text += `\n${line.text}`;
      else {
        end();
        entry = { row: line.row, text: line.text, facts: new Map() };
      }
    } else {
      const isNext =
        line.head === 'action' || (line.head === 'ref' && entry !== null && (entry as Entry).facts.size > 0);
      if (!entry || isNext || (entry as Entry).facts.has(line.label)) {
        if (!entry || isNext) end();
        entry ??= { row: line.row, text: '', facts: new Map() };
      }
      addFact(entry as Entry, line);
    }
  });
  end();
  return { rows, heads };
}

function addFact(entry: Entry, { label, head, text }: Line & { kind: 'fact' }): void {
  if (head === 'action') entry.text = entry.text === '' ? text : `${entry.text}\n${text}`;
  const before = entry.facts.get(label);
  entry.facts.set(label, before === undefined ? text : `${before}\n${text}`);
}

/** A deeper bullet belongs to the action above it. */
function goesOn(entry: Entry, row: Row, next: Line | undefined): boolean {
  const isDeeper = (row.listLevel ?? -1) > (entry.row.listLevel ?? -1) && entry.row.listLevel !== undefined;
  const isOwn =
    next?.kind === 'fact' && (next.row.listLevel ?? 0) > (row.listLevel ?? 0) && row.listLevel !== undefined;
  return isDeeper && !isOwn;
}

/** The labels in the order in which they are met, the one of actions first. */
function headsOf(lines: readonly Line[]): string[] {
  const facts = lines.filter((line) => line.kind === 'fact');
  const action = facts.find(({ head }) => head === 'action')?.label ?? ACTION;
  const labels = [...new Set(facts.filter(({ head }) => head !== 'action').map(({ label }) => label))];
  return [action, ...labels];
}

function entryRow({ row, text, facts }: Entry, heads: readonly string[]): Row {
  const cells = heads.map((head, index) => (index === 0 ? text : (facts.get(head) ?? '')));
  return row.isHidden ? { number: row.number, cells, isHidden: true } : { number: row.number, cells };
}
