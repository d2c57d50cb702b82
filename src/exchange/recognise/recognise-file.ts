import type { Finding, Legend, Plan } from '../../domain/plan.ts';
import { findingKey, type Corrections } from '../corrections.ts';
import type { FoundFile } from '../found-file.ts';
import type { Reading, SheetReading, SheetUse } from '../reading.ts';
import { filledCells, type Row, type Table } from '../table.ts';
import { asOneTable } from './tables/as-one-table.ts';
import { correctCells } from './correct-cells.ts';
import { findingOf } from './finding.ts';
import { findLegends } from './legend/find-legends.ts';
import { guidanceFor } from './guidance.ts';
import { joinPlans } from './sheets/join-plans.ts';
import { noPlanReason } from './sheets/no-plan-reason.ts';
import { recogniseCover, recognisePlan } from './recognise-plan.ts';
import { shareKey } from './legend/shared-key.ts';
import { lookAt, type SheetLook } from './sheets/sheet-use.ts';
import { findUnplacedWords } from './unplaced-words.ts';

interface Sheet {
  /** As it was found, with corrected cells. */
  found: Table;
  /** As it is read: an outline becomes a table. */
  table: Table;
  look: SheetLook;
}

interface ReadSheet {
  plan: Plan | null;
  findings: Finding[];
  reading: SheetReading;
  refusal: string | null;
}

/**
 * Reads the tables of a file as one plan, as a person corrected it: sheets, columns, rows and cells as they said, the rest
 * as recognised. The same file and corrections give the same reading. An answered question comes back as a note.
 */
export function recogniseFile(found: FoundFile, corrections: Corrections): Reading {
  const sheets = found.tables.map((table) => toSheet(correctCells(table, corrections), corrections));
  const chosen = withUses(sheets, corrections);
  const fallback = legendsOf(chosen);
  const each = chosen.map((sheet) => readSheet(sheet, corrections, fallback));
  const read = shareKey(each, (at, key) => readSheet(chosen[at] as (typeof chosen)[number], corrections, key));
  const readings = read.map(({ reading }, at) => asFound(reading, chosen[at]));
  const plans = read.flatMap(({ plan, reading }) => (plan ? [{ sheet: reading.sheet, plan }] : []));
  if (!plans.some(({ plan }) => plan.priorities.some(({ focusAreas }) => focusAreas.length > 0)))
    return {
      outcome: { outcome: 'refused', reason: reasonOf(read, found.tables), plan: null, findings: [] },
      sheets: readings,
    };
  const plan = joinPlans(plans);
  const said = onceAFile([...found.findings, ...read.flatMap((one) => one.findings)]);
  const swept = chosen.map(({ found: table }, at) => ({ table, reading: readings[at] }));
  const findings = settle([...said, ...findUnplacedWords(swept, plan, said)], corrections);
  return { outcome: { outcome: 'plan', reason: null, plan, findings }, sheets: readings };
}

/** What is asked of the whole plan is asked once, and not for each of its sheets. */
function onceAFile(findings: readonly Finding[]): Finding[] {
  const missing = findings.filter(({ code }) => code === 'legend-missing');
  const first = missing.find(({ severity }) => severity === 'question') ?? missing[0];
  const all = [...new Set(missing.flatMap(({ before }) => before?.split(', ') ?? []))];
  const said = new Set<string>();
  return findings.flatMap((finding) => {
    if (finding.code === 'legend-missing') return finding === first ? [{ ...finding, before: all.join(', ') }] : [];
    if (!OF_THE_PLAN.has(finding.code)) return [finding];
    const key = `${finding.code} ${finding.message}`;
    const isNew = !said.has(key);
    said.add(key);
    return isNew ? [finding] : [];
  });
}

/** What sheets with the same heads have in common. */
const OF_THE_PLAN = new Set(['review-date-without-year', 'no-refs', 'notes-by-review']);

/** Rows of an outline are told by their numbers; what belongs to an action's row goes on from it. */
function asFound(reading: SheetReading, sheet: Sheet | undefined): SheetReading {
  if (!sheet || sheet.found === sheet.table) return reading;
  const byNumber = new Map(sheet.table.rows.map(({ number }, at) => [number, reading.rows[at] ?? 'detail']));
  const rows = sheet.found.rows.map((row) =>
    filledCells(row).length === 0 ? 'empty' : (byNumber.get(row.number) ?? 'continued'),
  );
  return { ...reading, rows };
}

function toSheet(table: Table, corrections: Corrections): Sheet {
  const look = lookAt(table);
  if (corrections.rows.some(({ sheet, role }) => sheet === table.sheet && role === 'head'))
    return { found: table, table, look: { ...look, use: 'plan' } };
  const one = asOneTable(table);
  return { found: table, table: one, look: one === table ? look : { ...look, use: 'plan' } };
}

/** What each sheet is used as. Where every plan would be left out, the first that is not hidden is read all the same. */
function withUses(sheets: readonly Sheet[], { sheets: said }: Corrections): (Sheet & { use: SheetUse })[] {
  const isLeftOut = ({ table, look }: Sheet): boolean => {
    const choice = said.find(({ sheet }) => sheet === table.sheet);
    return choice ? !choice.isRead : look.reason !== null;
  };
  const isPlan = ({ look }: Sheet): boolean => look.use === 'plan';
  const counts = sheets.some((sheet) => isPlan(sheet) && !isLeftOut(sheet));
  const rescued = counts
    ? undefined
    : (sheets.find((one) => isPlan(one) && !one.table.isHidden) ?? sheets.find(isPlan));
  return sheets.map((sheet) => {
    const isOut = sheet.look.use !== 'empty' && sheet !== rescued && isLeftOut(sheet);
    return { ...sheet, use: isOut ? 'left out' : sheet.look.use === 'left out' ? 'cover' : sheet.look.use };
  });
}

/** Legends that stand on sheets of their own hold for the sheets that have none. */
function legendsOf(sheets: readonly (Sheet & { use: SheetUse })[]): Legend[] {
  return sheets.filter(({ use }) => use === 'legend').flatMap(({ table }) => findLegends(table, []).legends);
}

function readSheet(
  { table, look, use }: Sheet & { use: SheetUse },
  corrections: Corrections,
  fallback: Legend[],
): ReadSheet {
  if (use === 'plan') return readPlanSheet(table, corrections, fallback);
  if (use === 'cover' || use === 'legend') {
    const { plan, findings, reading } = recogniseCover(table);
    const facts = use === 'legend' ? { ...plan, title: null } : plan;
    return { plan: { ...facts, priorities: [] }, findings, reading: { ...reading, use }, refusal: null };
  }
  const rows = table.rows.map((row) => (filledCells(row).length > 0 ? ('ignored' as const) : ('empty' as const)));
  const findings = use === 'left out' ? [leftOut(table, look.reason ?? 'you said so')] : [];
  return { plan: null, findings, reading: { sheet: table.sheet, use, heads: [], rows }, refusal: look.refusal ?? null };
}

function readPlanSheet(table: Table, corrections: Corrections, fallback: Legend[]): ReadSheet {
  const read = recognisePlan(table, guidanceFor(table.sheet, corrections, fallback));
  if (!('refusal' in read)) return { ...read, refusal: null };
  const cover = recogniseCover(table);
  const findings = read.head ? withoutActions(table, read.head, cover.findings) : cover.findings;
  const named = cover.plan.priorities.filter(({ ref, title }) => ref !== null || title !== null);
  return { ...cover, findings, plan: { ...cover.plan, priorities: named }, refusal: read.refusal };
}

/** A sheet with the heads of a plan and nothing under them is said once, in place of its head row. */
function withoutActions(table: Table, head: Row, findings: readonly Finding[]): Finding[] {
  const others = findings.filter(({ code, where }) => code !== 'row-not-understood' || where.row !== head.number);
  return [
    findingOf(table.sheet, {
      code: 'sheet-without-actions',
      severity: 'warning',
      row: head.number,
      message: `The sheet “${table.sheet ?? ''}” has the heads of a plan and no action under them, so none was read from it.`,
      before: filledCells(head)
        .map(({ text }) => text)
        .join('\n'),
      remedy: 'Nothing needs doing, unless actions are missing there.',
    }),
    ...others,
  ];
}

function leftOut(table: Table, reason: string): Finding {
  const filled = table.rows.filter((row) => filledCells(row).length > 0);
  return findingOf(table.sheet, {
    code: 'sheet-left-out',
    severity: 'warning',
    message: `The sheet “${table.sheet ?? ''}” was left out, since ${reason}. It has ${filled.length} ${filled.length === 1 ? 'row' : 'rows'}.`,
    before: filled
      .map((row) =>
        filledCells(row)
          .map(({ text }) => text)
          .join('\t'),
      )
      .join('\n'),
    remedy: 'Say whether the sheet belongs to the plan.',
  });
}

const NO_TABLE = 'There is no table in this file. Choose the file that has the plan as a table.';

/** The refusal that tells most: of a sheet that came nearest to a plan. */
const reasonOf = (read: readonly ReadSheet[], tables: readonly Table[]): string =>
  read.find(({ refusal }) => refusal !== null)?.refusal ??
  (read.some(({ reading }) => reading.use !== 'empty') ? noPlanReason(tables) : NO_TABLE);

/** A question that was answered is a note from then on. */
function settle(findings: readonly Finding[], { settled }: Corrections): Finding[] {
  const keys = new Set(settled);
  return findings.map((finding) => (keys.has(findingKey(finding)) ? { ...finding, severity: 'note' } : finding));
}
