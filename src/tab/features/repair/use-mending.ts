import { useState } from 'react';
import type { Board } from '../../../domain/board.ts';
import type { Mending, Proposal } from '../../../store/repair/proposal.ts';
import { NotAllowedError } from '../../../store/store-error.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { recordInWords } from './repair-words.ts';
import { rowKey } from './use-proposal.ts';

/** A row that a person agreed to mend. */
export interface Consent {
  proposal: Proposal;
  areaKey?: string | null;
}

/** Where mending stands. `problems` are by row; `isRefused` once SharePoint has said that this person may not. */
export interface MendingState {
  /** How many of how many are done, and which is next; null while nothing is being mended. */
  progress: { done: number; total: number; row: string } | null;
  problems: ReadonlyMap<string, string>;
  mended: number;
  isRefused: boolean;
}

const NOTHING: MendingState = { progress: null, problems: new Map(), mended: 0, isRefused: false };

/** Mends rows one after another, and reads the plan anew. */
export function useMending(board: Board) {
  const { store, me, board: followed } = useSession();
  const [state, setState] = useState(NOTHING);
  const mendOne = async ({ proposal, areaKey = null }: Consent): Promise<unknown> => {
    const mending: Mending = {
      proposal,
      areaKey,
      words: recordInWords(proposal),
      saidBy: me.name,
      source: 'tab',
    };
    return store.mend(board, mending).then(
      () => null,
      (thrown: unknown) => thrown ?? new Error('Nothing tells what went wrong.'),
    );
  };
  const mend = async (consents: readonly Consent[]): Promise<void> => {
    const problems = new Map<string, string>();
    let isRefused = false;
    let mended = 0;
    for (const [done, consent] of consents.entries()) {
      if (isRefused) break;
      setState((before) => ({
        ...before,
        progress: { done, total: consents.length, row: rowKey(consent.proposal.broken) },
      }));
      const failure = await mendOne(consent);
      isRefused = failure instanceof NotAllowedError;
      if (failure) problems.set(rowKey(consent.proposal.broken), failureInWords(failure));
      else mended++;
    }
    await followed.readAnew();
    setState((before) => ({ progress: null, problems, mended: before.mended + mended, isRefused }));
  };
  return { state, mend };
}
