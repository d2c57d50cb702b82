import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { NO_CORRECTIONS } from '../exchange/corrections.ts';
import { findTables } from '../exchange/find-tables.ts';
import type { PlanFile, Refusal } from '../exchange/found-file.ts';
import type { SheetReading } from '../exchange/reading.ts';
import { recogniseFile } from '../exchange/recognise/recognise-file.ts';
import { CannotWriteError } from '../exchange/write/cannot-write-error.ts';
import { NO_EDITS, type WriteFormat } from '../exchange/write/table-edits.ts';
import { sheetsWithoutPlace } from '../exchange/write/one-table.ts';
import { writeFile as writeTables, type Writing } from '../exchange/write/write-file.ts';

const FORMATS: Record<string, WriteFormat> = { '.tsv': 'tsv', '.csv': 'csv', '.xlsx': 'xlsx', '.docx': 'docx' };

/** Writes a plan's file again as `out`, in the layout that it has. Null where that was done, else why not, for a person. */
export async function writeOutput(file: PlanFile, out: string): Promise<string | null> {
  const format = FORMATS[extname(out).toLowerCase()];
  if (!format) return `${out} should end in .tsv, .csv, .xlsx or .docx, which says what to write.`;
  const found = findTables(file);
  if ('refusal' in found) return found.refusal;
  const reading = recogniseFile(found, NO_CORRECTIONS);
  if (reading.outcome.outcome === 'refused') return reading.outcome.reason;
  if (format !== 'xlsx') sayWhatIsLeftOut(reading.sheets, out);
  const bytes = await tablesAs({ file, found, edits: NO_EDITS, format });
  return 'refusal' in bytes ? bytes.refusal : ((await replaceFile(out, bytes))?.refusal ?? null);
}

function sayWhatIsLeftOut(sheets: readonly SheetReading[], out: string): void {
  const names = sheetsWithoutPlace(sheets);
  if (names.length > 0) console.error(`${basename(out)} has room for the plan only. Left out: ${names.join(', ')}.`);
}

async function tablesAs(writing: Writing): Promise<Uint8Array | Refusal> {
  try {
    return await writeTables(writing);
  } catch (error) {
    if (error instanceof CannotWriteError) return { refusal: error.message };
    throw error;
  }
}

/** Writes beside and then renames, so that a file of that name is whole whatever happens half way. */
async function replaceFile(out: string, bytes: Uint8Array): Promise<Refusal | null> {
  const beside = join(dirname(out), `.${basename(out)}.${process.pid}.part`);
  try {
    if (await isFolder(out)) return { refusal: `${out} is a folder. Name the file to write.` };
    await writeFile(beside, bytes);
    await rename(beside, out);
    return null;
  } catch (error) {
    await rm(beside, { force: true });
    if (error instanceof Error && 'code' in error) return { refusal: reasonOf(out, String(error.code)) };
    throw error;
  }
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => null))?.isDirectory() ?? false;

function reasonOf(out: string, code: string): string {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `There is no folder ${dirname(out)} to write ${basename(out)} in.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return `${out} may not be written to.`;
  return `${out} cannot be written (${code}).`;
}
