import { useEffect, useState, type JSX } from 'react';
import { ConfigPage } from '../features/config-page/config-page.tsx';
import { PlanPicker } from '../features/plan-picker/plan-picker.tsx';
import { readPlans, type KeptPlan } from '../offline/kept-plans.ts';
import { useSession } from '../plan/session.ts';
import { readAddress, VIEWS, writeAddress } from './address.ts';
import type { Go } from './plan-props.ts';
import type { TeamsHost } from './teams-host.ts';

const offerNothing = (): void => undefined;

/** Setting up the tab that Teams adds, or choosing another plan. `onOtherPlan` is null where the place decides which plan it is. */
export function Configure(props: {
  what: 'tab' | 'plan';
  teams: TeamsHost | null;
  home: string | null;
  go: Go;
  onOtherPlan: (() => void) | null;
}): JSX.Element {
  const { what, teams, go, onOtherPlan } = props;
  const { owner } = useSession();
  if (what === 'plan') return <OtherPlan {...props} />;
  const isForMeeting = Boolean(teams?.meeting);
  // In a channel the tab follows the channel, wherever its site goes.
  const site = teams?.channel?.site ? null : owner.site;
  return (
    <ConfigPage
      channel={teams?.channel ?? null}
      isAdding={teams?.isAddingTab ?? false}
      isForMeeting={isForMeeting}
      views={VIEWS}
      addressFor={(choice) => {
        const address = new URL(`./${writeAddress({ ...readAddress(''), ...choice, site })}`, location.href);
        // In a meeting an address that says no view opens the meeting.
        if (isForMeeting) address.searchParams.set('view', choice.view);
        return address.href;
      }}
      onOffer={teams?.isAddingTab ? teams.offer : offerNothing}
      onOtherPlan={onOtherPlan}
      onOpen={() => go({ configure: null })}
    />
  );
}

function OtherPlan({ home, go }: { home: string | null; go: Go }): JSX.Element {
  const { database, owner } = useSession();
  const [plans, setPlans] = useState<KeptPlan[]>([]);
  useEffect(() => {
    void readPlans(database, owner).then(setPlans);
  }, [database, owner]);
  return (
    <PlanPicker
      plans={plans}
      home={home}
      current={owner.site}
      onChoose={(site) => go({ ...PLAIN, site })}
      onLeave={() => go({ configure: null })}
    />
  );
}

/** Another plan has other sub-groups and actions, so nothing of the address is true of it. */
const PLAIN = { ...readAddress(''), configure: null };

/** Choosing the plan before any is open. */
export function FirstPlan(props: {
  plans: KeptPlan[];
  home: string | null;
  onChosen: (site: string) => void;
}): JSX.Element {
  return <PlanPicker plans={props.plans} home={props.home} current={null} onChoose={props.onChosen} />;
}
