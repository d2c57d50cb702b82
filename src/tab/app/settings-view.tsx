import type { JSX } from 'react';
import type { Board } from '../../domain/board.ts';
import { setUpStepOf } from '../features/set-up/set-up-step.ts';
import { SetUpSteps } from '../features/set-up/set-up-steps.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import type { PlanGateProps } from './plan-props.ts';
import type { SetUpWay } from './use-set-up-way.ts';

/** The settings, as steps while the plan is being set up. */
export function SettingsView(props: PlanGateProps & { board: Board; way: SetUpWay }): JSX.Element {
  const { board, address, go, way, channel } = props;
  const show = (settings: string) => {
    if (way.step !== null) way.goTo(settings);
    go({ settings });
  };
  const leave = (isOver: boolean) => {
    if (isOver) way.end();
    go({ settings: null });
  };
  return (
    <SettingsPage
      board={board}
      page={address.settings ?? ''}
      channel={channel}
      steps={way.step === null ? null : <SetUpSteps step={setUpStepOf(address.settings ?? way.step)} onStep={show} />}
      onReview={
        way.step === null ? (review, against) => go({ settings: null, view: 'dashboard', review, against }) : null
      }
      onAction={way.step === null ? (action) => go({ settings: null, action }) : null}
      onPage={show}
      onLeave={leave}
    />
  );
}
