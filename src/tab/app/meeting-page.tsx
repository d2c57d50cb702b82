import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, type JSX } from 'react';
import { statusesOf, type BoardAction } from '../../domain/board.ts';
import { openMeeting, type Meeting } from '../../domain/meeting.ts';
import { MeetingStage } from '../features/meeting/meeting-stage.tsx';
import { nameAction } from '../plan/name-action.ts';
import { withWaiting } from '../plan/board-change.ts';
import { useMeetings } from '../plan/use-meetings.ts';
import { InMeeting, useWaiting } from '../plan/use-outbox.ts';
import { PressButton } from '../ui/press-button.tsx';
import catalogue from '../words/en-GB/meeting-page.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP } from './address.ts';
import { MeetingRoom } from './meeting-room.tsx';
import type { PlanPageProps } from './plan-props.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  page: { minHeight: '100dvh', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The meeting of a sub-group on one page: before it, during it, after it, and large on the stage. */
export function MeetingPage(props: PlanPageProps): JSX.Element {
  const { board: read, address, go, place } = props;
  const styles = useStyles();
  const { waiting } = useWaiting();
  const board = useMemo(() => withWaiting(read, waiting), [read, waiting]);
  const statuses = useMemo(
    () => statusesOf(board.legends, 'action').toSorted((one, other) => one.order - other.order),
    [board.legends],
  );
  const nameOf = useCallback((action: BoardAction) => nameAction(action, board.structure), [board.structure]);
  const subGroup = address.group === NO_GROUP ? null : address.group;
  const { meetings, error, isChecked, follow, lookAgain } = useMeetings();
  const meeting = meetings && chosen(meetings, address.meeting, subGroup);
  const followed = meeting && meeting.state !== 'ended' ? meeting.key : null;
  useEffect(() => follow(followed), [follow, followed]);
  const isStage = place?.frame === 'stage' || address.stage === 'on';
  useEffect(() => {
    // Once it is over its minutes stand here, and not what comes before the next one.
    if (isChecked && followed !== null && followed !== address.meeting && !isStage)
      go({ meeting: followed }, 'replace');
  }, [isChecked, followed, address.meeting, isStage, go]);
  return (
    <InMeeting.Provider value={meeting?.key ?? null}>
      <div className={styles.page}>
        {isStage ? (
          <MeetingStage
            meeting={meeting}
            board={board}
            statuses={statuses}
            nameOf={nameOf}
            back={
              place?.frame === 'stage' ? null : (
                <PressButton onClick={() => go({ stage: null })}>{say('leaveStage')}</PressButton>
              )
            }
          />
        ) : (
          <MeetingRoom
            {...props}
            {...{ board, statuses, nameOf, subGroup, meetings, meeting, error }}
            onLookAgain={lookAgain}
          />
        )}
      </div>
    </InMeeting.Provider>
  );
}

/** The meeting that the address names, or else the one of the sub-group that is going on. */
function chosen(meetings: readonly Meeting[], key: string | null, subGroup: string | null): Meeting | null {
  return (key !== null && meetings.find((one) => one.key === key)) || openMeeting(meetings, subGroup);
}
