import { Button, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import { Notice } from '../../ui/notice.tsx';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';
import { SET_UP_STEPS, setUpStepOf } from './set-up-step.ts';

const say = wordsOf(setUp);
const useStyles = makeStyles({ line: { '@media print': { display: 'none' } } });

/** Above a board that is not set up whole: where that goes on, and a way to leave it be. */
export function SetUpLine(props: { step: string; onGoOn: () => void; onEnd: () => void }): JSX.Element {
  const { onGoOn, onEnd } = props;
  const styles = useStyles();
  const step = setUpStepOf(props.step);
  const at = SET_UP_STEPS.indexOf(step) + 1;
  return (
    <div className={styles.line}>
      <Notice
        actions={
          <>
            <Button size="small" appearance="primary" onClick={onGoOn}>
              {say('goOnSettingUp')}
            </Button>
            <Button size="small" onClick={onEnd}>
              {say('endSettingUp')}
            </Button>
          </>
        }
      >
        {say('setUpLine', { step: say(`step_${step}`), at, of: SET_UP_STEPS.length })}
      </Notice>
    </div>
  );
}
