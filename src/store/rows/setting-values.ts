import type { PlanSettings } from '../../domain/plan-settings.ts';
import { SETTING_KEYS, WEEKDAYS } from './setting-rows.ts';

/** What Plan settings hold of how a plan is run, by key. */
export function settingValues({ schedule, ...said }: PlanSettings): Record<string, string> {
  const days = Object.entries(schedule.times).flatMap(([day, time]) =>
    time ? `${WEEKDAYS[Number(day)]} ${time}` : [],
  );
  return {
    [SETTING_KEYS.officers]: said.officers.join('\n'),
    [SETTING_KEYS.contributors]: said.contributors.join('\n'),
    [SETTING_KEYS.ratingsWaitForAgreement]: yesOrNo(said.ratingsWaitForAgreement),
    [SETTING_KEYS.daysBefore]: schedule.daysBefore.join(', '),
    [SETTING_KEYS.redMonthly]: yesOrNo(schedule.redMonthly),
    [SETTING_KEYS.staleDays]: String(schedule.staleDays ?? 'never'),
    [SETTING_KEYS.dueWithinDays]: String(schedule.dueWithinDays ?? 'never'),
    [SETTING_KEYS.daysApart]: String(schedule.daysApart),
    [SETTING_KEYS.times]: days.join('\n'),
    [SETTING_KEYS.until]: schedule.until,
    [SETTING_KEYS.onBankHolidays]: yesOrNo(schedule.onBankHolidays),
    [SETTING_KEYS.quietDays]: schedule.quietDays
      .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
      .join('\n'),
  };
}

const yesOrNo = (is: boolean): string => (is ? 'yes' : 'no');
