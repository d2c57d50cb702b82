import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';

/** Columns that name leads beside the one of leads: said once a table. */
export function findLeadsInSeveralColumns({ layouts, table }: Draft): Doubt[] {
  return layouts.flatMap(({ columns, headAt, isRepeat }): Doubt[] => {
    const further = isRepeat ? [] : columns.filter(({ isFurtherLead }) => isFurtherLead === true);
    if (further.length === 0) return [];
    const names = further.map(({ label }) => `“${label}”`).join(', ');
    return [
      {
        code: 'leads-in-several-columns',
        severity: 'note',
        row: table.rows[headAt]?.number ?? null,
        column: further[0]?.label ?? null,
        message: `Those under ${names} were read as leads as well. What stands there is kept in its own column too.`,
        before: further.map(({ head }) => head).join('\n'),
        remedy: 'Nothing needs doing, unless they only support the action.',
      },
    ];
  });
}
