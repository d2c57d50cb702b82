import {
  DEFAULT_SETTINGS,
  MOST_DAYS_APART,
  type AskSchedule,
  type PlanSettings,
  type Weekday,
} from '../../domain/plan-settings.ts';
import type { ListItem } from '../site.ts';
import { linesOf, textOf } from './field.ts';

/** The settings of how a plan is run, by their keys in Plan settings, written so that a person can read and mend them there. */
export const SETTING_KEYS = {
  officers: 'officers',
  ratingsWaitForAgreement: 'ratings wait for agreement',
  contributors: 'contributors',
  daysBefore: 'ask: days before a review date',
  redMonthly: 'ask: every month about red',
  staleDays: 'ask: days without a word',
  dueWithinDays: 'ask: days before an action is due',
  daysApart: 'ask: days between two cards',
  times: 'ask: times',
  until: 'ask: until',
  onBankHolidays: 'ask: on bank holidays',
  quietDays: 'ask: quiet days',
} as const;

/** As rows name them, by {@link Weekday}. */
export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LONGEST_BEFORE = 366;

/** Settings from their rows. What a hand made unreadable there is as if nobody had decided it; a list keeps its readable lines. */
export function toPlanSettings(items: readonly ListItem[]): PlanSettings {
  const rows = new Map<string | null, string[]>();
  for (const { fields = {} } of items) {
    const key = textOf(fields, 'Key');
    if (!rows.has(key))
      rows.set(
        key,
        linesOf(fields, 'Value').map((line) => line.trim()),
      );
  }
  const linesIn = (name: keyof typeof SETTING_KEYS) => rows.get(SETTING_KEYS[name]);
  const usual = DEFAULT_SETTINGS.schedule;
  const isYes = (name: keyof typeof SETTING_KEYS, otherwise: boolean): boolean => {
    const said = linesIn(name)?.[0]?.toLowerCase();
    return said === 'yes' || (said !== 'no' && otherwise);
  };
  /** A row that says nothing, or a word, switches its rule off. */
  const dayIn = (name: keyof typeof SETTING_KEYS): number | null => daysIn(linesIn(name) ?? [])[0] || null;
  return {
    officers: linesIn('officers') ?? [],
    contributors: linesIn('contributors') ?? [],
    ratingsWaitForAgreement: isYes('ratingsWaitForAgreement', false),
    schedule: {
      daysBefore: daysIn(linesIn('daysBefore') ?? usual.daysBefore.map(String)),
      redMonthly: isYes('redMonthly', usual.redMonthly),
      staleDays: dayIn('staleDays'),
      dueWithinDays: dayIn('dueWithinDays'),
      daysApart: Math.min(dayIn('daysApart') ?? usual.daysApart, MOST_DAYS_APART),
      times: timesIn(linesIn('times')),
      until: timeIn(linesIn('until')?.[0]) ?? usual.until,
      onBankHolidays: isYes('onBankHolidays', usual.onBankHolidays),
      quietDays: (linesIn('quietDays') ?? []).flatMap(quietDaysIn),
    },
  };
}

function daysIn(lines: string[]): number[] {
  const days = lines.flatMap((line) => line.match(/(?<![^\s,;])\d{1,3}(?![^\s,;])/g) ?? []).map(Number);
  return [...new Set(days)].filter((day) => day <= LONGEST_BEFORE).toSorted((one, other) => other - one);
}

const timeIn = (text = ''): string | null =>
  /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(text) ? text.replace('.', ':').padStart(5, '0') : null;

function timesIn(lines?: string[]): AskSchedule['times'] {
  if (!lines) return DEFAULT_SETTINGS.schedule.times;
  const read = lines.flatMap((line): [Weekday, string][] => {
    const [name = '', said] = line.split(/\s+/);
    const day = WEEKDAYS.findIndex((one) => one.toLowerCase() === name.toLowerCase());
    const time = timeIn(said);
    return day > 0 && time ? [[day as Weekday, time]] : [];
  });
  return read.length > 0 || lines.length === 0 ? Object.fromEntries(read) : DEFAULT_SETTINGS.schedule.times;
}

function quietDaysIn(line: string): AskSchedule['quietDays'] {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})(?:\s+to\s+(\d{4}-\d{2}-\d{2}))?$/.exec(line) ?? [];
  return from && (to ?? from) >= from ? [{ from, to: to ?? from }] : [];
}
