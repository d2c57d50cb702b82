import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { columnOf } from '../recognise/columns/layout.ts';
import type { Table } from '../table.ts';
import { headOf } from './done-status.ts';

const NUMBER = /^\d+$/;

/** True for a row whose ref a cell above it spans: one ref may be meant for several actions. */
const isSpanned = ({ merges = [] }: Table, row: number, index: number | undefined): boolean =>
  merges.some((merge) => merge.index === index && row > merge.row && row < merge.row + merge.rows);

/** Numbers that begin anew at 1, under another heading or after others, number another run of actions. */
function numberingRuns(placed: readonly PlacedAction[]): Map<PlacedAction, number> {
  const runs = new Map<PlacedAction, number>();
  let run = 0;
  let last: PlacedAction | undefined;
  for (const one of placed) {
    if (one.action.ref === null || !NUMBER.test(one.action.ref)) continue;
    if (last && one.action.ref === '1' && (last.action.ref !== '1' || last.area !== one.area)) run += 1;
    runs.set(one, run);
    last = one;
  }
  return runs;
}

/** Two actions with the same ref; a letter alone names an action in its focus area only. */
export function findDuplicateRefs({ placed, table }: Draft): Doubt[] {
  const rows = new Map<string, number>();
  const areas = new Map<PlacedAction['area'], number>();
  const runOf = numberingRuns(placed);
  return placed.flatMap((one): Doubt[] => {
    const { ref, letter } = one.action;
    if (ref === null) return [];
    if (!areas.has(one.area)) areas.set(one.area, areas.size);
    const name = ref === letter ? `${areas.get(one.area)} ${ref}` : NUMBER.test(ref) ? `${runOf.get(one)} ${ref}` : ref;
    const before = rows.get(name);
    rows.set(name, before ?? one.row.number);
    const column = columnOf(one.layout, 'ref')?.index;
    if (before === undefined || isSpanned(table, one.row.number, column)) return [];
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
