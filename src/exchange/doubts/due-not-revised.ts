import { dueColumn } from '../recognise/cells/due-cell.ts';
import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { columnOf } from '../recognise/columns/layout.ts';

/** Actions whose revised date is empty, so that the earlier one counts: said once a column. */
export function findDueNotRevised({ placed }: Draft): Doubt[] {
  const columns = new Map<string, { row: number; revised: string; count: number }>();
  for (const { layout, row } of placed) {
    const revised = columnOf(layout, 'due');
    const used = dueColumn(layout, row);
    if (!revised || !used || used === revised) continue;
    const known = columns.get(used.label);
    if (known) known.count += 1;
    else columns.set(used.label, { row: row.number, revised: revised.label, count: 1 });
  }
  return [...columns].map(([label, { row, revised, count }]) => ({
    code: 'due-not-revised',
    severity: 'note',
    row,
    column: label,
    message: `${count === 1 ? 'One action has' : `${count} actions have`} nothing under "${revised}", so the date under "${label}" was read as the date due.`,
    before: label,
    remedy: 'Nothing needs doing, unless another date holds.',
  }));
}
