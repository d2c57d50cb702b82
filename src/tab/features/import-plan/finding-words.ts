import { columnLetters } from '../../../exchange/table.ts';
import { FINDING_CODES, type FindingCode } from '../../../exchange/finding-code.ts';
import type { OpenFinding } from './answers.ts';

const HEADS: Record<FindingCode, string> = {
  'encoding-assumed': 'How the letters are stored',
  'sheet-left-out': 'Sheets that were left out',
  'sheet-without-actions': 'Sheets without actions',
  'sheet-without-cells': 'Sheets without cells',
  'colours-by-rule': 'Colours that rules give',
  'picture-not-read': 'Pictures',
  'tracked-changes': 'Changes that nobody accepted yet',
  'struck-in-part': 'Words that are struck through',
  'hidden-text': 'Hidden words',
  footnote: 'Footnotes',
  'placeholder-left-out': 'Fields that were not filled in',
  'further-links': 'Further links',
  'contents-left-out': 'Tables of contents',
  'nested-table': 'Tables inside cells',
  'page-header': 'Words at the top or foot of pages',
  'page-title': 'The page’s own name',
  'no-head': 'No heads of columns',
  'column-by-contents': 'Columns told by what stands in them',
  'repeated-head': 'Heads that are written again',
  'other-heads': 'Other heads further down',
  'empty-columns': 'Empty columns',
  'merged-down': 'Cells that span several actions',
  'merged-across': 'Ratings merged across reviews',
  'empty-rows': 'Empty rows',
  'continued-row': 'Rows without an action',
  'section-kept': 'Sections that are no part of a plan',
  'table-kept': 'Tables that are no part of a plan',
  'row-not-understood': 'Rows that were not understood',
  'row-ignored': 'Rows that you left out',
  'words-not-placed': 'Words that were not placed',
  'hidden-row': 'Hidden rows',
  'struck-through': 'Actions that are struck through',
  'struck-through-cell': 'Cells that are struck through',
  'cell-comment': 'Comments',
  'link-aside': 'Links outside the actions',
  'cut-off-cell': 'Sentences that stop',
  'as-above': 'Cells that say “As above”',
  'no-refs': 'No letters or numbers',
  'missing-ref': 'Actions without a ref',
  'missing-letter': 'Actions without a letter',
  'duplicate-ref': 'Refs that stand twice',
  'lead-nobody': 'Leads that name nobody',
  'names-left-out': 'A report without names',
  'lead-missing': 'Actions without a lead',
  'lead-may-be-several': 'Leads that may be several',
  'lead-changed': 'Leads that changed',
  'lead-supported': 'Those who support a lead',
  'leads-in-several-columns': 'Leads in several columns',
  'similar-names': 'Names that may mean one body',
  'area-in-actions': 'Headings among the actions',
  'legend-missing': 'No key to the ratings',
  'legend-of-other-sheet': 'Sheets without a key of their own',
  'legend-in-head': 'The key to the ratings',
  'legend-mark-trimmed': 'Marks left out of the key',
  homoglyph: 'Letters of another alphabet',
  'unknown-rating': 'Ratings that the key does not have',
  'rating-empty': 'Actions without a rating',
  'rating-none': 'Cells that say there is no rating',
  'rating-by-fill': 'Ratings told by colour alone',
  'rating-by-tick': 'Ratings told by where a tick stands',
  'rating-two-ticks': 'Two ratings ticked',
  'fill-contradicts-rating': 'Letters and colours that differ',
  'status-in-note': 'Statuses within notes',
  'note-contradicts-rating': 'Notes against their ratings',
  'done-with-open-work': 'Done, with work that goes on',
  'done-without-evidence': 'Done, without evidence here',
  'review-date-doubtful': 'Review dates in doubt',
  'review-date-without-year': 'Review dates without a year',
  'due-moved': 'Due dates that moved',
  'due-several': 'Several due dates',
  'due-in-words': 'Due dates among other words',
  'due-not-revised': 'Due dates that were not revised',
  'date-impossible': 'Dates that do not exist',
  'date-without-year': 'Dates without a year',
  'date-order-doubtful': 'Dates with the month first',
  'date-in-two-years': 'Dates that may lie in two years',
  'date-as-number': 'Numbers that may be dates',
  'mixed-date-spellings': 'Dates in several spellings',
  'notes-by-review': 'Notes by review date',
  'note-fragment': 'Notes that start midway',
  'evidence-run-together': 'Evidence run together',
};

/** What findings of a code are called; a code that this version does not know is said as it is. */
export function headOfCode(code: string): string {
  const known = FINDING_CODES.find((one) => one === code);
  return known ? HEADS[known] : code;
}

/** "Row 12, Jan-20", "Sheet “Plan”, row 4", "The whole file". */
export function placeInWords({ finding, place }: Pick<OpenFinding, 'finding' | 'place'>): string {
  const { sheet, row, column } = finding.where;
  const cell = column ?? (place?.index == null ? null : `column ${columnLetters(place.index)}`);
  const parts = [sheet === null ? null : `sheet “${sheet}”`, row === null ? null : `row ${row}`, cell];
  const words = parts.filter((part) => part !== null).join(', ');
  return words === '' ? 'The whole file' : words.slice(0, 1).toLocaleUpperCase('en-GB') + words.slice(1);
}
