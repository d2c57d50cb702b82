import { useCallback } from 'react';
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Board } from '../../domain/board.ts';
import { withChange, type BoardChange } from './board-change.ts';
import { useSession, type Session } from './session.ts';

const BOARD = ['board'] as const;
const POLL_MS = 5000;

/** The board, read once and then followed every five seconds while somebody can see it. */
export function useBoard(): UseQueryResult<Board> {
  const session = useSession();
  const client = useQueryClient();
  return useQuery({
    queryKey: BOARD,
    queryFn: () => followBoard(session, client),
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: 'always',
    structuralSharing: false,
  });
}

async function followBoard({ store, clock }: Session, client: QueryClient): Promise<Board> {
  const before = client.getQueryData<Board>(BOARD);
  const [board] = await Promise.all([before ? store.followBoard(before) : store.openBoard(), clock.refresh()]);
  // A change of one's own that landed meanwhile is newer than this answer, and the next look starts from it.
  const now = client.getQueryData<Board>(BOARD);
  return now && now !== before ? now : board;
}

/** Puts rows that one's own change brought back on the board at once. */
export function useBoardChange(): (change: BoardChange) => void {
  const client = useQueryClient();
  return useCallback(
    (change) => client.setQueryData<Board>(BOARD, (board) => board && withChange(board, change)),
    [client],
  );
}
