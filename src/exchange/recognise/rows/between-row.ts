import type { RowReading } from '../../reading.ts';
import { filledCells } from '../../table.ts';
import { readRating } from '../rating/read-rating.ts';
import { addArea, addDetail, addPriority, currentPriority, freeCells, statusesFor, type Draft } from '../draft.ts';
import { addAnnounced } from './announced-line.ts';
import { addAreaRow, isAreaRow } from './area-row.ts';
import { isFactRow, isInNarrowTable, pairIn } from './fact-row.ts';
import { addHeading, refAndTitle } from './heading-row.ts';
import { headKind } from '../columns/head-words.ts';
import { factKind } from '../tables/labelled-text.ts';
import { columnOf, type Layout } from '../columns/layout.ts';
import { factIn, keepLoose } from './loose-rows.ts';
import { readPriorityText, readVisionText, type PriorityText } from './priority-text.ts';
import { isSum } from './sum-row.ts';

interface Cell {
  index: number;
  text: string;
}

/** Reads a row that is no action: a priority, its vision or overall status, a focus area, a fact of the cover, a title. */
export function addBetweenRow(draft: Draft, at: number, layout: Layout | null): RowReading {
  const cells = freeCells(draft, at);
  const headed = addAnnounced(draft, at, cells) ?? addHeading(draft, at);
  if (headed) return headed;
  if (layout && isAreaRow(draft, layout, at)) {
    addAreaRow(draft, layout, at);
    return 'focusArea';
  }
  const isCover = layout === null || isFactRow(draft, layout, at);
  if (readPair(draft, cells)) return 'priority';
  const readers = [readPriority, readVision, readOverallStatus, readLabelledStatus];
  const left = cells.filter((cell) => !readers.some((read) => read(draft, cell)));
  const isPriority = left.length < cells.length;
  const alone = left.length === 1 && cells.length === 1 ? left[0] : undefined;
  const group = alone ? readGroup(draft, at, alone, layout) : null;
  if (group) return group;
  const titled = draft.plan.title;
  keepLoose(draft, at, left, isCover);
  if (isPriority) return 'priority';
  return draft.plan.title === titled ? 'detail' : 'title';
}

/** A priority's status with its label in a cell of its own. */
function readPair(draft: Draft, cells: readonly Cell[]): boolean {
  const pair = draft.plan.priorities.length === 0 ? null : pairIn(cells);
  return pair !== null && readLabelledStatus(draft, { index: 0, text: `${pair.label}: ${pair.text}` });
}

function readPriority(draft: Draft, { text }: Cell): boolean {
  const line = readPriorityText(text);
  if (!line) return false;
  if (isSaidOfPriority(draft, line)) return saysOfPriority(draft, line);
  openPriority(draft, line);
  return true;
}

/** "Outcome: …" without a number says something of the numbered priority that it stands under. */
const isSaidOfPriority = ({ plan }: Draft, { ref, word }: PriorityText): boolean =>
  ref === null && plan.heads['priority'] !== word && plan.priorities.some((priority) => priority.ref !== null);

function saysOfPriority(draft: Draft, { word, title }: PriorityText): boolean {
  const priority = currentPriority(draft);
  const isVision = priority.vision === null && priority.focusAreas.length === 0 && AIM.test(word);
  if (!isVision) return false;
  priority.vision = title;
  draft.plan.heads['vision'] ??= word;
  return true;
}

const AIM = /(?:outcome|aim|goal|objective)$/i;

function openPriority(draft: Draft, line: PriorityText): void {
  addPriority(draft, line.ref, line.title);
  draft.plan.heads['priority'] ??= line.word;
  if (line.before !== '' && draft.plan.title === null) draft.plan.title = line.before;
  else if (line.before !== '' && draft.plan.title !== line.before)
    addDetail(draft, `Before ${line.word} ${line.ref ?? ''}`.trim(), line.before);
  if (draft.plan.heads['priority'] !== line.word) addDetail(draft, `Named at ${line.ref ?? line.title}`, line.word);
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

/** "Overall status: G" anywhere; "RAG: G" under a priority before its first action. */
function readLabelledStatus(draft: Draft, { text }: Cell): boolean {
  const fact = factIn(text);
  const priority = draft.plan.priorities.at(-1);
  const isOverall = OVERALL.test(fact?.label ?? '');
  const isOwn =
    priority?.focusAreas.every(({ actions }) => actions.length === 0) && headKind(fact?.label ?? '') === 'statusish';
  if (!fact || !(isOverall || isOwn) || !readOverallStatus(draft, { index: 0, text: fact.text })) return false;
  draft.plan.heads['overallStatus'] ??= fact.label;
  return true;
}

/** An overall status that stands above the only priority of a plan is that priority's. */
export function placeOverallStatus(draft: Draft): void {
  const { details, priorities } = draft.plan;
  const [priority, other] = priorities;
  const label = Object.keys(details).find((name) => OVERALL.test(name));
  if (!priority || other || label === undefined) return;
  if (readLabelledStatus(draft, { index: 0, text: `${label}: ${details[label]}` })) delete details[label];
}

const OVERALL = /^overall (?:b?rag|status|rating|progress)\b/i;

/** A line of its own over actions, or over each table of them, names what they belong to. */
function readGroup(draft: Draft, at: number, cell: Cell, layout: Layout | null): RowReading | null {
  const captioned = captionedLayout(draft, at);
  if (layout === null && !captioned) return null;
  if (captioned ? columnOf(captioned, 'focusArea') : isOverArea(draft, at, cell)) {
    addPriority(draft, ...refAndTitle(cell.text));
    return 'priority';
  }
  if (!captioned && !(layout && isOverAction(draft, at, layout))) return null;
  if (!isName(draft, at, cell)) return null;
  addArea(draft, cell.text);
  return 'focusArea';
}

/** The heads straight under a line, where a line of its own stands over each table of the plan. */
function captionedLayout(draft: Draft, at: number): Layout | null {
  const { rows } = draft.table;
  const isCaption = (line: number): boolean => {
    const cells = freeCells(draft, line);
    return cells.length === 1 && isName(draft, line, cells[0] as Cell);
  };
  const above = (line: number): number => rows.findLastIndex((row, one) => one < line && filledCells(row).length > 0);
  const all = draft.layouts.filter(({ isHeadless }) => !isHeadless);
  const own = all.find(({ headAt }) => above(headAt) === at);
  return own && all.length > 1 && all.every(({ headAt }) => isCaption(above(headAt))) ? own : null;
}

/** "1 Homes" right over "1.1 Doors", with actions under that. */
function isOverArea(draft: Draft, at: number, { text }: Cell): boolean {
  const [ref] = refAndTitle(text);
  const below = freeCells(draft, at + 1);
  const [under] = refAndTitle(below[0]?.text ?? '');
  return (
    ref !== null && below.length === 1 && under?.startsWith(`${ref}.`) === true && freeCells(draft, at + 2).length > 1
  );
}

/** True for words that could name something; a sentence or a labelled fact does not. */
function isName(draft: Draft, at: number, { text }: Cell): boolean {
  const isParagraph = draft.table.rows[at]?.cells.length === 1;
  const isProse = isParagraph && /[.!?]$/.test(text) && text.split(/\s+/).length > 7;
  const isFact = isParagraph && factKind(factIn(text)?.label ?? '') !== null;
  return text.length <= 200 && !isSum(text) && !isProse && !isFact;
}

/** An action stands right below, or below one more line. */
const isOverAction = (draft: Draft, at: number, layout: Layout): boolean =>
  [at + 1, at + 2].some((below) => isActionRow(draft, layout, below));

function isActionRow(draft: Draft, layout: Layout, at: number): boolean {
  const action = columnOf(layout, 'action');
  const isHead = draft.layouts.some(({ headAt, bodyAt }) => at >= headAt && at < bodyAt);
  const cells = isHead ? [] : freeCells(draft, at);
  return cells.length > 1 && cells.some(({ index }) => index === action?.index) && !isInNarrowTable(draft, layout, at);
}
