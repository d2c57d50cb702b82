import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { JSX } from 'react';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';
import { SET_UP_STEPS, type SetUpStep } from './set-up-step.ts';

const say = wordsOf(setUp);
const useStyles = makeStyles({
  nav: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, alignContent: 'start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // On a phone the line above says where one stands; the way back and forth is below each step.
    '@media (max-width: 859px)': { flexDirection: 'row', flexWrap: 'wrap' },
  },
  step: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

/** How far setting up has come, and a way to each step that can be gone to. */
export function SetUpSteps(props: {
  step: SetUpStep;
  /** Null while there is no plan, on which the later steps stand: then only how far it is, is said. */
  onStep: ((step: SetUpStep) => void) | null;
}): JSX.Element {
  const { step, onStep } = props;
  const styles = useStyles();
  const at = SET_UP_STEPS.indexOf(step);
  return (
    <nav className={styles.nav} aria-label={say('steps')}>
      <p className={styles.words}>{say('stepOf', { at: at + 1, of: SET_UP_STEPS.length })}</p>
      <ProgressBar value={at + 1} max={SET_UP_STEPS.length} aria-label={say('howFar')} />
      {onStep && (
        <ol className={styles.list}>
          {SET_UP_STEPS.map((one, place) => (
            <li key={one}>
              <Button
                className={styles.step}
                size="small"
                appearance={one === step ? 'outline' : 'subtle'}
                aria-current={one === step ? 'step' : undefined}
                icon={place < at ? <CheckmarkRegular /> : null}
                disabled={place < FIRST_OF_SETTINGS}
                onClick={() => onStep(one)}
              >
                {say(`step_${one}`)}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}

/** The lists and the plan are made once. */
const FIRST_OF_SETTINGS = 2;
