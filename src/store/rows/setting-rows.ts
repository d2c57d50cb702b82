import { DEFAULT_SETTINGS, type AskSchedule, type PlanSettings, type Weekday } from '../../domain/plan-settings.ts';
import type { ListItem } from '../site.ts';
import { linesOf, textOf } from './field.ts';

/** The settings of how a plan is run, by their keys in Plan settings, written so that a person can read and mend them there. */
export const SETTING_KEYS = {
  officers: 'officers',
  ratingsWaitForAgreement: 'ratings wait for agreement',
  daysBefore: 'ask: days before a review date',
  times: 'ask: times',
  quietDays: 'ask: quiet days',
} as const;

const WEEKDAYS: Record<string, Weekday> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};
const NAMES = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LONGEST_BEFORE = 366;

/** Settings from their rows. What a hand made unreadable there is as if nobody had decided it; a list keeps its readable lines. */
export function toPlanSettings(items: readonly ListItem[]): PlanSettings {
  const rows = new Map<string, ListItem>();
  for (const item of items) {
    const key = textOf(item.fields ?? {}, 'Key');
    if (key && !rows.has(key)) rows.set(key, item);
  }
  const linesIn = (name: keyof typeof SETTING_KEYS): string[] | null => {
    const row = rows.get(SETTING_KEYS[name]);
    return row ? linesOf(row.fields ?? {}, 'Value').map((line) => line.trim()) : null;
  };
  return {
    officers: linesIn('officers') ?? DEFAULT_SETTINGS.officers,
    ratingsWaitForAgreement: linesIn('ratingsWaitForAgreement')?.[0]?.toLowerCase() === 'yes',
    schedule: {
      daysBefore: daysIn(linesIn('daysBefore')),
      times: timesIn(linesIn('times')),
      quietDays: (linesIn('quietDays') ?? []).flatMap(quietDaysIn),
    },
  };
}

function daysIn(lines: string[] | null): number[] {
  const days = (lines ?? [])
    .flatMap((line) => line.split(/[\s,;]+/))
    .flatMap((part) => (/^\d{1,3}$/.test(part) ? Number(part) : []));
  return [...new Set(days)].filter((day) => day <= LONGEST_BEFORE).toSorted((one, other) => other - one);
}

function timesIn(lines: string[] | null): AskSchedule['times'] {
  if (!lines) return DEFAULT_SETTINGS.schedule.times;
  const read = lines.flatMap((line): [Weekday, string][] => {
    const [, name = '', hour = '', minute = ''] = /^(\p{L}+)\s+(\d{1,2})[:.](\d{2})$/u.exec(line) ?? [];
    const day = WEEKDAYS[name.toLowerCase()];
    return day && Number(hour) < 24 && Number(minute) < 60 ? [[day, `${hour.padStart(2, '0')}:${minute}`]] : [];
  });
  return read.length > 0 || lines.length === 0 ? Object.fromEntries(read) : DEFAULT_SETTINGS.schedule.times;
}

function quietDaysIn(line: string): AskSchedule['quietDays'] {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})(?:\s+to\s+(\d{4}-\d{2}-\d{2}))?$/.exec(line) ?? [];
  return from && (to ?? from) >= from ? [{ from, to: to ?? from }] : [];
}

/** What Plan settings hold of how a plan is run, by key. */
export function settingValues({ officers, ratingsWaitForAgreement, schedule }: PlanSettings): Record<string, string> {
  const { daysBefore, times, quietDays } = schedule;
  const days = Object.entries(times).map(([day, time]) => `${NAMES[Number(day)]} ${time}`);
  return {
    [SETTING_KEYS.officers]: officers.join('\n'),
    [SETTING_KEYS.ratingsWaitForAgreement]: ratingsWaitForAgreement ? 'yes' : 'no',
    [SETTING_KEYS.daysBefore]: daysBefore.join(', '),
    [SETTING_KEYS.times]: days.join('\n'),
    [SETTING_KEYS.quietDays]: quietDays.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join('\n'),
  };
}
