import { Button, ProgressBar } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ImportProgress } from '../../../store/import/import-source.ts';
import { useBusySeconds } from '../../plan/use-busy.ts';
import { inFigures } from '../../ui/count-words.ts';
import { useOnline } from '../../ui/use-online.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';

const say = wordsOf(catalogue);

/** How far writing is, what it waits for, and the press that stops it. */
export function WritingProgress(props: {
  progress: ImportProgress;
  isStopping: boolean;
  onStop: () => void;
}): JSX.Element {
  const { progress, isStopping, onStop } = props;
  const { written, total } = progress;
  const styles = useImportStyles();
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        {total === 0 ? say('preparing') : say('writing', { written: inFigures(written), count: total })}
      </p>
      <ProgressBar
        {...(total === 0 ? {} : { value: written, max: total })}
        aria-label={say('howFar')}
        aria-valuetext={
          total === 0 ? undefined : say('farOf', { written: inFigures(written), total: inFigures(total) })
        }
      />
      <Waiting />
      <p className={styles.words}>{say('writtenKept')}</p>
      <Button disabledFocusable={isStopping} onClick={onStop}>
        {say(isStopping ? 'stopping' : 'stop')}
      </Button>
    </div>
  );
}

/** Why nothing moves just now. */
function Waiting(): JSX.Element {
  const styles = useImportStyles();
  const busy = useBusySeconds();
  const isOnline = useOnline();
  const words = isOnline ? (busy === null ? say('keepOpen') : say('allWait')) : say('offlineWait');
  return (
    <p className={styles.words}>
      <output>{words}</output>
      {isOnline && busy !== null && say('goesOnIn', { seconds: busy })}
    </p>
  );
}
