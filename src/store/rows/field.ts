import type { Fields } from '../site.ts';

/** SharePoint's single-line columns hold 255 characters. */
const SINGLE_LINE = 255;

/** A text column's value, or null where it is empty. A number that a person typed over it in SharePoint reads as text. */
export function textOf(fields: Fields, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return null;
  return typeof value === 'string' ? value : String(value);
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A row's key, or null where it has none: every key is a GUID, so what a hand typed over one is none. */
export function keyIn(fields: Fields, name: string): string | null {
  const key = textOf(fields, name);
  return key && GUID.test(key) ? key : null;
}

/** A number column's value, or null. */
export function numberOf(fields: Fields, name: string): number | null {
  const value = Number(fields[name] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}

/** A choice column's value where it is one that we know, or else `otherwise`. */
export function choiceOf<T extends string>(fields: Fields, name: string, choices: readonly T[], otherwise: T): T {
  const value = fields[name];
  return choices.find((choice) => choice === value) ?? otherwise;
}

/** The lines of a multi-line column, without empty ones. */
export const linesOf = (fields: Fields, name: string): string[] =>
  (textOf(fields, name) ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');

/** The text cut to what a single-line column takes, with a mark where it was cut. */
export const singleLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= SINGLE_LINE ? line : `${line.slice(0, SINGLE_LINE - 1)}…`;
};

/** The fields that have a value: SharePoint needs no row to say that a cell is empty. */
export const filled = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );

/** A partial date as the moment it begins, for Power BI's date columns: "2021-02" is 1 February 2021 at noon. */
export function momentOf(date: string | null): string | null {
  if (!date) return null;
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T12:00:00Z`;
}
