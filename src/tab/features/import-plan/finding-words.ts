import { columnLetters } from '../../../exchange/table.ts';
import { FINDING_CODES, type FindingCode } from '../../../exchange/finding-code.ts';
import heads from '../../words/en-GB/finding-heads.json';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { OpenFinding } from './answers.ts';

const say = wordsOf(catalogue);
const sayHead = wordsOf<HeadKey<FindingCode>>(heads);

/** "sheet-left-out" as a key: "sheetLeftOut". */
type HeadKey<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<HeadKey<Rest>>}`
  : Code;

/** What findings of a code are called; a code that this version does not know is said as it is. */
export function headOfCode(code: string): string {
  const known = FINDING_CODES.find((one) => one === code);
  return known ? sayHead(keyOf(known)) : code;
}

const keyOf = <Code extends FindingCode>(code: Code): HeadKey<Code> =>
  code.replaceAll(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()) as HeadKey<Code>;

/** "Row 12, Jan-20", "Sheet “Plan”, row 4", "The whole file". */
export function placeInWords({ finding, place }: Pick<OpenFinding, 'finding' | 'place'>): string {
  const { sheet, row, column } = finding.where;
  return placeOf({ sheet, row, cell: column ?? (place?.index == null ? null : columnName(place.index)) });
}

/** A column by its letters, beside other words. */
export const columnName = (index: number): string => say('cellColumn', { letters: columnLetters(index) });

/** A place in a file as it is named: a cell, a row, a sheet, or all of it. */
export function placeOf({
  sheet,
  row,
  cell,
}: {
  sheet: string | null;
  row: number | null;
  cell: string | null;
}): string {
  if (sheet === null && row === null) return cell === null ? say('wholeFile') : say('placeCell', { cell });
  if (sheet === null)
    return cell === null ? say('placeRow', { row: row ?? '' }) : say('placeRowCell', { row: row ?? '', cell });
  if (row === null) return cell === null ? say('placeSheet', { sheet }) : say('placeSheetCell', { sheet, cell });
  return cell === null ? say('placeSheetRow', { sheet, row }) : say('placeSheetRowCell', { sheet, row, cell });
}
