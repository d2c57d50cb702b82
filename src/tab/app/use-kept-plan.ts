import { useEffect } from 'react';
import { NotAllowedError } from '../../store/store-error.ts';
import { forgetPlan, keepPlan } from '../offline/kept-plans.ts';
import { useSession } from '../plan/session.ts';
import { useBoard } from '../plan/use-board.ts';

/** Remembers the plan among those that were opened here, and forgets one that may no longer be read. */
export function useKeptPlan(): void {
  const { database, owner } = useSession();
  const { board, error } = useBoard();
  const isRead = board !== null;
  const title = board?.title ?? null;
  const isRefused = error instanceof NotAllowedError;
  useEffect(() => {
    if (isRefused) void forgetPlan(database, owner, owner.site);
    else if (isRead) void keepPlan(database, owner, { site: owner.site, title, openedAt: Date.now() });
  }, [database, owner, isRead, title, isRefused]);
}
