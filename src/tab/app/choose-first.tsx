import { Suspense, type JSX } from 'react';
import type { KeptPlan } from '../offline/kept-plans.ts';
import { FirstPlan } from './later.ts';
import { useAddress } from './use-address.ts';

/** Chooses the plan where nothing says which, and starts with it. */
export function ChooseFirst(props: { plans: KeptPlan[]; home: string | null; startAgain: () => void }): JSX.Element {
  const { plans, home, startAgain } = props;
  const [, go] = useAddress();
  const choose = (site: string) => {
    go({ site });
    startAgain();
  };
  return (
    <Suspense fallback={null}>
      <FirstPlan plans={plans} home={home} onChosen={choose} />
    </Suspense>
  );
}
