import { useCallback, useEffect, useState } from 'react';
import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { Plan } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import type { OpenWork } from './import-work.ts';

/** What a newer version changes, once SharePoint was asked. */
export interface Compared {
  comparison: ImportComparison | null;
  isAsking: boolean;
  problem: string | null;
  /** Asks once more, after it could not be compared. */
  tryAgain: () => void;
}

type Known = Pick<Compared, 'comparison' | 'problem'> & { plan: Plan | null };

const NOTHING: Known = { plan: null, comparison: null, problem: null };

/**
 * Compares a newer version with the file before it and with the lists, anew for each reading. All of the lists are read for
 * it, so it waits until somebody wants to see it and no further reading is under way.
 */
export function useComparison({ kind, reading, isReading }: OpenWork, isWanted: boolean): Compared {
  const { store } = useSession();
  const [known, setKnown] = useState<Known>(NOTHING);
  const tryAgain = useCallback(() => setKnown(NOTHING), []);
  const plan = kind === 'newer' && isWanted ? reading.outcome.plan : null;
  useEffect(() => {
    if (!plan || isReading || known.plan === plan) return;
    let isNewest = true;
    const ask = async () => {
      try {
        const comparison = await store.compareImport(plan);
        if (isNewest) setKnown({ plan, comparison, problem: null });
      } catch (thrown) {
        if (isNewest) setKnown({ plan, comparison: null, problem: failureInWords(thrown) });
      }
    };
    void ask();
    return () => {
      isNewest = false;
    };
  }, [plan, isReading, known, store]);
  if (!plan) return { comparison: null, isAsking: false, problem: null, tryAgain };
  const { comparison, problem } = known.plan === plan ? known : NOTHING;
  return { comparison, problem, isAsking: known.plan !== plan, tryAgain };
}
