import { Checkbox, Field, Input } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useSettingsStyles } from '../settings.styles.ts';
import { say } from './say.ts';
import type { WrittenSchedule } from './schedule-text.ts';
import { WeekdayTimes } from './weekday-times.tsx';

/** The fields of a schedule: what asks, and when messages go out. */
export function ScheduleFields(props: {
  written: WrittenSchedule;
  onChange: (change: Partial<WrittenSchedule>) => void;
}): JSX.Element {
  const { written, onChange } = props;
  const styles = useSettingsStyles();
  return (
    <>
      <h3 className={styles.part}>{say('rules')}</h3>
      <Field label={say('daysBefore')} hint={say('daysBeforeHint')}>
        <Input
          value={written.before}
          inputMode="numeric"
          onChange={(_event, { value }) => onChange({ before: value })}
        />
      </Field>
      <Checkbox
        label={say('redMonthly')}
        checked={written.redMonthly}
        onChange={(_event, { checked }) => onChange({ redMonthly: checked === true })}
      />
      <div className={styles.pair}>
        <Field label={say('staleDays')} hint={say('staleDaysHint')}>
          <Input
            value={written.stale}
            inputMode="numeric"
            onChange={(_event, { value }) => onChange({ stale: value })}
          />
        </Field>
        <Field label={say('dueWithin')} hint={say('dueWithinHint')}>
          <Input value={written.due} inputMode="numeric" onChange={(_event, { value }) => onChange({ due: value })} />
        </Field>
      </div>
      <Field label={say('daysApart')} hint={say('daysApartHint')}>
        <Input value={written.apart} inputMode="numeric" onChange={(_event, { value }) => onChange({ apart: value })} />
      </Field>
      <h3 className={styles.part}>{say('hours')}</h3>
      <WeekdayTimes times={written.times} onChange={(times) => onChange({ times })} />
      <Field label={say('until')} hint={say('untilHint')}>
        <Input
          type="time"
          required
          value={written.until}
          onChange={(_event, { value }) => onChange({ until: value || '17:00' })}
        />
      </Field>
      <Checkbox
        label={say('bankHolidays')}
        checked={!written.onBankHolidays}
        onChange={(_event, { checked }) => onChange({ onBankHolidays: checked !== true })}
      />
      <Field label={say('quietDays')} hint={say('quietDaysHint')}>
        <Input value={written.quiet} onChange={(_event, { value }) => onChange({ quiet: value })} />
      </Field>
    </>
  );
}
