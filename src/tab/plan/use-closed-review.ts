import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { ClosedReview } from '../../store/review/read-closed-review.ts';
import { useSession } from './session.ts';
import { useWaiting } from './use-outbox.ts';

/**
 * A closed review date as it was signed, with what became of its record since; nothing is read where `key` is null. It is read
 * again when a correction of it has been sent. The browser keeps none of it: what proves something is asked of SharePoint.
 */
export function useClosedReview(key: string | null): UseQueryResult<ClosedReview> {
  const { store } = useSession();
  const { waiting } = useWaiting();
  const onTheirWay = waiting.filter(({ edit }) => edit.kind === 'reviewCorrection' && edit.reviewKey === key).length;
  return useQuery({
    queryKey: ['closed review', key, onTheirWay],
    queryFn: key === null ? skipToken : () => store.readClosedReview(key),
    placeholderData: (previous) => (previous?.review.key === key ? previous : undefined),
    refetchOnReconnect: 'always',
  });
}
