import type { PlanNow } from '../../../domain/plan-now.ts';
import type { Corrections } from '../../corrections.ts';
import { findTables } from '../../find-tables.ts';
import type { PlanFile } from '../../found-file.ts';
import { recogniseFile } from '../../recognise/recognise-file.ts';
import { CannotWriteError } from '../cannot-write-error.ts';
import type { WriteFormat } from '../table-edits.ts';
import { reportEdits } from './report-edits.ts';
import { writeFile } from '../write-file.ts';

/** A name that stands in a plan, and what to say instead where names are left out; null for a role that nobody knows. */
export interface NamedPerson {
  name: string;
  role: string | null;
}

/** What goes into a monitoring report. */
export interface ReportRequest {
  /** The file that was imported, or null where none was kept: then the report has the standard layout. */
  file: PlanFile | null;
  /** What was decided when it was imported. */
  corrections: Corrections;
  now: PlanNow;
  format: WriteFormat;
  /** The people whose names become roles throughout; null where names stay. */
  redact: NamedPerson[] | null;
}

/**
 * The monitoring report: the plan's own table with what was settled and with today's ratings, notes and evidence in it.
 * @throws {CannotWriteError} where the kept file cannot be read any more, or the format cannot hold the report.
 */
export async function writeReport({ file, corrections, now, format }: ReportRequest): Promise<Uint8Array> {
  if (!file) throw new CannotWriteError('No file was kept for this plan, so there is no layout to write it in.');
  const found = findTables(file);
  if ('refusal' in found) throw new CannotWriteError(found.refusal);
  const reading = recogniseFile(found, corrections);
  if (reading.outcome.outcome === 'refused') throw new CannotWriteError(reading.outcome.reason);
  const edits = reportEdits({ tables: found.tables, reading, corrections, now, format });
  return writeFile({ file, found, edits, format });
}
