import { cellText, filledCells, type Row } from '../../table.ts';
import { readActionMark } from '../cells/action-mark.ts';
import { addArea, addDoubt, freeCells, type Draft } from '../draft.ts';
import { columnOf, textOf, type Layout } from '../columns/layout.ts';

const LONGEST_HEADING = 120;
const FEWEST_COLUMNS = 4;
/** A row of an action has more than a ref and its words. */
const FULL = 3;

/**
 * True for a row that heads the actions below it from within their own columns: "1 | Governance" above 1.1 and 1.2, or words
 * without a ref where every action has one.
 */
export function isAreaRow(draft: Draft, layout: Layout, at: number): boolean {
  const row = draft.table.rows[at];
  const action = columnOf(layout, 'action')?.index;
  const ref = columnOf(layout, 'ref')?.index;
  const cells = freeCells(draft, at);
  const isHeadingLike =
    cells.length <= 2 && cells.every(({ index, text }) => (index === action && isLikeHeading(text)) || index === ref);
  if (!row || !isHeadingLike || layout.columns.length < FEWEST_COLUMNS || textOf(row, layout, 'action') === '')
    return false;
  const below = actionBelow(draft, layout, at);
  if (!below) return false;
  const own = refIn(row, layout);
  return own === null
    ? ref !== undefined && cellText(below, ref) !== '' && areNumbered(draft, layout, ref)
    : goesOnFrom(own, refIn(below, layout));
}

/** Opens the focus area that such a row names. */
export function addAreaRow(draft: Draft, layout: Layout, at: number): void {
  const row = draft.table.rows[at];
  if (!row) return;
  const text = textOf(row, layout, 'action');
  const ref = textOf(row, layout, 'ref');
  addArea(draft, ref === '' ? text : `${ref} ${text}`);
  addDoubt(draft, {
    code: 'area-in-actions',
    severity: ref === '' ? 'warning' : 'note',
    row: row.number,
    column: columnOf(layout, 'action')?.label ?? null,
    message: 'Nothing but these words stands in this row, so it was read as the heading of the actions below it.',
    before: text,
    remedy: 'Mark the row as an action if it is one.',
  });
}

/** Words that only go on from the row above are no heading. */
const isLikeHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && !/[.;,]$/.test(text) && /^[^\p{Ll}]/u.test(text);

function actionBelow({ table, layouts }: Draft, layout: Layout, at: number): Row | null {
  const end = layouts.find(({ headAt }) => headAt > layout.headAt)?.headAt ?? table.rows.length;
  let below = at + 1;
  while (below < end && filledCells(table.rows[below] as Row).length === 0) below += 1;
  const next = below < end ? table.rows[below] : undefined;
  return next && filledCells(next).length >= FULL && textOf(next, layout, 'action') !== '' ? next : null;
}

/** The ref of a row, in its own column or at the start of its words. */
const refIn = (row: Row, layout: Layout): string | null =>
  textOf(row, layout, 'ref').replace(/[.):]$/, '') || readActionMark(textOf(row, layout, 'action')).ref;

const goesOnFrom = (ref: string, below: string | null): boolean =>
  below !== null &&
  (below.startsWith(`${ref}.`) || below.replace(' ', '').replace(/\p{L}$/u, '') === ref) &&
  below !== ref;

/** Whether the actions of a table have their refs in its column of refs. */
function areNumbered({ table, layouts }: Draft, layout: Layout, ref: number): boolean {
  const known = NUMBERED.get(layout.columns);
  if (known !== undefined) return known;
  const end = layouts.find(({ headAt }) => headAt > layout.headAt)?.headAt ?? table.rows.length;
  const full = table.rows.slice(layout.bodyAt, end).filter((row) => filledCells(row).length >= FULL);
  const areAll = full.length > 1 && full.filter((row) => cellText(row, ref) === '').length * 10 < full.length;
  NUMBERED.set(layout.columns, areAll);
  return areAll;
}

const NUMBERED = new WeakMap<Layout['columns'], boolean>();
