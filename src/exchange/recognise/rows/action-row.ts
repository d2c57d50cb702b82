import type { FocusArea, PlanAction, Priority } from '../../../domain/plan.ts';
import { readDueCell } from '../cells/due-cell.ts';
import { isSameAsAbove, splitLeads } from '../../../domain/split-leads.ts';
import { cellText, columnLetters, marksOf, type CellMarks, type Row } from '../../table.ts';
import { readActionMark, readRefCell, type ActionMark } from '../cells/action-mark.ts';
import { oncePerText } from '../once-per-text.ts';
import { readParts } from '../cells/action-parts.ts';
import { addContinuedRow } from './continued-row.ts';
import { addDoubt, addPriority, currentArea, freeCells, openArea, type Draft } from '../draft.ts';
import { isAreaRow } from './area-row.ts';
import { isFactRow } from './fact-row.ts';
import { leadsTextOf } from '../columns/further-leads.ts';
import { columnAt, columnOf, textOf, type Layout } from '../columns/layout.ts';
import { alphabetOf } from '../cells/look-alike.ts';
import { notesOfRow } from '../cells/notes-of-row.ts';
import { readBarePriority, readPriorityText } from './priority-text.ts';
import { rateAction } from '../rating/rate-action.ts';
import { isSum, isSumOf } from './sum-row.ts';
import { splitEvidence } from '../cells/split-evidence.ts';

const leadsIn = oncePerText(splitLeads);
/** An action's words are asked for their parts and their mark by several rules in turn. */
const partsIn = oncePerText(readParts);
const markOf = oncePerText(readMark);

/** Reads a row of the table as an action, or as more of the action above it; false where it is neither. `isCertain`: a person said so. */
export function addActionRow(draft: Draft, layout: Layout, at: number, isCertain = false): boolean {
  const row = draft.table.rows[at];
  const filled = freeCells(draft, at);
  if (
    !row ||
    (!isCertain &&
      (isLineOfItsOwn(row, filled, layout) || isFactRow(draft, layout, at) || isAreaRow(draft, layout, at)))
  )
    return false;
  if (textOf(row, layout, 'action') === '' && !isCertain) return addContinuedRow(draft, layout, row);
  const groupRef = refOfGroup(layout, row);
  const opened = openPriority(draft, textOf(row, layout, 'priority'));
  const area = areaOf(draft, textOf(row, layout, 'focusArea'));
  if (groupRef !== null) giveRef(opened ?? area, groupRef);
  const action = readAction(draft, layout, row, area);
  area.actions.push(action);
  draft.placed.push({ action, row, layout, area });
  return true;
}

function isLineOfItsOwn(row: Row, filled: readonly { index: number; text: string }[], layout: Layout): boolean {
  const [first] = filled;
  if (row.heading !== undefined || (first && isSum(first.text))) return true;
  if (first && first.index !== columnOf(layout, 'action')?.index && isSumOf(first.text))
    return textOf(row, layout, 'action') === '';
  if (filled.length === 1 && first && isAcross(row, first, layout)) return true;
  if (!first || filled.length > 2) return false;
  if (readBarePriority(first.text)) return true;
  if (readPriorityText(first.text) && first.index !== columnOf(layout, 'action')?.index) return true;
  return filled.length === 1 && first.index !== columnOf(layout, 'action')?.index && first.index < 2;
}

/** One cell across the whole table is a banner; so is a paragraph between the tables of a document. */
function isAcross(row: Row, { index, text }: { index: number; text: string }, layout: Layout): boolean {
  const { coveredBy } = marksOf(row, index + 1);
  const isMerged = coveredBy?.row === row.number && coveredBy.index === index;
  const isParagraph = row.cells.length === 1 && layout.columns.length > 2;
  return (
    isMerged ||
    isParagraph ||
    (index === columnOf(layout, 'action')?.index && index < 2 && readPriorityText(text) !== null)
  );
}

/** Where an action has a ref of its own that goes on from that of the ref column ("1.1.1" beside "1"), that one is its group's. */
function refOfGroup(layout: Layout, row: Row): string | null {
  const own = textOf(row, layout, 'ref').replace(/\.$/, '');
  const mark = own === '' ? null : markOf(textOf(row, layout, 'action')).ref;
  return mark?.startsWith(`${own}.`) || mark?.startsWith(`${own} `) ? own : null;
}

function giveRef(group: { ref: string | null; title: string | null }, ref: string): void {
  if (group.title !== null) group.ref ??= ref;
}

function openPriority(draft: Draft, text: string): Priority | null {
  if (text === '' || isSameAsAbove(text)) return null;
  const line = readPriorityText(text);
  const [, number = null, rest = text] = /^(\d+(?:\.\d+)*|\p{Lu}{1,3}\d+(?:\.\d+)*)[.):]?\s+(\S.*)$/su.exec(text) ?? [];
  const isNumber = /^\d+$/.test(text);
  const [ref, title] = line ? [line.ref, line.title] : isNumber ? [text, null] : [number, rest];
  const now = draft.plan.priorities.at(-1);
  const isSame = now?.title === title && (now?.ref === ref || ref === null);
  return isSame ? null : addPriority(draft, ref, title);
}

/** A focus area stands on its first row only, or on each of its rows. */
function areaOf(draft: Draft, text: string): FocusArea {
  const now = currentArea(draft);
  if (text === '' || isSameAsAbove(text)) return now;
  const isUnused = now.ref === null && now.title === null && now.actions.length === 0;
  if (isUnused) draft.plan.priorities.at(-1)?.focusAreas.pop();
  return openArea(draft, text);
}

function readAction(draft: Draft, layout: Layout, row: Row, area: FocusArea): PlanAction {
  const written = row.cells[columnOf(layout, 'action')?.index ?? -1] ?? '';
  // An object that opens with a spread is slow to make, and there is one for each row.
  const { ref, letter } = refOf(draft, layout, row, area);
  const action: PlanAction = {
    ref,
    letter,
    text: written,
    parts: [...partsIn(written)],
    leads: [...leadsIn(leadsTextOf(row, layout))],
    leadsText: leadsTextOf(row, layout),
    accountable: [...leadsIn(textOf(row, layout, 'accountable'))],
    measure: textOf(row, layout, 'measure') || null,
    ratings: {},
    status: null,
    statusText: null,
    due: readDueCell(draft, layout, row),
    updates: notesOfRow(row, layout),
    evidence: splitEvidence(textOf(row, layout, 'evidence'), marksOf(row, columnOf(layout, 'evidence')?.index ?? -1)),
    extra: extraOf(row, layout),
    source: { sheet: draft.table.sheet, row: row.number },
  };
  rateAction(draft, layout, row, action);
  return action;
}

function refOf(draft: Draft, layout: Layout, row: Row, area: FocusArea): Pick<PlanAction, 'ref' | 'letter'> {
  const own = refOfGroup(layout, row) === null ? textOf(row, layout, 'ref') : '';
  const column = columnOf(layout, own === '' ? 'action' : 'ref');
  const mark = own === '' ? markOf(textOf(row, layout, 'action')) : readRefCell(own);
  if (mark.isLookAlike) noteLookAlike(draft, row, mark, column?.label ?? null, cellText(row, column?.index ?? -1));
  const ref = mark.ref ?? (mark.letter === null ? null : [area.ref, mark.letter].filter(Boolean).join(' '));
  return { ref, letter: mark.letter };
}

/** What an action opens with, unless that marks the first of its parts: "a) Visit b) Mend". */
function readMark(text: string): ActionMark {
  const [first, second] = partsIn(text);
  const isPart = first !== undefined && second !== undefined && text.startsWith(first.mark);
  return isPart ? { letter: null, ref: null, isLookAlike: false } : readActionMark(text);
}

function noteLookAlike(draft: Draft, row: Row, mark: ActionMark, column: string | null, before: string): void {
  addDoubt(draft, {
    code: 'homoglyph',
    severity: 'question',
    row: row.number,
    column,
    message: `The letter of this action is a ${alphabetOf(before)} letter that looks like ${mark.letter}. It was read as ${mark.letter}.`,
    before,
    after: mark.ref ?? mark.letter,
    remedy: `Say whether ${mark.letter} is meant.`,
  });
}

/** What stands beside the words of a cell and has no home either: its comment, and where its link leads. */
function besideOf(layout: Layout, index: number, marks: CellMarks): [string, string][] {
  const column = columnAt(layout, index);
  const label = column?.label ?? `Column ${columnLetters(index)}`;
  const comment: [string, string][] = marks.comment === undefined ? [] : [[`Comment on ${label}`, marks.comment]];
  const isOwn = marks.address === undefined || column?.kind === 'evidence';
  return isOwn ? comment : [...comment, [`Link in ${label}`, marks.address ?? '']];
}

/** Columns that have no other home, by their own head, and cells beyond the last head. */
function extraOf(row: Row, layout: Layout): Record<string, string> {
  const extra: Record<string, string> = {};
  const accountable = columnOf(layout, 'accountable');
  row.cells.forEach((cell, index) => {
    const text = cell.trim();
    if (text === '') return;
    const column = columnAt(layout, index);
    const isSpare =
      column?.kind === 'extra' || (column !== undefined && column === accountable && leadsIn(text).length === 0);
    if (!column || isSpare) extra[column?.label ?? `Column ${columnLetters(index)}`] = text;
  });
  row.marks?.forEach((marks, index) => {
    if (marks?.comment === undefined && marks?.address === undefined) return;
    for (const [label, text] of besideOf(layout, index, marks)) extra[label] = text;
  });
  return extra;
}
