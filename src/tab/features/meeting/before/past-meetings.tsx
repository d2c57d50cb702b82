import { Link } from '@fluentui/react-components';
import type { JSX } from 'react';
import { writeDay } from '../../../ui/dates.ts';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';
import type { BeforeMeetingProps } from './before-props.ts';

const SHOWN = 12;

/** The meetings that are over, newest first; each opens its minutes. */
export function PastMeetings(props: Pick<BeforeMeetingProps, 'meetings' | 'subGroup' | 'onRead'>): JSX.Element | null {
  const { meetings, subGroup, onRead } = props;
  const styles = useMeetingStyles();
  const past = meetings
    .filter((one) => one.subGroup === subGroup && one.state === 'ended')
    .toSorted((one, other) => other.heldOn.localeCompare(one.heldOn));
  if (past.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say('pastMeetings')}</h2>
      <ul className={styles.list}>
        {past.slice(0, SHOWN).map((meeting) => (
          <li key={meeting.key} className={styles.line}>
            <Link as="button" onClick={() => onRead(meeting)}>
              {say('minutesOfDay', { day: writeDay(meeting.heldOn) })}
            </Link>
          </li>
        ))}
      </ul>
      {past.length > SHOWN && <p className={styles.quiet}>{say('olderMeetings', { count: past.length - SHOWN })}</p>}
    </section>
  );
}
