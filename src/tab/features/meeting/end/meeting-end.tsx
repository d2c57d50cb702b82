import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type JSX } from 'react';
import { useSession } from '../../../plan/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import { DecisionForm } from '../item/decision-form.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import type { MeetingViewProps } from '../meeting-props.ts';
import { say } from '../say.ts';
import type { TakeStep } from '../use-steps.ts';
import { Attendance } from './attendance.tsx';
import { CloseReview } from './close-review.tsx';

const nothing = (): void => undefined;

/** What is left when the agenda is gone through: other business, who was there, closing the review date, and the end. */
export function MeetingEnd(
  props: MeetingViewProps & {
    isAtWheel: boolean;
    /** True where a press of this person brought the end. */
    takesFocus: boolean;
    may: boolean;
    names: readonly string[];
    onChange: TakeStep;
  },
): JSX.Element {
  const { meeting, board, mayEdit, isAtWheel, may, names, takesFocus, onChange } = props;
  const styles = useMeetingStyles();
  const { clock } = useSession();
  const [isAsking, setAsking] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) head.current?.focus();
  }, [takesFocus]);
  const plan = board.structure.find(({ kind }) => kind === 'plan');
  const isOpen = meeting.currentActionKey !== null;
  const left = meeting.agenda.filter(({ state }) => state === 'open').length;
  const end = () => void onChange({ kind: 'end', at: clock.now().toISOString() }, say('ended'));
  return (
    <section className={styles.column} aria-label={say('endOfMeeting')}>
      <div className={styles.part}>
        <h2 ref={head} tabIndex={-1} className={styles.head}>
          {say('endOfMeeting')}
        </h2>
        <p className={styles.words}>{say('endWords', { left, count: meeting.agenda.length })}</p>
      </div>
      {mayEdit && plan && (
        <div className={styles.part}>
          <h3 className={styles.small}>{say('otherBusiness')}</h3>
          <DecisionForm meetingKey={meeting.key} about={{ planKey: plan.key }} names={names} onTyped={nothing} />
        </div>
      )}
      {mayEdit && <Attendance meeting={meeting} />}
      {may && <CloseReview {...props} />}
      {isAtWheel && !isOpen && (
        <div className={styles.part}>
          {isAsking ? (
            <Notice
              actions={
                <div className={styles.row}>
                  <Button appearance="primary" onClick={end}>
                    {say('endNow')}
                  </Button>
                  <Button onClick={() => setAsking(false)}>{say('goOn')}</Button>
                </div>
              }
            >
              {say('endAsked')}
            </Notice>
          ) : (
            <div className={styles.row}>
              <Button appearance="primary" onClick={() => (left > 0 ? setAsking(true) : end())}>
                {say('end')}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}
