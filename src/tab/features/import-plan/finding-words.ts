import { columnLetters } from '../../../exchange/table.ts';
import type { OpenFinding } from './answers.ts';

const HEADS: Record<string, string> = {
  homoglyph: 'Letters of another alphabet',
  'lead-nobody': 'Leads that name nobody',
  'as-above': 'Cells that say “As above”',
  'legend-missing': 'No key to the ratings',
  'unknown-rating': 'Ratings that the key does not have',
  'rating-empty': 'Actions without a rating',
  'review-date-doubtful': 'Review dates in doubt',
  'missing-letter': 'Actions without a letter',
  'missing-ref': 'Actions without a ref',
  'evidence-run-together': 'Evidence run together',
  'sheet-left-out': 'Sheets that were left out',
};

/** What findings of a code are called; a code that is not known here is said as it is. */
export function headOfCode(code: string): string {
  const words = HEADS[code] ?? code.replaceAll('-', ' ');
  return words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1);
}

/** "Row 12, Jan-20", "Sheet “Plan”, row 4", "The whole file". */
export function placeInWords({ finding, place }: Pick<OpenFinding, 'finding' | 'place'>): string {
  const { sheet, row, column } = finding.where;
  const cell = column ?? (place?.index == null ? null : `column ${columnLetters(place.index)}`);
  const parts = [sheet === null ? null : `sheet “${sheet}”`, row === null ? null : `row ${row}`, cell];
  const words = parts.filter((part) => part !== null).join(', ');
  return words === '' ? 'The whole file' : words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1);
}
