import type { Finding } from '../../../domain/plan.ts';
import type { RowReading } from '../../reading.ts';
import { filledCells } from '../../table.ts';
import { addDetail, addDoubt, freeCells, type Draft } from '../draft.ts';
import { columnOf, type Layout } from '../columns/layout.ts';

const PLACEHOLDER = /^(?:[-–—_.…?]+|n\s*\/?\s*a\.?|tb[cda]\.?|xx+|\[.*\]|<.*>|enter .*|insert .*)$/i;
const NUMBER = /^\(?(?:\d+(?:\.\d+)*|[A-Z]{1,4}[-/.]?\d+(?:\.\d+)*|[A-Z])[.):]?[a-z]?[.)]?$/i;
const CODE = 'empty-rows';

const isBlank = (text: string): boolean => PLACEHOLDER.test(text);
const isNumber = (text: string): boolean => NUMBER.test(text);

/** A row of a form that nobody has filled in: a ref or dashes, and nothing else. */
export function isTemplateRow(draft: Draft, layout: Layout, at: number): boolean {
  const cells = freeCells(draft, at);
  const ref = columnOf(layout, 'ref');
  const first = cells[0]?.index;
  return (
    cells.length > 0 &&
    cells.every(({ index, text }) => isBlank(text) || (isNumber(text) && (index === first || index === ref?.index)))
  );
}

/** Of how many rows a finding is: forms can have tens of thousands, too many to count anew at each. */
const counts = new WeakMap<Finding, number>();

/** Keeps what stands in such a row; a run of them is said once. */
export function keepTemplateRow(draft: Draft, at: number): RowReading {
  const row = draft.table.rows[at];
  if (!row) return 'empty';
  const text = filledCells(row)
    .map((cell) => cell.text)
    .join(' | ');
  const last = draft.findings.findLast(({ code }) => code === CODE);
  addDetail(draft, `Row ${row.number}`, text);
  if (last) {
    last.before = `${last.before}\n${text}`;
    const count = (counts.get(last) ?? 1) + 1;
    counts.set(last, count);
    last.message = wording(count);
    return 'empty';
  }
  addDoubt(draft, {
    code: CODE,
    severity: 'note',
    row: row.number,
    message: wording(1),
    before: text,
    remedy: 'Nothing needs doing, unless an action is missing there.',
  });
  return 'empty';
}

const wording = (count: number): string =>
  count === 1
    ? 'This row has a place for an action and no action in it, so none was read.'
    : `${count} rows, this one the first, have a place for an action and no action in it, so none was read from them.`;
