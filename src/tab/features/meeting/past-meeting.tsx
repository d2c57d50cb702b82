import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Meeting } from '../../../domain/meeting.ts';
import type { BeforeMeetingProps } from './before/before-props.ts';
import { mayLead } from '../../../domain/roles.ts';
import { useFocusIfLost } from '../../ui/use-focus-if-lost.ts';
import { isAboutOwn } from './before/last-decided.tsx';
import { CloseReview } from './end/close-review.tsx';
import { EntriesByAction } from './entries-by-action.tsx';
import { meetingName } from './meeting-words.ts';
import { useMeetingStyles } from './meeting.styles.ts';
import { MinutesView } from './minutes/minutes-view.tsx';
import { say } from './say.ts';
import { useMeetingEntries } from './use-meeting-entries.ts';

/** A meeting that is over: what was decided about one's own actions, the minutes, and closing the review date where that is left. */
export function PastMeeting(
  props: BeforeMeetingProps & {
    meeting: Meeting;
    onBack: () => void;
    /** Opens a review date as it stood. */
    onReview: (key: string) => void;
  },
): JSX.Element {
  const { meeting, board, roles, mayEdit, onBack } = props;
  const styles = useMeetingStyles();
  const head = useFocusIfLost<HTMLHeadingElement>(meeting.key);
  const { entries } = useMeetingEntries(meeting, board.actions);
  const own = entries.filter((entry) => isAboutOwn(entry, props));
  return (
    <div className={styles.column}>
      <div className={styles.around}>
        <h2 ref={head} tabIndex={-1} className={styles.head}>
          {meetingName(meeting)}
        </h2>
        <div className={styles.row}>
          <Button onClick={onBack}>{say('allMeetings')}</Button>
        </div>
        {own.length > 0 && (
          <section className={styles.part}>
            <h2 className={styles.head}>{say('aboutYours')}</h2>
            <EntriesByAction {...props} entries={own} />
          </section>
        )}
        {mayEdit && mayLead(roles, meeting.subGroup) && <CloseReview {...props} />}
      </div>
      <MinutesView {...props} />
    </div>
  );
}
