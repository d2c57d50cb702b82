import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { FORMAT_STEPS } from './schema.ts';

const FORMAT = FORMAT_STEPS.length;

/** A data file that a newer version of the app has written; it is left as it is. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
  constructor(
    readonly dataFile: string,
    readonly format: number,
  ) {
    super(
      `The data in ${dataFile} was made by a newer version of Action Plan Monitor (format ${format}; this version knows ` +
        `${FORMAT}). Nothing was changed. Update the app, or set APM_DATA to another folder.`,
    );
  }
}

/** What may be bound to a statement. */
export type SqlValue = string | number | null;

/** SQLite with each statement prepared once. `.get()` of libsql adds `_metadata` to a row, so `one` reads by `.all()`. */
export interface Sql {
  run(statement: string, ...values: SqlValue[]): void;
  one<T>(statement: string, ...values: SqlValue[]): T | undefined;
  all<T>(statement: string, ...values: SqlValue[]): T[];
  /** All or nothing; what it acknowledges survives a kill, since the journal is on disk before it returns. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens the data file, making it and its folder where they are missing. What is acknowledged outlives a power cut, or only the
 * process where `mayBeLost`. @throws {NewerDataError}
 */
export function openDatabase(dataFile: string, mayBeLost: boolean): Sql {
  mkdirSync(dirname(dataFile), { recursive: true });
  const database = new Database(dataFile, { timeout: 2000 });
  try {
    database.pragma(`synchronous = ${mayBeLost ? 'OFF' : 'FULL'}`);
    prepareFile(database, dataFile);
  } catch (failure) {
    database.close();
    throw failure;
  }
  return asSql(database);
}

function prepareFile(database: Database.Database, dataFile: string): void {
  const [row] = database.pragma('user_version') as { user_version: number }[];
  const format = row?.user_version ?? 0;
  if (format > FORMAT) throw new NewerDataError(dataFile, format);
  database.pragma('journal_mode = WAL');
  if (format === FORMAT) return;
  database.transaction(() => {
    for (const step of FORMAT_STEPS.slice(format)) database.exec(step);
    database.exec(`PRAGMA user_version = ${FORMAT}`);
  })();
}

function asSql(database: Database.Database): Sql {
  const prepared = new Map<string, Database.Statement>();
  const statement = (source: string): Database.Statement => {
    const known = prepared.get(source) ?? database.prepare(source);
    prepared.set(source, known);
    return known;
  };
  return {
    run: (source, ...values) => void statement(source).run(...values),
    one: <T>(source: string, ...values: SqlValue[]) => statement(source).all(...values)[0] as T | undefined,
    all: <T>(source: string, ...values: SqlValue[]) => statement(source).all(...values) as T[],
    transaction: <T>(work: () => T) => database.transaction(work)() as T,
    close: () => void database.close(),
  };
}
