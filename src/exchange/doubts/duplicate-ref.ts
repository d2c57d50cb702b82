import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf } from './done-status.ts';

/** Two actions with the same ref. */
export function findDuplicateRefs({ placed }: Draft): Doubt[] {
  const rows = new Map<string, number>();
  return placed.flatMap((one): Doubt[] => {
    const { ref } = one.action;
    if (ref === null) return [];
    const before = rows.get(ref);
    rows.set(ref, before ?? one.row.number);
    if (before === undefined) return [];
    return [
      {
        code: 'duplicate-ref',
        severity: 'warning',
        row: one.row.number,
        column: headOf(one, 'ref') ?? headOf(one, 'action'),
        message: `The ref ${ref} stands on row ${before} already. Both actions were read.`,
        before: ref,
        remedy: 'Give one of the two another ref, if they are different actions.',
      },
    ];
  });
}
