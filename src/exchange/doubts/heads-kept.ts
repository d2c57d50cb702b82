import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import type { Layout } from '../recognise/columns/layout.ts';
import { cellText } from '../table.ts';

/** Heads that the plan itself has no place for: of later tables in other words, and of columns in which nothing stands. */
export function findHeadsKept(draft: Draft): Doubt[] {
  const own = draft.layouts.filter(({ isRepeat, isHeadless }) => !isRepeat && !isHeadless);
  return own.flatMap((layout) => [...otherWords(draft, layout), ...emptyColumns(draft, layout)]);
}

function otherWords({ plan, table }: Draft, layout: Layout): Doubt[] {
  const others = layout.columns.filter(
    ({ kind, head, period }) =>
      kind !== 'extra' && kind !== 'rating' && period === undefined && head !== '' && plan.heads[kind] !== head,
  );
  if (others.length === 0) return [];
  return [
    {
      code: 'other-heads',
      severity: 'note',
      row: table.rows[layout.headAt]?.number ?? null,
      message: `From here on the columns have other heads than before: ${others.map(({ kind, head }) => `“${head}” for “${plan.heads[kind]}”`).join(', ')}.`,
      before: others.map(({ head }) => head).join('\n'),
      remedy: 'Nothing needs doing. The report goes out with the heads of each table.',
    },
  ];
}

function emptyColumns({ table, layouts }: Draft, layout: Layout): Doubt[] {
  const end = layouts.find(({ headAt }) => headAt > layout.headAt)?.headAt ?? table.rows.length;
  const body = table.rows.slice(layout.bodyAt, end);
  const empty = layout.columns.filter(
    ({ kind, head, index }) => kind === 'extra' && head !== '' && body.every((row) => cellText(row, index) === ''),
  );
  if (empty.length === 0) return [];
  return [
    {
      code: 'empty-columns',
      severity: 'note',
      row: table.rows[layout.headAt]?.number ?? null,
      message: `Nothing stands under ${empty.map(({ head }) => `“${head}”`).join(', ')}, so nothing of it was read.`,
      before: empty.map(({ head }) => head).join('\n'),
      remedy: 'Nothing needs doing.',
    },
  ];
}
