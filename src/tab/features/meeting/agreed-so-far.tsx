import { Button } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type JSX } from 'react';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { EntriesByAction } from './entries-by-action.tsx';
import { useMeetingStyles } from './meeting.styles.ts';
import type { MeetingViewProps } from './meeting-props.ts';
import { say } from './say.ts';
import { useMeetingEntries } from './use-meeting-entries.ts';

/** What the meeting has said and decided until now, open for whoever joins it. Whoever is at the wheel has heard it. */
export function AgreedSoFar(
  props: Pick<MeetingViewProps, 'meeting' | 'board' | 'statuses' | 'nameOf' | 'onOpen'> & { isAtWheel: boolean },
): JSX.Element {
  const styles = useMeetingStyles();
  const [isOpen, setOpen] = useState(!props.isAtWheel);
  const id = useId();
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>
        <Button
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {say('agreedSoFar')}
        </Button>
      </h2>
      {isOpen && (
        <div id={id}>
          <Agreed {...props} />
        </div>
      )}
    </section>
  );
}

function Agreed(props: Pick<MeetingViewProps, 'meeting' | 'board' | 'statuses' | 'nameOf' | 'onOpen'>): JSX.Element {
  const { meeting, board } = props;
  const styles = useMeetingStyles();
  const { entries, isRead, error, readAgain } = useMeetingEntries(meeting, board.actions);
  return (
    <>
      {error && (
        <Notice isProblem actions={<Button onClick={readAgain}>{say('tryAgain')}</Button>}>
          {failureInWords(error)}
        </Notice>
      )}
      {entries.length > 0 && <EntriesByAction {...props} entries={entries} />}
      {entries.length === 0 && !error && (
        <p className={styles.quiet}>{say(isRead ? 'nothingAgreedYet' : 'readingEntries')}</p>
      )}
    </>
  );
}
