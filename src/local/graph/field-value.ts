import type { ColumnDefinition } from './column-definition.ts';
import { typeOf } from './column-type.ts';
import type { FieldValues } from './item-store.ts';
import { invalidRequest, Refusal } from './refusal.ts';
import type { Switches } from './switches.ts';

const SINGLE_LINE = 255;

/** A value as it is kept, checked against its column; lookups have a reader of their own. @throws {Refusal} */
export function readFieldValue(
  switches: Switches,
  column: ColumnDefinition,
  key: string,
  value: unknown,
  annotation: unknown,
): FieldValues[string] {
  switch (typeOf(column)) {
    case 'url':
      return refuseLink(key, value);
    case 'text':
      return isNothing(switches, value) ? null : readLine(switches, key, value, column.text?.maxLength ?? SINGLE_LINE);
    case 'note':
      return isNothing(switches, value) ? null : readNote(switches, column, key, value);
    case 'choice':
      return value === null ? null : readChoice(switches, column, key, value);
    case 'choices':
      return value === null ? null : readChoices(switches, column, key, value, annotation);
    case 'number':
      return value === null ? null : readNumber(column, key, value);
    case 'dateTime':
      return value === null ? null : readInstant(switches, column, key, value);
    case 'boolean':
      if (value === null || typeof value === 'boolean') return value;
      throw invalidRequest(`'${key}' takes true or false.`);
    default:
      throw invalidRequest(`'${key}' is of a type that cannot be written through Microsoft Graph.`);
  }
}

/** Links cannot be written: an object is a 400, a string a 500 (microsoft-graph-docs#1965, #12638). */
function refuseLink(key: string, value: unknown): never {
  if (typeof value === 'string') throw new Refusal(500, 'generalException', 'General exception while processing');
  throw invalidRequest(`'${key}': Invalid request`);
}

const isNothing = (switches: Switches, value: unknown): boolean =>
  value === null || (value === '' && !switches.get('emptyTextKept'));

function readLine(switches: Switches, key: string, value: unknown, limit: number): string {
  const line = readText(switches, key, value, limit);
  if (!/[\r\n]/.test(line) || switches.get('lineBreaksInLines')) return line;
  throw invalidRequest(`'${key}' is a single line and takes no line break.`);
}

/** What XML cannot hold, tabs and line breaks excepted. */
// oxlint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function readText(switches: Switches, key: string, given: unknown, limit: number): string {
  if (typeof given !== 'string') throw invalidRequest(`'${key}' takes a string.`);
  const handling = switches.get('controlCharacters');
  const value = handling === 'dropped' ? given.replace(CONTROL, '') : given;
  if (handling === 'refused' && value.search(CONTROL) >= 0)
    throw invalidRequest(`'${key}' holds a character that cannot be kept.`);
  if (value.length <= limit) return value;
  throw invalidRequest(`'${key}' takes ${limit} characters at most, and this text has ${value.length}.`);
}

/** SharePoint is known to put rich text into a div of a class of its own. */
function readNote(switches: Switches, { text }: ColumnDefinition, key: string, value: unknown): string {
  const note = readText(switches, key, value, switches.get('multilineMaxLength'));
  if (text?.textType !== 'richText' || !switches.get('richTextWrapped')) return note;
  return `<div class="ExternalClass0F1E2D3C4B5A69788796A5B4C3D2E1F0">${note}</div>`;
}

function readChoice(switches: Switches, { choice }: ColumnDefinition, key: string, value: unknown): string {
  const text = readText(switches, key, value, SINGLE_LINE);
  const isFree = choice?.allowTextEntry === true || !switches.get('choicesEnforced');
  if (isFree || text === '' || choice?.choices.includes(text)) return text;
  throw invalidRequest(`'${text}' is not a choice of '${key}'.`);
}

/** Without the annotation Graph takes no array (microsoft-graph-explorer-v4#3247). */
function readChoices(
  switches: Switches,
  column: ColumnDefinition,
  key: string,
  value: unknown,
  annotation: unknown,
): string[] {
  if (!Array.isArray(value) || !isCollection(annotation, 'Edm.String')) {
    throw invalidRequest(`'${key}' takes an array, with "${key}@odata.type": "Collection(Edm.String)".`);
  }
  return value.map((one) => readChoice(switches, column, key, one));
}

/** True for an annotation such as `Collection(Edm.String)`, with or without the leading `#`. */
export function isCollection(annotation: unknown, ...types: readonly string[]): boolean {
  return types.some((type) => annotation === `Collection(${type})` || annotation === `#Collection(${type})`);
}

function readNumber({ number }: ColumnDefinition, key: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidRequest(`'${key}' takes a number.`);
  const { minimum = -Infinity, maximum = Infinity } = number ?? {};
  if (value >= minimum && value <= maximum) return value;
  throw invalidRequest(`'${key}' takes a number from ${minimum} to ${maximum}.`);
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:\d{2})?$/;

const EARLIEST = Date.parse('1899-12-31T00:00:00Z');
const LATEST = Date.parse('8901-01-01T00:00:00Z');

/** A date without a time is midnight where the site is, so its UTC text may show the day before (PnP-PowerShell#2070). */
function readInstant(switches: Switches, column: ColumnDefinition, key: string, value: unknown): string {
  const ms = typeof value === 'string' ? instantOf(value, switches.get('siteUtcOffsetMinutes')) : Number.NaN;
  if (Number.isNaN(ms)) throw invalidRequest(`'${key}' takes a date such as 2026-11-23 or 2026-11-23T09:00:00Z.`);
  if (switches.get('datesFrom1900') && (ms < EARLIEST || ms > LATEST))
    throw invalidRequest(`'${key}' takes a date from 1900 to 8900.`);
  const isDateOnly = column.dateTime?.format === 'dateOnly';
  return toSeconds(isDateOnly ? midnight(ms, switches.get('siteUtcOffsetMinutes')) : ms);
}

/** Milliseconds of an ISO date or instant, or NaN. `Date.parse` would read 30 February as 2 March. */
export function instantOf(text: string, offsetMinutes = 0): number {
  const day = text.slice(0, 10);
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start) || !new Date(start).toISOString().startsWith(day)) return Number.NaN;
  if (DATE.test(text)) return start - offsetMinutes * 60_000;
  return INSTANT.test(text) ? Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`) : Number.NaN;
}

const DAY = 86_400_000;

function midnight(ms: number, offsetMinutes: number): number {
  const offset = offsetMinutes * 60_000;
  return Math.floor((ms + offset) / DAY) * DAY - offset;
}

/** SharePoint keeps no fractions of a second. */
export function toSeconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
