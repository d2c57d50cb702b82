import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Structure, StructureDetail } from '../../domain/board.ts';
import { OfflineError } from '../../store/store-error.ts';
import { keepStructureDetail, readKeptStructureDetail } from '../offline/kept-detail.ts';
import { useSession, type Session } from './session.ts';

/**
 * What an open priority shows beside its own facts, read again whenever its row says something else. Without a network it
 * is as this browser last showed it.
 */
export function useStructureDetail({ key, overallStatus, text, vision }: Structure): UseQueryResult<StructureDetail> {
  const session = useSession();
  return useQuery({
    queryKey: ['structure', key, overallStatus, text, vision],
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
