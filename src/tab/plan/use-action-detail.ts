import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ActionDetail, BoardAction } from '../../domain/board.ts';
import type { Prompt } from '../../domain/prompt.ts';
import { OfflineError } from '../../store/store-error.ts';
import { keepDetail, readKeptDetail } from '../offline/kept-detail.ts';
import { useSession, type Session } from './session.ts';

const LOOK_AGAIN_MS = 60_000;
const ENTRY_AGAIN_MS = 5000;
const ENTRY_LOOKS = 3;
const UNDER_WAY: readonly Prompt['state'][] = ['requested', 'claimed', 'sent'];

/**
 * What an open action shows beside its card, read again whenever its row changed. What becomes of a request touches the
 * row too, but a bot may fail at that, so now and then it is looked for while one is under way and somebody is there. A
 * row is written a moment before its entry, so an entry that is not there yet is looked for again, a few times. Without a
 * network it is as this browser last showed it.
 */
export function useActionDetail(action: BoardAction): UseQueryResult<ActionDetail> {
  const session = useSession();
  return useQuery({
    queryKey: ['action', action.key, action.row.etag],
    queryFn: () => readDetail(session, action),
    placeholderData: (previous) => (previous?.actionKey === action.key ? keepPreviousData(previous) : undefined),
    refetchOnReconnect: 'always',
    refetchInterval: ({ state: { data, dataUpdateCount } }) => {
      if (data && dataUpdateCount < ENTRY_LOOKS && isEntryOnItsWay(action, data)) return ENTRY_AGAIN_MS;
      const isUnderWay = data?.prompts.some((prompt) => UNDER_WAY.includes(prompt.state));
      return isUnderWay && session.board.isWatched ? LOOK_AGAIN_MS : false;
    },
  });
}

const isEntryOnItsWay = ({ lastUpdate }: BoardAction, { updates }: ActionDetail): boolean =>
  lastUpdate !== null && !updates.some(({ key }) => key === lastUpdate.key);

async function readDetail({ store, database, owner }: Session, action: BoardAction): Promise<ActionDetail> {
  try {
    const detail = await store.readAction(action);
    void keepDetail(database, owner, detail);
    return detail;
  } catch (thrown) {
    const kept = thrown instanceof OfflineError ? await readKeptDetail(database, owner, action.key) : null;
    if (kept) return kept;
    throw thrown;
  }
}
