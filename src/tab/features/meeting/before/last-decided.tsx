import { Link } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { MeetingEntry } from '../../../../domain/board.ts';
import type { Meeting } from '../../../../domain/meeting.ts';
import { writeDay } from '../../../ui/dates.ts';
import { EntriesByAction } from '../entries-by-action.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';
import { useMeetingEntries } from '../use-meeting-entries.ts';
import type { BeforeMeetingProps } from './before-props.ts';

/** What the last meeting decided about one's own actions, for whoever was not there or has to do it now. */
export function LastDecided(props: BeforeMeetingProps & { last: Meeting }): JSX.Element | null {
  const { last, board, roles, onRead } = props;
  const styles = useMeetingStyles();
  const { entries, isRead } = useMeetingEntries(last, board.actions);
  const own = entries.filter((entry) => isAboutOwn(entry, props));
  const leadsAny = board.actions.some((action) => roles.leads(action));
  if (!isRead || !leadsAny) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{say('decidedOn', { day: writeDay(last.heldOn) })}</h2>
      {own.length > 0 ? (
        <EntriesByAction {...props} entries={own} />
      ) : (
        <p className={styles.quiet}>{say('nothingDecidedOfYours')}</p>
      )}
      <Link as="button" onClick={() => onRead(last)}>
        {say('minutesOfDay', { day: writeDay(last.heldOn) })}
      </Link>
    </section>
  );
}

/** Whether an entry is about an action that this person leads. */
export function isAboutOwn(
  { subjectKey }: MeetingEntry,
  { board, roles }: Pick<BeforeMeetingProps, 'board' | 'roles'>,
): boolean {
  const action = board.actions.find(({ key }) => key === subjectKey);
  return action !== undefined && roles.leads(action);
}
