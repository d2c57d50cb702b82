import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { ImportPage } from '../features/import-plan/import-page.tsx';
import { SetUpSteps } from '../features/set-up/set-up-steps.tsx';
import { StartEmpty } from '../features/set-up/start-empty.tsx';
import catalogue from '../words/en-GB/bring-in-plan.json';
import { wordsOf } from '../words/words-of.ts';
import type { PlanGateProps, PlanPageProps } from './plan-props.ts';
import type { SetUpWay } from './use-set-up-way.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  person: {
    display: 'flex',
    justifyContent: 'flex-end',
    minHeight: '88px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  steps: { boxSizing: 'border-box', maxWidth: '640px', margin: '0 auto', padding: `0 ${tokens.spacingHorizontalXL}` },
});

/** Bringing in a file, where there is no plan yet or somebody asked for it. */
export function BringInPlan(
  props: PlanGateProps & Pick<PlanPageProps, 'file'> & { way: SetUpWay; hasBoard: boolean; onLookAgain: () => void },
): JSX.Element {
  const { address, go, file, way, hasBoard, onLookAgain } = props;
  const leave = () => go({ bring: null });
  const begin = () => {
    way.goTo('groups');
    go({ settings: 'groups' });
  };
  return (
    <ImportPage
      person={<Person {...props} step={hasBoard ? null : 'plan'} />}
      step={address.bring}
      onStep={(bring) => go({ bring: bring ?? (hasBoard ? 'file' : null) })}
      onDone={() => {
        if (!hasBoard) way.goTo('groups');
        leave();
      }}
      beside={hasBoard ? null : <StartEmpty onStarted={begin} />}
      onTakeBack={() => file.change({ isUndoing: true })}
      hasPlan={hasBoard}
      {...(hasBoard ? SECOND : FIRST)}
      onLeave={hasBoard ? leave : undefined}
      onLookAgain={hasBoard ? undefined : onLookAgain}
    />
  );
}

const FIRST = {
  title: say('noPlanYet'),
  words: say('noPlanYetWords'),
};
const SECOND = {
  title: say('bringFile'),
  words: say('bringFileWords'),
};

/** Who has the page open, and where the plan is being set up, how far that is. */
function Person(props: Pick<PlanGateProps, 'person'> & { step: 'plan' | null }): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <div className={styles.person}>{props.person}</div>
      {props.step && (
        <div className={styles.steps}>
          <SetUpSteps step={props.step} onStep={null} />
        </div>
      )}
    </>
  );
}
