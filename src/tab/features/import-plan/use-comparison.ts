import { useEffect, useState } from 'react';
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
}

const NOTHING = { plan: null, comparison: null, problem: null };

/** Compares a newer version with the file before it and with the lists, anew at each correction. */
export function useComparison({ kind, reading }: OpenWork): Compared {
  const { store } = useSession();
  const [known, setKnown] = useState<Omit<Compared, 'isAsking'> & { plan: Plan | null }>(NOTHING);
  const plan = kind === 'newer' ? reading.outcome.plan : null;
  useEffect(() => {
    if (!plan) return;
    let isWanted = true;
    const ask = async () => {
      try {
        const comparison = await store.compareImport(plan);
        if (isWanted) setKnown({ plan, comparison, problem: null });
      } catch (thrown) {
        if (isWanted) setKnown({ plan, comparison: null, problem: failureInWords(thrown) });
      }
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [plan, store]);
  if (!plan) return { comparison: null, isAsking: false, problem: null };
  const { comparison, problem } = known.plan === plan ? known : NOTHING;
  return { comparison, problem, isAsking: known.plan !== plan };
}
