import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headKind } from '../recognise/columns/head-words.ts';

/** Columns that hold what was said at a review each, so that their heads date their notes: said once a table. */
export function findNotesByReview({ layouts, table }: Draft): Doubt[] {
  return layouts.flatMap(({ columns, isRepeat, headAt }): Doubt[] => {
    const dated = isRepeat ? [] : columns.filter(({ period }) => period !== undefined);
    if (dated.length === 0) return [];
    const isSaid = dated.every(({ label }) => headKind(label) === 'updates');
    return [
      {
        code: 'notes-by-review',
        severity: isSaid ? 'note' : 'warning',
        row: table.rows[headAt]?.number ?? null,
        column: dated[0]?.label ?? null,
        message: `What stands under ${dated.map(({ label }) => `“${label}”`).join(', ')} was read as notes, dated by the head where they have no date of their own.`,
        before: dated.map(({ head }) => head).join('\n'),
        remedy: 'Nothing needs doing, unless it was planned and not said then.',
      },
    ];
  });
}
