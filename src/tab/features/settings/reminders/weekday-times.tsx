import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { AskSchedule, Weekday } from '../../../../domain/plan-settings.ts';
import { FieldGroup } from '../field-group.tsx';
import { say } from './say.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const USUAL = '09:00';

const useStyles = makeStyles({
  days: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(230px, 1fr))',
    gap: `0 ${tokens.spacingHorizontalL}`,
  },
  day: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '36px' },
});

/** The weekdays on which messages go out, each with its time. */
export function WeekdayTimes(props: {
  times: AskSchedule['times'];
  onChange: (times: AskSchedule['times']) => void;
}): JSX.Element {
  const { times, onChange } = props;
  const styles = useStyles();
  return (
    <FieldGroup label={say('weekdays')} hint={say('weekdaysHint')}>
      <div className={styles.days}>
        {WEEKDAYS.map((day) => {
          const time = times[day];
          return (
            <div key={day} className={styles.day}>
              <Checkbox
                label={say(`weekday_${day}`)}
                checked={time !== undefined}
                onChange={(_event, { checked }) => onChange({ ...times, [day]: checked === true ? USUAL : undefined })}
              />
              {time !== undefined && (
                <Input
                  type="time"
                  size="small"
                  required
                  aria-label={say('timeOn', { day: say(`weekday_${day}`) })}
                  value={time}
                  onChange={(_event, { value }) => onChange({ ...times, [day]: value || USUAL })}
                />
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
