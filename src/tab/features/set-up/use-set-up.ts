import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProvisioningPlan, ProvisioningProgress } from '../../../store/provision.ts';
import { NotAllowedError } from '../../../store/store-error.ts';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';

/** Where setting up stands. */
export interface SettingUp {
  /** What is left to make; null while that is being read, or could not be. */
  plan: ProvisioningPlan | null;
  progress: ProvisioningProgress | null;
  /** What went wrong, in a sentence. */
  problem: string | null;
  /** True once SharePoint has said that this person may not make lists. */
  isRefused: boolean;
  /** What is there but other than it should be, and what SharePoint would not take. */
  faults: readonly string[];
}

type Making = Pick<SettingUp, 'progress' | 'problem' | 'isRefused' | 'faults'>;

const NOTHING: Making = { progress: null, problem: null, isRefused: false, faults: [] };

/** Reads what the lists lack, and makes it when told to. After a failure what is left is read again. */
export function useSetUp(): { state: SettingUp; look: () => void; make: () => Promise<void> } {
  const { store, board, outbox } = useSession();
  const [making, setMaking] = useState(NOTHING);
  const { data, error, refetch } = useQuery({
    queryKey: ['provisioning'],
    queryFn: () => store.planProvisioning(),
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const make = async (): Promise<void> => {
    setMaking(NOTHING);
    try {
      const { made, faults } = await store.provision(undefined, (progress) => setMaking({ ...NOTHING, progress }));
      setMaking({ ...NOTHING, faults });
      if (made.length > 0) await board.readAnew();
      await outbox.flush();
    } catch (thrown) {
      setMaking({ ...NOTHING, problem: failureInWords(thrown), isRefused: thrown instanceof NotAllowedError });
    }
    await refetch();
  };
  const problem = making.problem ?? (error && !data ? failureInWords(error) : null);
  const faults = [...new Set([...(data?.faults ?? []), ...making.faults])];
  return { state: { ...making, plan: data ?? null, problem, faults }, look: () => void refetch(), make };
}
