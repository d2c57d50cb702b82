import type { RowReading } from '../reading.ts';
import { readRating } from './read-rating.ts';
import {
  addArea,
  addDetail,
  addDoubt,
  addPriority,
  currentPriority,
  freeCells,
  statusesFor,
  type Draft,
} from './draft.ts';
import { addHeading } from './heading-row.ts';
import { columnOf, type Layout } from './layout.ts';
import { readPriorityText, readVisionText } from './priority-text.ts';
import { isSum } from './sum-row.ts';

interface Cell {
  index: number;
  text: string;
}

/** Reads a row that is no action: a priority, its vision or overall status, a focus area, a fact of the cover, a title. */
export function addBetweenRow(draft: Draft, at: number, layout: Layout | null): RowReading {
  const cells = freeCells(draft, at);
  const headed = addHeading(draft, at);
  if (headed) return headed;
  const readers = [readPriority, readVision, readOverallStatus, readLabelledStatus];
  const left = cells.filter((cell) => !readers.some((read) => read(draft, cell)));
  const isPriority = left.length < cells.length;
  const isHeading = layout !== null && left.length === 1 && cells.length === 1;
  if (isHeading && left[0] && readAreaHeading(draft, at, left[0], layout)) return 'focusArea';
  const titled = draft.plan.title;
  keepLoose(draft, at, left, layout === null);
  if (isPriority) return 'priority';
  return draft.plan.title === titled ? 'detail' : 'title';
}

function readPriority(draft: Draft, { text }: Cell): boolean {
  const line = readPriorityText(text);
  if (!line) return false;
  addPriority(draft, line.ref, line.title);
  draft.plan.heads['priority'] ??= line.word;
  if (line.before !== '' && draft.plan.title === null) draft.plan.title = line.before;
  else if (line.before !== '' && draft.plan.title !== line.before)
    addDetail(draft, `Before ${line.word} ${line.ref ?? ''}`.trim(), line.before);
  if (draft.plan.heads['priority'] !== line.word) addDetail(draft, `Named at ${line.ref ?? line.title}`, line.word);
  return true;
}

function readVision(draft: Draft, { text }: Cell): boolean {
  const line = readVisionText(text);
  if (!line) return false;
  const priority = currentPriority(draft);
  if (priority.vision !== null) return false;
  priority.vision = line.vision;
  draft.plan.heads['vision'] ??= line.head;
  return true;
}

/** The cell under the head of the overall status, or any cell beside a priority that is a rating. */
function readOverallStatus(draft: Draft, cell: Cell): boolean {
  if (draft.plan.priorities.length === 0 || cell.text.length > 24) return false;
  const priority = currentPriority(draft);
  const { code, isLookAlike } = readRating(cell.text, statusesFor(draft.plan.legends, 'priority'));
  if (code === null || priority.overallStatus !== null || isLookAlike) return false;
  priority.overallStatus = code;
  return true;
}

function readLabelledStatus(draft: Draft, { text }: Cell): boolean {
  const [, head, value = ''] = /^(overall (?:rag |brag )?(?:status|rating)[^:]{0,40})\s*:\s*(\S.*)$/i.exec(text) ?? [];
  if (head === undefined || !readOverallStatus(draft, { index: 0, text: value })) return false;
  draft.plan.heads['overallStatus'] ??= head;
  return true;
}

/** A line of its own between the heads and an action names a focus area. */
function readAreaHeading(draft: Draft, at: number, { text }: Cell, layout: Layout): boolean {
  const following = draft.table.rows
    .slice(at + 1, at + 3)
    .some((_, index) => isActionRow(draft, layout, at + 1 + index));
  if (!following || text.length > 200 || isSum(text)) return false;
  addArea(draft, text);
  return true;
}

function isActionRow(draft: Draft, layout: Layout, at: number): boolean {
  const action = columnOf(layout, 'action');
  const isHead = draft.layouts.some(({ headAt, bodyAt }) => at >= headAt && at < bodyAt);
  const cells = isHead ? [] : freeCells(draft, at);
  return cells.length > 1 && cells.some(({ index }) => index === action?.index);
}

function keepLoose(draft: Draft, at: number, cells: readonly Cell[], isCover: boolean): void {
  const [first, second] = cells;
  const number = draft.table.rows[at]?.number ?? at + 1;
  if (!first) return;
  const pair = /^([^:]{2,60}):\s*(\S.*)$/s.exec(first.text);
  if (isCover && cells.length === 2 && second && first.text.length <= 80)
    addDetail(draft, first.text.replace(/:$/, ''), second.text);
  else if (isCover && cells.length === 1 && pair) addDetail(draft, pair[1] ?? '', pair[2] ?? '');
  else if (isCover && cells.length === 1 && draft.plan.title === null && first.text.length <= 200)
    draft.plan.title = first.text;
  else keepUnread(draft, number, cells.map(({ text }) => text).join('\n'));
}

function keepUnread(draft: Draft, row: number, text: string): void {
  addDetail(draft, `Row ${row}`, text);
  addDoubt(draft, {
    code: 'row-not-understood',
    severity: 'warning',
    row,
    message:
      'This row was not recognised as an action, a heading or a key to the ratings. Its words are kept with the facts of the plan.',
    before: text,
    remedy: 'Check whether something of a plan stands here.',
  });
}
