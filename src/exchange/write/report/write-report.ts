import type { PlanNow } from '../../../domain/plan-now.ts';
import { NO_CORRECTIONS, type Corrections } from '../../corrections.ts';
import { correctCells } from '../../recognise/correct-cells.ts';
import { editTables } from '../edited-tables.ts';
import { outlinedTables } from '../outlined-tables.ts';
import { findTables } from '../../find-tables.ts';
import type { PlanFile } from '../../found-file.ts';
import { recogniseFile } from '../../recognise/recognise-file.ts';
import type { Reading } from '../../reading.ts';
import type { Table } from '../../table.ts';
import { CannotWriteError } from '../cannot-write-error.ts';
import type { ListedName } from '../redact/named-people.ts';
import { redactFile } from '../redact/redact-file.ts';
import { redactorFor } from '../redact/redactor-for.ts';
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
  /**
   * Who is who in the plan: people's names become roles throughout, with all other leads that look like people and all who
   * worked on the file; null where names stay.
   */
  redact: ListedName[] | null;
}

/**
 * The monitoring report: the plan's own table with what was settled and with today's ratings, notes and evidence in it.
 * @throws {CannotWriteError} where the kept file cannot be read any more, or the format cannot hold the report.
 */
export async function writeReport(request: ReportRequest): Promise<Uint8Array> {
  const { redact: listed, file, now, format } = request;
  const { bytes, ...written } = file ? await inOwnLayout(request, file) : await inStandardLayout(request);
  return listed ? redactFile(bytes, format, redactorFor({ listed, now, file, ...written })) : bytes;
}

/** A written report, what it was made from, and how that was read. */
interface Written {
  tables: Table[];
  reading: Reading | null;
  isOfficeFile: boolean;
  bytes: Uint8Array;
}

async function inOwnLayout({ corrections, now, format }: ReportRequest, file: PlanFile): Promise<Written> {
  const found = findTables(file);
  if ('refusal' in found) throw new CannotWriteError(found.refusal);
  const reading = recogniseFile(found, corrections);
  if (reading.outcome.outcome === 'refused') throw new CannotWriteError(reading.outcome.reason);
  const isOfficeFile = found.kind === 'xlsx' || found.kind === 'docx';
  const corrected = found.tables.map((table) => correctCells(table, corrections));
  const tables = outlinedTables(corrected);
  if (tables.every((table, at) => table === corrected[at])) {
    const edits = reportEdits({ tables: found.tables, reading, corrections, now, format });
    return { tables: found.tables, reading, isOfficeFile, bytes: await writeFile({ file, found, edits, format }) };
  }
  // No column can be put into headings and lines, so such a plan goes out as the table that it was read as.
  const edits = reportEdits({ tables, reading, corrections: NO_CORRECTIONS, now, format });
  return { tables, reading, isOfficeFile, bytes: await writeTables(editTables(tables, edits), format) };
}

async function inStandardLayout({ now, format }: ReportRequest): Promise<Written> {
  const tables = [standardTable(now, format === 'tsv' || format === 'csv' ? ' ' : '\n')];
  return { tables, reading: null, isOfficeFile: false, bytes: await writeTables(tables, format) };
}
