import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useState, type JSX } from 'react';
import type { Board, BoardAction } from '../../domain/board.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Status } from '../../domain/plan.ts';
import { mayLead } from '../../domain/roles.ts';
import { BeforeMeeting } from '../features/meeting/before/before-meeting.tsx';
import { MeetingView } from '../features/meeting/meeting-view.tsx';
import { PastMeeting } from '../features/meeting/past-meeting.tsx';
import { ReaderLine } from '../features/reader/reader-line.tsx';
import { groupChoices } from '../features/sub-group-picker/group-choices.ts';
import { SubGroupPicker } from '../features/sub-group-picker/sub-group-picker.tsx';
import { ViewSwitch } from '../features/view-switch/view-switch.tsx';
import { WaitingLine } from '../features/waiting/waiting-line.tsx';
import { useMinute } from '../plan/use-minute.ts';
import { useMayEdit, useRoles } from '../plan/use-roles.ts';
import { useSession } from '../plan/session.ts';
import { dayOf } from '../ui/dates.ts';
import { failureInWords } from '../ui/failure.ts';
import { HiddenText } from '../ui/hidden-text.tsx';
import { inertWhere } from '../ui/inert.ts';
import { Notice } from '../ui/notice.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useSay } from '../ui/said.tsx';
import catalogue from '../words/en-GB/meeting-page.json';
import page from '../words/en-GB/page.json';
import { wordsOf } from '../words/words-of.ts';
import { NO_GROUP, VIEWS, writeAddress, type Address } from './address.ts';
import { OpenAction } from './later.ts';
import { MeetingRating } from './meeting-rating.tsx';
import { PlanFoot } from './plan-foot.tsx';
import type { PlanPageProps } from './plan-props.ts';
import { useAhead } from './use-ahead.ts';
import { useCutOffClosing } from './use-cut-off-closing.ts';
import { useOpenAction } from './use-open-action.ts';
import { useRating } from './use-rating.ts';

const say = wordsOf(catalogue);
const sayPage = wordsOf(page);

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', minHeight: '100dvh' },
  top: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 699px)': { paddingInline: tokens.spacingHorizontalM },
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '@media print': { display: 'none' },
  },
  person: { marginLeft: 'auto', minWidth: 0 },
  title: { margin: 0, display: 'contents' },
  middle: { display: 'flex', flex: '1 0 auto', '@media print': { display: 'block' } },
  main: {
    flex: '1 1 0',
    minWidth: 0,
    boxSizing: 'border-box',
    containerType: 'inline-size',
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXXL}`,
    '@media (max-width: 699px)': { paddingInline: tokens.spacingHorizontalM },
    // What can be pressed or filled in says nothing on paper.
    '@media print': { paddingInline: 0, '& .fui-Button, & form': { display: 'none' } },
  },
});

export interface MeetingRoomProps extends PlanPageProps {
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  subGroup: string | null;
  /** Null until they are read. */
  meetings: readonly Meeting[] | null;
  /** The one that is looked at. */
  meeting: Meeting | null;
  error: Error | null;
  onLookAgain: () => void;
}

/** Everything of a meeting but its stage: the features that a meeting needs meet here. */
export function MeetingRoom(props: MeetingRoomProps): JSX.Element {
  const { board, statuses, nameOf, address, go, person, subGroup, place } = props;
  const styles = useStyles();
  useAhead();
  const isNarrow = useMedia('(max-width: 699px)');
  const isCovered = isNarrow && address.action !== null;
  const opening = useOpenAction(address, go);
  const rating = useRating(board, statuses, nameOf);
  const choices = useMemo(() => groupChoices(board), [board]);
  const open = board.actions.find(({ key }) => key === address.action) ?? null;
  return (
    <div className={styles.room}>
      <header className={styles.top} {...inertWhere(isCovered)}>
        <h1 className={styles.title}>
          <HiddenText>{sayPage('meeting')}</HiddenText>
        </h1>
        <div className={styles.row}>
          <SubGroupPicker
            choices={choices}
            total={board.actions.length}
            value={address.group}
            noGroup={NO_GROUP}
            onChoose={(group) => go({ group, meeting: null })}
          />
          {place?.frame !== 'sidePanel' && (
            <ViewSwitch
              name={sayPage('views')}
              views={VIEWS.map((view) => ({ view, word: sayPage(view) }))}
              value={address.view}
              onChoose={(view) => go({ view, meeting: null })}
            />
          )}
          {person && <div className={styles.person}>{person}</div>}
        </div>
        <ReaderLine />
        <WaitingLine nameOf={nameOf} statuses={statuses} />
      </header>
      <div className={styles.middle}>
        <main className={styles.main} {...inertWhere(isCovered)}>
          <Inside {...props} onOpen={opening.open} onRate={(action, at) => rating.ask({ action, at, from: 'panel' })} />
        </main>
        <Suspense fallback={null}>
          {address.action && (
            <OpenAction
              {...opening}
              key={address.action}
              board={board}
              action={open}
              nameOf={nameOf}
              unwritten={null}
              onClose={opening.close}
              onRate={(action, at) => rating.ask({ action, at, from: 'panel' })}
              onOtherGroup={() => go({ view: 'board', group: subGroup })}
              onPriority={opening.openPriority}
            />
          )}
        </Suspense>
      </div>
      <PlanFoot
        board={board}
        statuses={statuses}
        nameOf={nameOf}
        rating={rating}
        assigning={null}
        onAssigned={() => undefined}
      />
    </div>
  );
}

function Inside(
  props: MeetingRoomProps & {
    onOpen: (action: BoardAction) => void;
    onRate: (action: BoardAction, at: HTMLElement) => void;
  },
): JSX.Element {
  const { board, address, go, meetings, meeting, error, onLookAgain, onRate, statuses } = props;
  const { me } = useSession();
  const roles = useRoles(board);
  const mayEdit = useMayEdit();
  const minute = useMinute();
  const share = useSharing(props);
  useCutOffClosing(mayEdit && mayLead(roles, props.subGroup));
  if (!meetings)
    return error ? (
      <Notice isProblem actions={<PressButton onClick={onLookAgain}>{say('tryAgain')}</PressButton>}>
        {failureInWords(error)}
      </Notice>
    ) : (
      <p>{say('readingMeetings')}</p>
    );
  const actions =
    address.group === null || address.group === NO_GROUP
      ? board.actions
      : board.actions.filter(({ subGroup }) => subGroup === address.group);
  const shared = { ...props, actions, roles, mayEdit, me, today: dayOf(new Date(minute)) };
  const review = (key: string) => go({ view: 'dashboard', review: key, meeting: null });
  if (meeting?.state === 'ended')
    return (
      <PastMeeting
        {...shared}
        meeting={meeting}
        meetings={meetings}
        onBack={() => go({ meeting: null })}
        onRead={() => undefined}
        onReview={review}
      />
    );
  if (meeting)
    return (
      <MeetingView
        {...shared}
        {...share}
        meeting={meeting}
        onReview={review}
        renderRating={(action, isRead) => (
          <MeetingRating
            key={action.key}
            {...{ board, action, statuses, roles, mayEdit, isRead }}
            onRate={(at) => onRate(action, at)}
          />
        )}
      />
    );
  return <BeforeMeeting {...shared} meetings={meetings} onRead={({ key }) => go({ meeting: key })} />;
}

/** Showing the meeting large: on the stage of a meeting in Teams, or on this page. */
function useSharing({ address, go, meeting, place }: MeetingRoomProps): {
  onShare: (() => void) | null;
  shareWords: string;
} {
  const announce = useSay();
  const [mayShare, setMayShare] = useState(false);
  const ask = place?.mayShare;
  useEffect(() => void ask?.().then(setMayShare), [ask]);
  const onStage: Address = {
    ...address,
    action: null,
    meeting: meeting?.key ?? null,
    view: 'meeting',
    stage: 'on',
    as: null,
    theme: null,
  };
  // Without a stage of Teams it is shown large on this page, for which the side panel has no room.
  if (!place || !mayShare)
    return {
      onShare: place?.frame === 'sidePanel' ? null : () => go({ stage: 'on' }),
      shareWords: say('showLarge'),
    };
  const { share } = place;
  const url = new URL(`./${writeAddress(onStage)}`, location.href).href;
  const shareIt = async () => {
    const isShared = await share(url);
    announce(say(isShared ? 'shared' : 'notShared'));
    setMayShare(isShared);
  };
  return {
    onShare: () => void shareIt(),
    shareWords: say('shareToStage'),
  };
}
