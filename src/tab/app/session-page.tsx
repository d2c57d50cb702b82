import { Suspense, useEffect, useRef, type JSX } from 'react';
import { PersonPicker } from '../features/person-picker/person-picker.tsx';
import { SessionContext } from '../plan/session.ts';
import { useFollowing } from '../plan/use-board.ts';
import { useSending } from '../plan/use-outbox.ts';
import { Configure } from './later.ts';
import { PlanGate } from './plan-gate.tsx';
import type { MeetingPlace } from './plan-props.ts';
import type { TeamsHost } from './teams-host.ts';
import type { Started } from './start.ts';
import { readSubPage, subPageOf } from './address.ts';
import { useAddress } from './use-address.ts';
import { useConnectionSaid } from './use-connection-said.ts';

const placeIn = ({ frame, canShareToStage, shareToStage }: TeamsHost): MeetingPlace => ({
  frame,
  mayShare: canShareToStage,
  share: async (address) => (await shareToStage(address)).outcome === 'shared',
});

/** The plan as one person sees it. Somebody else gets a session of their own. */
export function SessionPage(props: { started: Started & { outcome: 'session' }; onPerson: () => void }): JSX.Element {
  const { session, people, person, teams, home } = props.started;
  const { onPerson } = props;
  const [address, go] = useAddress();
  useFollowing(session.board);
  useSending(session);
  useConnectionSaid();
  useEffect(() => {
    if (teams?.subPage) go(readSubPage(teams.subPage), 'replace');
  }, [teams, go]);
  useEffect(() => teams?.attend(session), [teams, session]);
  const opened = `${address.as} ${address.site}`;
  const openedAs = useRef(opened);
  useEffect(() => {
    if (openedAs.current === opened) return;
    openedAs.current = opened;
    onPerson();
  }, [opened, onPerson]);
  const onOtherPlan = teams?.channel?.site ? null : () => go({ configure: 'plan' });
  const shareLink = teams?.shareLink ?? null;
  const configure = address.configure ?? (teams?.isAddingTab ? 'tab' : null);
  return (
    <SessionContext.Provider value={session}>
      {configure ? (
        <Suspense fallback={null}>
          <Configure what={configure} teams={teams} home={home} go={go} onOtherPlan={onOtherPlan} />
        </Suspense>
      ) : (
        <PlanGate
          address={address}
          go={go}
          onOtherPlan={onOtherPlan}
          channel={teams?.channel ?? null}
          place={teams?.meeting ? placeIn(teams) : null}
          onShare={shareLink && ((view, label) => shareLink(subPageOf(view), label))}
          person={
            teams || !people ? null : (
              <PersonPicker people={people} value={person.userPrincipalName} onChoose={(as) => go({ as })} />
            )
          }
        />
      )}
    </SessionContext.Provider>
  );
}
