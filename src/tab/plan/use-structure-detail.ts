import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Structure, StructureDetail } from '../../domain/board.ts';
import { OfflineError } from '../../store/store-error.ts';
import { keepStructureDetail, readKeptStructureDetail } from '../offline/kept-detail.ts';
import { useSession, type Session } from './session.ts';
import { useWaiting } from './use-outbox.ts';

/**
 * What an open priority shows beside its own facts, read again whenever its row says something else, and when what was done
 * to it here has been sent: the row looks changed before that. Without a network it is as this browser last showed it.
 */
export function useStructureDetail({ key, overallStatus, text, vision }: Structure): UseQueryResult<StructureDetail> {
  const session = useSession();
  const { waiting } = useWaiting();
  const isOnItsWay = waiting.some(({ edit }) => 'structure' in edit && edit.structure.key === key);
  return useQuery({
    queryKey: ['structure', key, overallStatus, text, vision, isOnItsWay],
    queryFn: () => readDetail(session, key),
    placeholderData: (previous) => (previous?.structureKey === key ? keepPreviousData(previous) : undefined),
    refetchOnReconnect: 'always',
  });
}

async function readDetail({ store, database, owner }: Session, key: string): Promise<StructureDetail> {
  try {
    const detail = await store.readStructureDetail(key);
    void keepStructureDetail(database, owner, detail);
    return detail;
  } catch (thrown) {
    const kept = thrown instanceof OfflineError ? await readKeptStructureDetail(database, owner, key) : null;
    if (kept) return kept;
    throw thrown;
  }
}
