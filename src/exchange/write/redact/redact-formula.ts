import type { Redact } from './name-redactor.ts';
import type { StructuralNames } from './structural-names.ts';

/** Text in quotes, a column of a table, a quoted sheet, a name before a mark of a sheet, any other name. */
const PIECE = /"((?:[^"]|"")*)"|\[([^[\]]*)\]|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)(!?)/gu;

/** A formula with the new names of sheets, tables and ranges, and no people in its texts; its functions and cells stay. */
export function redactFormula(formula: string, redact: Redact, { sheets, identifiers }: StructuralNames): string {
  const newSheet = (name: string): string =>
    name
      .split(':')
      .map((one) => sheets.get(one) ?? one)
      .join(':');
  return formula.replaceAll(
    PIECE,
    (all: string, text?: string, column?: string, quoted?: string, name?: string, mark?: string) => {
      if (text !== undefined) return `"${redact(text.replaceAll('""', '"')).replaceAll('"', '""')}"`;
      if (column !== undefined) return `[${redact(column)}]`;
      if (quoted !== undefined) return inQuotes(newSheet(quoted.replaceAll("''", "'")));
      if (mark === '') return identifiers.get(name ?? '') ?? all;
      return sheets.has(name ?? '') ? inQuotes(newSheet(name ?? '')) : all;
    },
  );
}

const inQuotes = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;
