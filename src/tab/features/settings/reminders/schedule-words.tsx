import type { JSX } from 'react';
import { groupBy } from '../../../../domain/group-by.ts';
import type { AskSchedule, Weekday } from '../../../../domain/plan-settings.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import { say } from './say.ts';
import { writeSchedule } from './schedule-text.ts';

/** A schedule in sentences, for those who read it and do not change it. */
export function ScheduleWords({ schedule }: { schedule: AskSchedule }): JSX.Element {
  const styles = useSettingsStyles();
  return (
    <ul className={styles.sentences} aria-label={say('rules')}>
      {sentencesOf(schedule).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function sentencesOf(schedule: AskSchedule): string[] {
  const { daysBefore, redMonthly, staleDays, dueWithinDays, daysApart, times, until, onBankHolidays } = schedule;
  const quiet = writeSchedule(schedule).quiet;
  const days = [...groupBy(Object.entries(times), ([, time]) => time)].flatMap(([time, ones]) => {
    const names = ones.map(([day]) => say(`weekday_${Number(day) as Weekday}`));
    return time ? say('dayAt', { day: listInWords(names), time }) : [];
  });
  const asks = daysBefore.length > 0 || redMonthly || staleDays !== null || dueWithinDays !== null;
  return [
    daysBefore.length > 0 && say('saidBefore', { days: listInWords(daysBefore.map(String)) }),
    redMonthly && say('saidRed'),
    staleDays !== null && say('saidStale', { count: staleDays }),
    dueWithinDays !== null && say('saidDue', { count: dueWithinDays }),
    !asks && say('saidNone'),
    asks && say('saidApart', { count: daysApart }),
    asks && days.length > 0 && say('saidHours', { days: listInWords(days), until }),
    asks && !onBankHolidays && say('saidHolidays'),
    asks && quiet !== '' && say('saidQuiet', { days: quiet }),
  ].filter((sentence) => sentence !== false);
}
