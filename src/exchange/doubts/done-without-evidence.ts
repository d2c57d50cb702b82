import { isNobody } from '../../domain/split-leads.ts';
import type { Draft, PlacedAction } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { columnOf, textOf } from '../recognise/columns/layout.ts';
import { headOf, isDone, labelOf, nameOf } from './done-status.ts';

const REFERENCE = /\(([^)]*\b(?:see|refer to|held in|filed in)\b[^)]*)\)|\b((?:see|refer to|held in|filed in)\s.+)$/i;

/** A rating that the key flags as done beside an empty evidence cell. The column's head may say where evidence stands. */
export function findDoneWithoutEvidence(draft: Draft): Doubt[] {
  return draft.placed
    .filter((one) => isDone(draft, one.action.status) && columnOf(one.layout, 'evidence') && isEmptyCell(one))
    .map((one) => ({
      code: 'done-without-evidence',
      severity: 'warning',
      row: one.row.number,
      column: headOf(one, 'evidence'),
      message: `${nameOf(one)} is ${labelOf(draft, one.action.status)}, and there is no evidence in this cell.${referenceIn(headOf(one, 'evidence'))}`,
      before: textOf(one.row, one.layout, 'evidence'),
      remedy: 'Name the evidence, or where it is kept.',
    }));
}

const isEmptyCell = (one: PlacedAction): boolean => {
  const text = textOf(one.row, one.layout, 'evidence');
  return text === '' || isNobody(text);
};

function referenceIn(head: string | null): string {
  const match = REFERENCE.exec(head ?? '');
  const words = (match?.[1] ?? match?.[2])?.trim();
  return words ? ` The head of the column says "${words}", so it may be there.` : '';
}
