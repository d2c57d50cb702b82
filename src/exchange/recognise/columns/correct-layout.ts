import { columnLetters, type Row } from '../../table.ts';
import type { Guidance } from '../guidance.ts';
import { headLabel } from './head-words.ts';
import type { Column, Layout } from './layout.ts';

/** The columns of a head with what a person said that they are; another column of the same kind is a further one then. */
export function correctLayout(layout: Layout, head: Row | undefined, { columns }: Guidance): Layout {
  const said = columns.get(head?.number ?? -1) ?? [];
  if (said.length === 0) return layout;
  const all = said.reduce((now, one) => withColumn(now, one, layout.isHeadless ? undefined : head), layout.columns);
  return { ...layout, columns: all.toSorted((a, b) => a.index - b.index) };
}

function withColumn(
  columns: Column[],
  { index, kind }: Pick<Column, 'index' | 'kind'>,
  head: Row | undefined,
): Column[] {
  const own = columns.find((column) => column.index === index);
  const label = own?.label ?? headLabel(head?.cells[index] ?? '');
  const named = label === '' ? `Column ${columnLetters(index)}` : label;
  const dated = kind === 'updates' && own?.period !== undefined ? { period: own.period } : {};
  const column: Column = { kind, index, head: own?.head ?? label, label: named, confidence: 1, ...dated };
  const isAlone = kind !== 'rating' && kind !== 'extra';
  const others = columns
    .filter((other) => other.index !== index)
    .map((other): Column => (isAlone && other.kind === kind && !other.period ? { ...other, kind: 'extra' } : other));
  return [...others, column];
}
