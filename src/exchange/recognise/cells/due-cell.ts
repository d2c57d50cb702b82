import type { FindingCode } from '../../finding-code.ts';
import type { PlanAction } from '../../../domain/plan.ts';
import { isDateText } from '../../../domain/read-date.ts';
import { readDue } from '../../../domain/read-due.ts';
import { cellText, marksOf, type Row } from '../../table.ts';
import { addDoubt, type Draft } from '../draft.ts';
import { headKind } from '../columns/head-words.ts';
import { columnOf, type Column, type Layout } from '../columns/layout.ts';
import { isPeriodLabel } from '../columns/period-label.ts';
import { oncePerText } from '../once-per-text.ts';

const dueIn = oncePerText(readDue);

const FIGURES = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/;
const IN_WORDS = /^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?\s+\d{4}$/u;
const MONTH =
  /^(?:(?:by|end|end of|mid|early|late|in)\s+)*(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}$/i;
/** A quarter or a year that lies in two: "Q1 2019/20", "2024/25". */
const TWO_YEARS = /^(?:.{0,24}?(?:\s|^))?(?:FY\s?)?(?:20)?(\d{2})\s*[/–-]\s*(?:20)?(\d{2})(?:\s.{0,24})?$/i;
/** Days that Excel counts from 1900: those of 2000 to 2060. */
const SERIAL = /^(?:3[6-9]|4\d|5[0-8])\d{3}$/;

/** Heads of dates that a revised one replaces: they hold where nothing was revised. */
const EARLIER = /\b(?:original|initial|planned|target|first|agreed)\b.*\b(?:date|deadline|timescale|completion)\b/i;

/**
 * Reads a due date from its cell: a stored date is certain, a text is read; what cannot be is asked about. Where the cell
 * is empty, the date in a column that it revises holds, and stays in that column too.
 */
export function readDueCell(draft: Draft, layout: Layout, row: Row): PlanAction['due'] {
  const column = dueColumn(layout, row);
  if (!column) return null;
  const text = cellText(row, column.index);
  const { date: stored } = marksOf(row, column.index);
  const { date, others } = dueIn(text);
  const doubt = stored === undefined ? doubtOf(text, date, others) : null;
  if (doubt) addDoubt(draft, { ...doubt, row: row.number, column: column.label, before: text });
  return { text, date: stored ?? date };
}

/** The column in which a row says when it is due, or undefined where none does. */
export function dueColumn(layout: Layout, row: Row): Column | undefined {
  const own = columnOf(layout, 'due');
  if (!own || cellText(row, own.index) !== '') return own;
  return layout.columns.find(
    ({ kind, head, index }) => kind === 'extra' && isEarlierDue(head) && cellText(row, index) !== '',
  );
}

const isEarlierDue = (head: string): boolean =>
  headKind(head) === 'due' || (EARLIER.test(head) && !/\b(?:start|begin|actual)/i.test(head));

type DueDoubt = {
  code: FindingCode;
  severity: 'question' | 'warning' | 'note';
  message: string;
  remedy: string;
  after?: string;
};

function doubtOf(text: string, date: string | null, others: readonly string[]): DueDoubt | null {
  if (date !== null && others.length > 0) return moved(date, others);
  if (others.length > 1) return several(others);
  if (others.length === 1) return inWords(others[0] ?? '');
  if (date !== null) return null;
  if (FIGURES.test(text)) return impossible(text);
  if (IN_WORDS.test(text)) return notInCalendar(text);
  if (liesInTwoYears(text)) return inTwoYears(text);
  if (isDateText(text) || MONTH.test(text) || (isPeriodLabel(text) && !/\d{2}/.test(text))) return withoutYear(text);
  return SERIAL.test(text) ? serial(text) : null;
}

const moved = (date: string, others: readonly string[]): DueDoubt => ({
  code: 'due-moved',
  severity: 'note',
  message: `The date was moved: it was read as it is now (${date}). The text keeps the earlier one (${others.join(', ')}).`,
  remedy: 'Check which date holds.',
});

const several = (others: readonly string[]): DueDoubt => ({
  code: 'due-several',
  severity: 'question',
  message: `Several dates stand here (${others.join(', ')}), so none was read as the date due. The text is kept.`,
  after: others.at(-1) ?? '',
  remedy: 'Say which date holds.',
});

const inWords = (date: string): DueDoubt => ({
  code: 'due-in-words',
  severity: 'question',
  message: `Other words stand around ${date}, so it was not read as the date due. The text is kept.`,
  after: date,
  remedy: 'Say whether it is due then.',
});

function impossible(text: string): DueDoubt {
  const [, first = '', second = '', year = ''] = FIGURES.exec(text) ?? [];
  const isAmerican = Number(second) > 12 && Number(first) <= 12;
  const turned = `${second}/${first}/${year}`;
  return {
    code: 'date-impossible',
    severity: 'question',
    message: `${text} is no date with the day first${isAmerican ? `; with the month first it would be ${turned}` : ''}. The text is kept, without a date.`,
    ...(isAmerican ? { after: turned } : {}),
    remedy: 'Say which date is meant.',
  };
}

const notInCalendar = (text: string): DueDoubt => ({
  code: 'date-impossible',
  severity: 'question',
  message: `The calendar has no "${text}". The text is kept, without a date.`,
  remedy: 'Say which date is meant.',
});

const withoutYear = (text: string): DueDoubt => ({
  code: 'date-without-year',
  severity: 'warning',
  message: `"${text}" has no year, and none was made up: nobody will be reminded of it. The text is kept.`,
  remedy: 'Add the year if it should count.',
});

/** One year follows the other; "11/12" could be a day and its month. */
function liesInTwoYears(text: string): boolean {
  const [, first, second] = TWO_YEARS.exec(text) ?? [];
  return (
    first !== undefined && Number(second) === (Number(first) + 1) % 100 && !/^\d{1,2}[/–-](?:0\d|1[0-2])$/.test(text)
  );
}

const inTwoYears = (text: string): DueDoubt => ({
  code: 'date-in-two-years',
  severity: 'warning',
  message: `"${text}" may lie in either of two years, so no date was read and nobody will be reminded of it. The text is kept.`,
  remedy: 'Write the month or the date if it should count.',
});

function serial(text: string): DueDoubt {
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  const shown = day.split('-').toReversed().join('/');
  return {
    code: 'date-as-number',
    severity: 'question',
    message: `${text} is how Excel stores ${shown} when a cell loses its date format. It was not read as a date.`,
    after: shown,
    remedy: 'Say whether this date is meant.',
  };
}
