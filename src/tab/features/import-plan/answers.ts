import type { Finding, Legend } from '../../../domain/plan.ts';
import { findingKey, type CellPlace, type Corrections } from '../../../exchange/corrections.ts';
import type { Reading } from '../../../exchange/reading.ts';
import { cellText, type Table } from '../../../exchange/table.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { withCells, withSettled } from './corrections-edit.ts';
import type { FindingPlace } from './finding-place.ts';
import { placeOfRow } from './row-places.ts';

const say = wordsOf(catalogue);

/** An answer to a finding, as a button. `text` is what its cell is to say; null leaves the cell as it is written. */
export interface Answer {
  words: string;
  text: string | null;
  /** What is said of a proposal beside the button, such as the words that it would put in. */
  detail?: string;
}

/** A finding with its cell, as far as it has one, and what can be answered by a press. */
export interface OpenFinding {
  finding: Finding;
  place: FindingPlace | null;
  cell: { place: CellPlace; text: string } | null;
  answers: Answer[];
}

/** What a file is answered with. */
export interface AnswerContext {
  tables: readonly Table[];
  sheets: Reading['sheets'];
  legends: readonly Legend[];
}

const KEEP: Answer = { words: say('keepWritten'), text: null };
const SEEN: Answer = { words: say('lookedAt'), text: null };

/** What can be answered to a finding by a press. Whatever its code, it can be kept as written or be looked at. */
export function answersTo(finding: Finding, cell: OpenFinding['cell'], context: AnswerContext): Answer[] {
  const own = BY_CODE[finding.code]?.({ finding, cell, context });
  if (own) return own;
  if (finding.severity !== 'question') return [...replacement(finding, cell, 'use'), SEEN];
  return [...replacement(finding, cell, 'yes'), KEEP];
}

type Rule = (asked: { finding: Finding; cell: OpenFinding['cell']; context: AnswerContext }) => Answer[];

/** Answers that only some codes have. */
const BY_CODE: Record<string, Rule> = {
  'lead-nobody': () => [{ words: say('nobodyLeads'), text: null }],
  'as-above': ({ cell, context }) => [...cellsAbove(cell, context), KEEP],
  'unknown-rating': ({ cell, context }) => [...ratings(cell, context), { words: say('withoutRating'), text: null }],
  'rating-empty': ({ cell, context }) => [...ratings(cell, context), { words: say('withoutRating'), text: null }],
  'missing-letter': () => [{ words: say('ofItsOwn'), text: null }],
  'missing-ref': () => [{ words: say('ofItsOwn'), text: null }],
  'mixed-date-spellings': () => [SEEN],
  'legend-mark-trimmed': () => [SEEN],
};

/** Puts the proposal in place of the words that are in doubt, and leaves the rest of the cell alone. */
function replacement({ before, after }: Finding, cell: OpenFinding['cell'], verb: 'use' | 'yes'): Answer[] {
  if (after === null || !cell) return [];
  if (before === after)
    return [{ words: isShort(after) ? say('yes', { words: after }) : say('yesProposed'), text: null }];
  if (!before || !cell.text.includes(before)) return [];
  const text = cell.text.replace(before, () => after);
  return isShort(after)
    ? [{ words: say(verb, { words: after }), text }]
    : [{ words: say('useProposal'), text, detail: after }];
}

const LONGEST_ON_A_BUTTON = 24;
const isShort = (words: string): boolean => words.length <= LONGEST_ON_A_BUTTON && !words.includes('\n');

const MOST_ABOVE = 3;

/** What the cells of actions above say, the nearest first; the walk up ends at the third. */
function cellsAbove(cell: OpenFinding['cell'], { tables, sheets }: AnswerContext): Answer[] {
  const table = tables.find(({ sheet }) => sheet === cell?.place.sheet);
  if (!cell || !table) return [];
  const roles = sheets.find(({ sheet }) => sheet === table.sheet)?.rows ?? [];
  const said = new Map<string, number>();
  for (let at = (placeOfRow(table, cell.place.row) ?? 0) - 1; at >= 0 && said.size < MOST_ABOVE; at--) {
    const row = table.rows[at];
    const text = row && roles[at] === 'action' ? cellText(row, cell.place.index) : '';
    if (row && isOther(text, cell.text) && !said.has(text)) said.set(text, row.number);
  }
  return [...said].map(([text, number]) => ({ words: say('asInRow', { row: number }), text, detail: text }));
}

const isOther = (text: string, own: string): boolean =>
  text !== '' && text.toLocaleLowerCase('en-GB') !== own.toLocaleLowerCase('en-GB');

function ratings(cell: OpenFinding['cell'], { legends }: AnswerContext): Answer[] {
  if (!cell) return [];
  const statuses = legends.find(({ level }) => level === 'action')?.statuses ?? [];
  return statuses.map(({ code, label }) => ({ words: label, text: code }));
}

/** The corrections with an answer in them, for one finding or for several that have the same. */
export function withAnswer(
  corrections: Corrections,
  findings: readonly Pick<OpenFinding, 'finding' | 'cell'>[],
  textOf: (one: Pick<OpenFinding, 'finding' | 'cell'>) => string | null,
): Corrections {
  const cells = findings.flatMap((one) => {
    const text = textOf(one);
    return text === null || !one.cell ? [] : { ...one.cell.place, text };
  });
  return withSettled(
    withCells(corrections, cells),
    findings.map(({ finding }) => findingKey(finding)),
  );
}
