import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { placeOf } from '../offline/database.ts';
import { keepMeetings, readKeptMeetings } from '../offline/kept-meetings.ts';
import { ALONE, joinTabs } from '../offline/tab-group.ts';
import { FollowedMeetings, type MeetingsMessage, type MeetingsState } from './followed-meetings.ts';
import { BOARD_IN_MEETING_MS } from './meeting-pace.ts';
import { followShown } from './page-shown.ts';
import { SentEdits, type SentEdit } from './sent-edits.ts';
import { useSession, type Session } from './session.ts';

const followed = new WeakMap<Session, { meetings: FollowedMeetings; sent: SentEdits }>();

/** The meetings of a session's plan, which are followed once somebody looks at them. */
function meetingsOf(session: Session): { meetings: FollowedMeetings; sent: SentEdits } {
  const known = followed.get(session);
  if (known) return known;
  const { store, outbox, database, owner } = session;
  const sent = new SentEdits(outbox, () => Date.now());
  const meetings = new FollowedMeetings({
    store,
    outbox,
    sent,
    tabs: database ? joinTabs<MeetingsMessage>(`${placeOf(owner)} meetings`) : ALONE,
    keeper: {
      read: () => readKeptMeetings(database, owner),
      keep: (read) => keepMeetings(database, owner, read),
    },
    now: () => Date.now(),
  });
  const both = { meetings, sent };
  followed.set(session, both);
  return both;
}

/** The plan's meetings, followed while the page stands; `follow` names the one that is open. */
export function useMeetings(): MeetingsState & { follow: (key: string | null) => void; lookAgain: () => void } {
  const session = useSession();
  const { meetings } = meetingsOf(session);
  const state = useSyncExternalStore(meetings.subscribe, meetings.state);
  useEffect(() => {
    const end = new AbortController();
    const stop = meetings.start();
    followShown((isShown) => (isShown ? meetings.show() : meetings.hide()), end.signal);
    addEventListener('online', () => meetings.connect(), { signal: end.signal });
    session.board.keepPace(BOARD_IN_MEETING_MS);
    return () => {
      end.abort();
      stop();
      session.board.keepPace(null);
    };
  }, [meetings, session]);
  const lookAgain = useMemo(() => () => void meetings.lookAgain(), [meetings]);
  return { ...state, follow: meetings.follow, lookAgain };
}

/** What went out from this browser while the page stood. */
export function useSentEdits(): readonly SentEdit[] {
  const { sent } = meetingsOf(useSession());
  return useSyncExternalStore(sent.subscribe, sent.all);
}
