import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Board } from '../../domain/board.ts';
import type { PlanRecord } from '../../store/plan-record.ts';
import { OfflineError } from '../../store/store-error.ts';
import { keepRecord, readKeptRecord } from '../offline/kept-record.ts';
import { useSession, type Session } from './session.ts';

const FRESH_MS = 5 * 60_000;

/**
 * Ratings at all review dates, and the evidence, of all actions. Closed reviews do not change, so it is read once for a
 * page, and again after five minutes, when a review date or the evidence of an action came, or what is shown was kept.
 */
export function usePlanRecord(board: Board): UseQueryResult<PlanRecord> {
  const session = useSession();
  const reviews = board.reviews.map(({ key, state }) => `${key} ${state}`).join();
  const evidence = board.actions.reduce((sum, { evidenceCount }) => sum + evidenceCount, 0);
  return useQuery({
    queryKey: ['plan record', reviews, evidence],
    queryFn: () => readRecord(session),
    placeholderData: (previous) => previous,
    staleTime: FRESH_MS,
    refetchOnReconnect: 'always',
  });
}

async function readRecord({ store, database, owner }: Session): Promise<PlanRecord> {
  try {
    const record = await store.readRecord();
    void keepRecord(database, owner, record);
    return record;
  } catch (thrown) {
    const kept = thrown instanceof OfflineError ? await readKeptRecord(database, owner) : null;
    if (kept) return kept;
    throw thrown;
  }
}
