import { isPersonsName } from '../../../domain/lead-name.ts';
import { splitLeads } from '../../../domain/split-leads.ts';
import type { PlanNow } from '../../../domain/plan-now.ts';
import { NO_CORRECTIONS, type Corrections } from '../../corrections.ts';
import { correctCells } from '../../recognise/correct-cells.ts';
import { editTables } from '../edited-tables.ts';
import { outlinedTables } from '../outlined-tables.ts';
import { findTables } from '../../find-tables.ts';
import type { PlanFile } from '../../found-file.ts';
import { recogniseFile } from '../../recognise/recognise-file.ts';
import type { Table } from '../../table.ts';
import { CannotWriteError } from '../cannot-write-error.ts';
import { nameRedactor, type NamedPerson, type Redact } from '../redact/name-redactor.ts';
import { redactFile } from '../redact/redact-file.ts';
import type { WriteFormat } from '../table-edits.ts';
import { writeFile, writeTables } from '../write-file.ts';
import { reportEdits } from './report-edits.ts';
import { standardTable } from './standard-table.ts';

/** What goes into a monitoring report. */
export interface ReportRequest {
  /** The file that was imported, or null where none was kept: then the report has the standard layout. */
  file: PlanFile | null;
  /** What was decided when it was imported. */
  corrections: Corrections;
  now: PlanNow;
  format: WriteFormat;
  /** The people whose names become roles throughout, with all leads that look like people; null where names stay. */
  redact: NamedPerson[] | null;
}

/**
 * The monitoring report: the plan's own table with what was settled and with today's ratings, notes and evidence in it.
 * @throws {CannotWriteError} where the kept file cannot be read any more, or the format cannot hold the report.
 */
export async function writeReport(request: ReportRequest): Promise<Uint8Array> {
  const { tables, bytes } = request.file ? await inOwnLayout(request, request.file) : await inStandardLayout(request);
  if (!request.redact) return bytes;
  return redactFile(bytes, request.format, redactorFor(request.redact, request.now, tables));
}

/** A written report, and the tables that it was made from. */
interface Written {
  tables: Table[];
  bytes: Uint8Array;
}

async function inOwnLayout({ corrections, now, format }: ReportRequest, file: PlanFile): Promise<Written> {
  const found = findTables(file);
  if ('refusal' in found) throw new CannotWriteError(found.refusal);
  const reading = recogniseFile(found, corrections);
  if (reading.outcome.outcome === 'refused') throw new CannotWriteError(reading.outcome.reason);
  const corrected = found.tables.map((table) => correctCells(table, corrections));
  const tables = outlinedTables(corrected);
  if (tables.every((table, at) => table === corrected[at])) {
    const edits = reportEdits({ tables: found.tables, reading, corrections, now, format });
    return { tables: found.tables, bytes: await writeFile({ file, found, edits, format }) };
  }
  // No column can be put into headings and lines, so such a plan goes out as the table that it was read as.
  const edits = reportEdits({ tables, reading, corrections: NO_CORRECTIONS, now, format });
  return { tables, bytes: await writeTables(editTables(tables, edits), format) };
}

async function inStandardLayout({ now, format }: ReportRequest): Promise<Written> {
  const tables = [standardTable(now, format === 'tsv' || format === 'csv' ? ' ' : '\n')];
  return { tables, bytes: await writeTables(tables, format) };
}

/** Leads are redacted too that nobody listed: a lead cell is where names stand. */
function redactorFor(people: readonly NamedPerson[], now: PlanNow, tables: readonly Table[]): Redact {
  const listed = new Set(people.map(({ name }) => name));
  const leads = new Set(now.actions.flatMap(({ leadsText }) => splitLeads(leadsText)));
  const others = [...leads].filter((name) => !listed.has(name) && isPersonsName(name));
  const texts = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const kept = now.legends.flatMap(({ statuses }) =>
    statuses.flatMap(({ code, label, meaning }) => [code, label, meaning]),
  );
  return nameRedactor([...people, ...others.map((name) => ({ name, role: null }))], texts, kept);
}
