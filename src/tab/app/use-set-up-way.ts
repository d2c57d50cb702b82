import { useCallback, useEffect, useState } from 'react';
import { forgetSetUp, keepSetUp, readSetUp } from '../offline/kept-set-up.ts';
import { useSession } from '../plan/session.ts';

/** Setting the plan up, as far as this person began it in this browser. */
export interface SetUpWay {
  /** The step at which it goes on; null where it is not under way. */
  step: string | null;
  goTo: (step: string) => void;
  end: () => void;
}

/** Says where setting up stands, which outlasts a reload, and moves it on. */
export function useSetUpWay(): SetUpWay {
  const { database, owner } = useSession();
  const [step, setStep] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void readSetUp(database, owner).then((kept) => isCurrent && kept && setStep((now) => now ?? kept.step));
    return () => {
      isCurrent = false;
    };
  }, [database, owner]);
  const goTo = useCallback(
    (to: string) => {
      setStep(to);
      void keepSetUp(database, owner, { step: to });
    },
    [database, owner],
  );
  const end = useCallback(() => {
    setStep(null);
    void forgetSetUp(database, owner);
  }, [database, owner]);
  return { step, goTo, end };
}
