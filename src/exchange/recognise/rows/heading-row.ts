import type { RowReading } from '../../reading.ts';
import { filledCells, type Table } from '../../table.ts';
import { addArea, addPriority, freeCells, type Draft } from '../draft.ts';
import { isInNarrowTable } from './fact-row.ts';
import { columnOf } from '../columns/layout.ts';
import { readPriorityText, readVisionText } from './priority-text.ts';

/**
 * Reads a heading of a document: its title, else a priority at the highest level of headings that come more than once or
 * that say so, else a focus area. Null for a row that is no heading, or that says what the usual rules know.
 */
export function addHeading(draft: Draft, at: number): RowReading | null {
  const row = draft.table.rows[at];
  const [cell, other] = freeCells(draft, at);
  if (row?.heading === undefined || !cell || other || readPriorityText(cell.text) || readVisionText(cell.text))
    return null;
  if (isTitle(draft, at)) {
    draft.plan.title ??= cell.text;
    return draft.plan.title === cell.text ? 'title' : null;
  }
  const levels = headingLevels(draft);
  const isFollowed = isFollowedByActions(draft, at);
  if (isFollowed && ((levels.length > 1 && row.heading === levels[0]) || isTopOfPlan(draft, at))) {
    addPriority(draft, ...refAndTitle(cell.text));
    return 'priority';
  }
  if (!isFollowed) return null;
  addArea(draft, cell.text);
  return 'focusArea';
}

/** The table under it has a column of focus areas, so that it is what these belong to. */
function isTopOfPlan(draft: Draft, at: number): boolean {
  const { rows } = draft.table;
  const next = draft.layouts.find(({ headAt }) => headAt > at);
  const isNext = next && rows.slice(at + 1, next.headAt).every((row) => filledCells(row).length < 2);
  const layout = isNext ? next : draft.layouts.findLast(({ headAt }) => headAt < at);
  return layout !== undefined && columnOf(layout, 'focusArea') !== undefined;
}

/** The first heading names the plan where no other is of its level or above, unless a title does. */
export function isTitle(draft: Draft, at: number): boolean {
  const level = draft.table.rows[at]?.heading ?? 0;
  if (level === 0) return true;
  const headings = draft.table.rows.flatMap(({ heading }) => (heading === undefined ? [] : [heading]));
  const isFirst = draft.table.rows.findIndex(({ heading }) => heading !== undefined) === at;
  return isFirst && headings.filter((one) => one <= level).length === 1;
}

/** The levels of headings in the plan, the highest first, without its title and without those that no action follows. */
function headingLevels(draft: Draft): number[] {
  const known = LEVELS.get(draft.table);
  if (known) return known;
  const levels = draft.table.rows.flatMap(({ heading }, at) =>
    heading === undefined || isTitle(draft, at) || !isFollowedByActions(draft, at) ? [] : [heading],
  );
  const found = [...new Set(levels)].toSorted((a, b) => a - b);
  LEVELS.set(draft.table, found);
  return found;
}

/** Told once for a table. */
const LEVELS = new WeakMap<Table, number[]>();

/** An action stands under it before the next heading of its level. */
function isFollowedByActions(draft: Draft, at: number): boolean {
  const { rows } = draft.table;
  const level = rows[at]?.heading ?? 0;
  const end = rows.findIndex(({ heading }, index) => index > at && heading !== undefined && heading <= level);
  const under = rows.slice(at + 1, end < 0 ? rows.length : end);
  return under.some((_, index) => isUnderHeads(draft, at + 1 + index));
}

/** Cells below the first heads of the plan, which no key took and which are no facts of the plan. */
function isUnderHeads(draft: Draft, at: number): boolean {
  const layout = draft.layouts.findLast(({ headAt }) => headAt <= at);
  return layout !== undefined && freeCells(draft, at).length > 1 && !isInNarrowTable(draft, layout, at);
}

/** A heading's number and what it names: "1.2 Homes". */
export function refAndTitle(text: string): [string | null, string] {
  const [, ref, title] = /^(\d+(?:\.\d+)*|[A-Z])[.):]?\s+(\S.*)$/su.exec(text) ?? [];
  return ref !== undefined && title !== undefined ? [ref, title] : [null, text];
}
