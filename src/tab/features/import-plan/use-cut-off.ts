import { useQuery } from '@tanstack/react-query';
import type { LastImport } from '../../../store/import/import-source.ts';
import { useSession } from '../../plan/session.ts';

/** The last import where it was cut off, whoever began it. */
export interface CutOff {
  import: LastImport | null;
  /** True once SharePoint was asked and answered. */
  isKnown: boolean;
}

/** Asks SharePoint whether an import was cut off half way, which nothing in this browser may tell of. */
export function useCutOff(isWanted: boolean): CutOff {
  const { store } = useSession();
  const { data } = useQuery({
    queryKey: ['last import'],
    queryFn: () => store.lastImport(),
    enabled: isWanted,
    staleTime: 0,
    gcTime: 0,
  });
  if (!isWanted || data === undefined) return { import: null, isKnown: false };
  const isCut = data !== null && (data.finishedOn === null || data.isBeingUndone);
  return { import: isCut ? data : null, isKnown: true };
}
