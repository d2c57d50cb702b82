import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Board, BrokenRow } from '../../../domain/board.ts';
import type { Proposal } from '../../../store/repair/proposal.ts';
import { useSession } from '../../plan/session.ts';

/** One broken row among others. */
export const rowKey = ({ list, row, fault }: BrokenRow): string => `${list} ${row.id} ${fault}`;

/** What could be done about a broken row, asked anew whenever it changed. */
export function useProposal(board: Board, broken: BrokenRow): UseQueryResult<Proposal> {
  const { store } = useSession();
  return useQuery({
    queryKey: ['proposal', rowKey(broken), broken.row.etag],
    queryFn: () => store.proposeMending(board, broken),
    staleTime: Infinity,
    gcTime: 0,
  });
}
