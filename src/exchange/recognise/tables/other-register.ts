import { filledCells, type Row, type Table } from '../../table.ts';
import { headStrength } from '../columns/head-row.ts';
import { headGuesses } from '../columns/head-words.ts';

/** A table that looks like a plan and is none: why its sheet is left out, and why a file of it alone is refused. */
export interface OtherRegister {
  reason: string;
  refusal: string;
}

const RISKS: OtherRegister = {
  reason: 'it is a register of risks, with how likely and how grave each is',
  refusal:
    'This is a register of risks: it says how likely and how grave each one is, and no plan of actions. Choose the file that has the plan, or mark the row of heads if it is one all the same.',
};
const FIRST_ROWS = 30;

/** What a table is instead of a plan, or null. Only a plan of actions of its own may speak of risks beside them. */
export function otherRegister({ rows }: Table): OtherRegister | null {
  if (!rows.slice(0, FIRST_ROWS).some(isHeadOfRisks)) return null;
  // A document may have a register of risks beside its plan.
  return rows.some((row) => headStrength(row) > 0 && !isHeadOfRisks(row)) ? null : RISKS;
}

/** True for the heads of a register of risks. */
export function isHeadOfRisks(row: Row): boolean {
  const heads = filledCells(row)
    .map(({ text }) => text)
    .filter((text) => text.length <= 60);
  const has = (words: RegExp): boolean => heads.some((text) => words.test(text));
  const hasActions = heads.some(
    (text) =>
      !/\b(?:mitigat\w+|controls?|risks?)\b/i.test(text) &&
      (headGuesses(text)[0]?.weight ?? 0) > 0.9 &&
      headGuesses(text)[0]?.kind === 'action',
  );
  return (
    has(/\b(?:likelihood|probability)\b/i) &&
    has(/\b(?:impact|severity|consequences?)\b/i) &&
    has(/\brisks?\b/i) &&
    !hasActions
  );
}
