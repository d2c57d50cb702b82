import type { Finding, Plan } from '../../domain/plan.ts';
import { findDoubts } from '../doubts/find-doubts.ts';
import type { RowReading, SheetReading } from '../reading.ts';
import { filledCells, type Row, type Table } from '../table.ts';
import { addActionRow } from './rows/action-row.ts';
import { addBetweenRow, placeOverallStatus } from './rows/between-row.ts';
import { addDetail, addDoubt, freeCells, startDraft, type Draft } from './draft.ts';
import { findLayouts } from './columns/find-layouts.ts';
import { findLegends } from './legend/find-legends.ts';
import { NO_GUIDANCE, type Guidance } from './guidance.ts';
import type { Layout } from './columns/layout.ts';
import { isTemplateRow, keepTemplateRow } from './rows/template-row.ts';
import { liftOtherTables, type OtherTable } from './tables/other-tables.ts';
import { liftSideLegends } from './legend/side-legend.ts';
import { spreadMerges } from './rows/spread-merges.ts';

/** A plan with its doubts and how its sheet was read, or why a table is none. */
export type Recognition =
  | { plan: Plan; findings: Finding[]; reading: SheetReading }
  | { refusal: string; /** Its heads, where no action stands under them. */ head?: Row | undefined };

const NO_HEAD =
  'No row in this file has the column heads of an action plan, such as "Actions", "Lead" and "Progress" or "RAG". If it is a plan, make sure that each column has its head.';
const NO_ACTION = 'This file has the column heads of an action plan, but no action stands under them.';

/** Reads a table as a plan: heads, then legends, then row by row, then what is doubtful in the whole. */
export function recognisePlan(found: Table, guidance: Guidance = NO_GUIDANCE): Recognition {
  const beside = liftSideLegends(found);
  const { table, layouts, others } = findPlan(beside, guidance);
  const { legends } = beside;
  if (layouts.length === 0) return { refusal: NO_HEAD };
  const spread = spreadMerges(table, layouts);
  const draft = startDraft(spread.table, layouts, findLegends(spread.table, layouts, guidance, legends));
  for (const doubt of spread.doubts) addDoubt(draft, doubt);
  const rows = keepOthers(draft, others, readRows(draft, guidance));
  placeOverallStatus(draft);
  if (draft.placed.length === 0) return { refusal: NO_ACTION, head: table.rows[layouts[0]?.headAt ?? 0] };
  for (const doubt of findDoubts(draft)) addDoubt(draft, doubt);
  const heads = layouts.map(({ headAt, columns }) => ({
    row: table.rows[headAt]?.number ?? headAt + 1,
    columns: columns.map(({ index, kind, label, confidence }) => ({ index, kind, label, confidence })),
  }));
  const reading: SheetReading = { sheet: table.sheet, use: 'plan', heads, rows };
  return { plan: draft.plan, findings: draft.findings.toSorted(byRow), reading };
}

/** The heads of the plan, and the table without other tables of its document, which would seem to stand under these heads. */
function findPlan(
  { table, legends }: ReturnType<typeof liftSideLegends>,
  guidance: Guidance,
): { table: Table; layouts: Layout[]; others: OtherTable[] } {
  const layouts = findLayouts(table, guidance);
  if (layouts.length === 0 || !hasSeveralTables(table)) return { table, layouts, others: [] };
  const { taken } = findLegends(table, layouts, guidance, legends);
  const lifted = liftOtherTables(table, layouts, { taken, guided: new Set(guidance.rows.keys()) });
  return { ...lifted, layouts: lifted.others.length === 0 ? layouts : findLayouts(lifted.table, guidance) };
}

const hasSeveralTables = ({ rows }: Table): boolean => new Set(rows.flatMap(({ table }) => table ?? [])).size > 1;

function keepOthers(draft: Draft, others: readonly OtherTable[], rows: readonly RowReading[]): RowReading[] {
  for (const { row, name, text } of others) {
    addDetail(draft, name, text);
    addDoubt(draft, {
      code: 'table-kept',
      severity: 'warning',
      row,
      message: `This table has no heads of a plan, so no action was read from it. Its words are kept with the facts of the plan, as “${name}”.`,
      before: text,
      remedy: 'If it holds actions, say which of its rows has the heads.',
    });
  }
  return rows.map((role, at) => (others.some(({ from, to }) => at >= from && at < to) ? 'detail' : role));
}

/** Reads a table that is no plan as facts: a cover, with what it says of the plan. */
export function recogniseCover(table: Table): { plan: Plan; findings: Finding[]; reading: SheetReading } {
  const draft = startDraft(table, [], findLegends(table, []));
  const rows = readRows(draft, NO_GUIDANCE);
  return {
    plan: draft.plan,
    findings: draft.findings,
    reading: { sheet: table.sheet, use: 'cover', heads: [], rows },
  };
}

function readRows(draft: Draft, guidance: Guidance): RowReading[] {
  let next = 0;
  return draft.table.rows.map((row, at) => {
    while (draft.layouts[next] && (draft.layouts[next]?.headAt ?? 0) <= at) next += 1;
    const layout = draft.layouts[next - 1] ?? null;
    if (guidance.rows.get(row.number) === 'ignore') return ignoreRow(draft, at);
    return readRow(draft, at, layout, guidance);
  });
}

function readRow(draft: Draft, at: number, layout: Layout | null, guidance: Guidance): RowReading {
  if (freeCells(draft, at).length === 0) return wasTaken(draft, at) ? 'legend' : 'empty';
  if (layout && at < layout.bodyAt) {
    noteRepeat(draft, layout, at);
    return 'head';
  }
  const isAction = guidance.rows.get(draft.table.rows[at]?.number ?? 0) === 'action';
  if (layout && !isAction && isTemplateRow(draft, layout, at)) return keepTemplateRow(draft, at);
  const before = draft.placed.length;
  if (layout && addActionRow(draft, layout, at, isAction)) return draft.placed.length > before ? 'action' : 'continued';
  return addBetweenRow(draft, at, layout);
}

const wasTaken = (draft: Draft, at: number): boolean => {
  const row = draft.table.rows[at];
  return row !== undefined && filledCells(row).length > 0;
};

/** A row that a person said to leave out keeps its words with the facts of the plan. */
function ignoreRow(draft: Draft, at: number): RowReading {
  const row = draft.table.rows[at];
  const text = row
    ? filledCells(row)
        .map((cell) => cell.text)
        .join('\n')
    : '';
  if (!row || text === '') return 'empty';
  addDetail(draft, `Row ${row.number}`, text);
  addDoubt(draft, {
    code: 'row-ignored',
    severity: 'note',
    row: row.number,
    message: 'This row was left out of the plan, as you said. Its words are kept with the facts of the plan.',
    before: text,
    remedy: 'Nothing needs doing.',
  });
  return 'ignored';
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
