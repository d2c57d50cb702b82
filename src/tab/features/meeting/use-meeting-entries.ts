import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { BoardAction, MeetingEntry } from '../../../domain/board.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import { ENTRIES_READ_AGAIN_MS } from '../../plan/meeting-pace.ts';
import { useSession } from '../../plan/session.ts';
import { useSentEdits } from '../../plan/use-meetings.ts';
import { useWaiting } from '../../plan/use-outbox.ts';
import { ownEntry, withOwn } from './own-entries.ts';

export interface MeetingEntries {
  entries: readonly MeetingEntry[];
  isRead: boolean;
  error: Error | null;
  readAgain: () => void;
}

/** What was said and decided in a meeting, oldest first: what SharePoint has, and what was done here and is on its way. */
export function useMeetingEntries(
  meeting: Pick<Meeting, 'key' | 'agenda' | 'row'>,
  actions: readonly BoardAction[],
  isOpen = true,
): MeetingEntries {
  const { store } = useSession();
  const news = useNews(meeting, actions);
  const isThere = meeting.row.id !== '';
  const query = useQuery({
    queryKey: ['meeting entries', meeting.key],
    queryFn: async () => {
      const startedAt = Date.now();
      return { startedAt, news, entries: await store.readMeetingEntries(meeting.key) };
    },
    enabled: isOpen && isThere,
    staleTime: ENTRIES_READ_AGAIN_MS,
    refetchOnReconnect: 'always',
  });
  const { refetch, data } = query;
  const startedAt = data?.startedAt ?? 0;
  useEffect(() => {
    // What was read before somebody said something more is read again, and not before its time.
    if (!isOpen || !isThere || startedAt === 0 || news === data?.news) return;
    const timer = setTimeout(() => void refetch(), Math.max(0, startedAt + ENTRIES_READ_AGAIN_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [news, data?.news, startedAt, isOpen, isThere, refetch]);
  const own = useOwnEntries(meeting.key, startedAt);
  const entries = useMemo(() => withOwn(data?.entries ?? [], own), [data, own]);
  return { entries, isRead: data !== undefined, error: query.error, readAgain: () => void refetch() };
}

/** Words that change when something is said about an action of the agenda. */
function useNews({ agenda }: Pick<Meeting, 'agenda'>, actions: readonly BoardAction[]): string {
  return useMemo(() => {
    const keys = new Set(agenda.map(({ key }) => key));
    return actions.map(({ key, lastUpdate }) => (keys.has(key) ? (lastUpdate?.key ?? '') : '')).join();
  }, [agenda, actions]);
}

/** What was done here in a meeting and is not among what was read: on its way, or gone out since. */
function useOwnEntries(meetingKey: string, readAt: number): readonly MeetingEntry[] {
  const { waiting } = useWaiting();
  const sent = useSentEdits();
  return useMemo(() => {
    const gone = sent.filter(({ at }) => at >= readAt).map(({ edit }) => edit);
    const open = waiting.filter(({ hindrance }) => hindrance === null).map(({ edit }) => edit);
    const own = [...gone, ...open].filter((edit) => edit.meetingKey === meetingKey);
    return own.map(ownEntry).filter((entry) => entry !== null);
  }, [sent, waiting, readAt, meetingKey]);
}
