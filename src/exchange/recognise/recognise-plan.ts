import type { Finding, Plan } from '../../domain/plan.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import type { Table } from '../table.ts';
import { addActionRow } from './action-row.ts';
import { addDoubt, freeCells, startDraft, type Draft } from './draft.ts';
import { findLayouts } from './find-layouts.ts';
import { findLegends } from './find-legends.ts';
import type { Layout } from './layout.ts';
import { addBetweenRow } from './between-row.ts';

/** A plan with its doubts, or why a table is none. */
export type Recognition = { plan: Plan; findings: Finding[] } | { refusal: string };

const NO_HEAD =
  'No row in this file has the column heads of an action plan, such as "Actions", "Lead" and "Progress" or "RAG". If it is a plan, make sure that each column has its head.';
const NO_ACTION = 'This file has the column heads of an action plan, but no action stands under them.';

/** Reads a table as a plan: heads, then legends, then row by row, then what is doubtful in the whole. */
export function recognisePlan(table: Table): Recognition {
  const layouts = findLayouts(table);
  if (layouts.length === 0) return { refusal: NO_HEAD };
  const draft = startDraft(table, layouts, findLegends(table, layouts));
  table.rows.forEach((_, at) => readRow(draft, at));
  if (draft.placed.length === 0) return { refusal: NO_ACTION };
  for (const doubt of findDoubts(draft)) addDoubt(draft, doubt);
  return { plan: draft.plan, findings: draft.findings.toSorted(byRow) };
}

function readRow(draft: Draft, at: number): void {
  if (freeCells(draft, at).length === 0) return;
  const layout = draft.layouts.findLast(({ headAt }) => headAt <= at);
  if (layout && at < layout.bodyAt) noteRepeat(draft, layout, at);
  else if (!layout || !addActionRow(draft, layout, at)) addBetweenRow(draft, at, layout ?? null);
}

function noteRepeat(draft: Draft, layout: Layout, at: number): void {
  const row = draft.table.rows[at];
  if (!layout.isRepeat || !row || at !== layout.headAt) return;
  addDoubt(draft, {
    code: 'repeated-head',
    severity: 'note',
    row: row.number,
    message: 'The heads of the columns are written again here. The row was read as heads, not as an action.',
    before: row.cells.filter((cell) => cell.trim() !== '').join(' | '),
    remedy: 'Nothing needs doing.',
  });
}

const byRow = (one: Finding, other: Finding): number => (one.where.row ?? 0) - (other.where.row ?? 0);
