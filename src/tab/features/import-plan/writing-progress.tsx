import { Button, ProgressBar } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ImportProgress } from '../../../store/import/import-source.ts';
import { useBusySeconds } from '../../plan/use-busy.ts';
import { countOf, inFigures } from '../../ui/count-words.ts';
import { useOnline } from '../../ui/use-online.ts';
import { useImportStyles } from './import-page.styles.ts';

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
        {total === 0 ? 'Preparing …' : `Writing to SharePoint: ${inFigures(written)} of ${countOf(total, 'row')}`}
      </p>
      <ProgressBar
        {...(total === 0 ? {} : { value: written, max: total })}
        aria-label="How far it is"
        aria-valuetext={total === 0 ? undefined : `${inFigures(written)} of ${inFigures(total)}`}
      />
      <Waiting />
      <p className={styles.words}>
        If this page is closed or the network goes, what was written is kept and it can go on from there.
      </p>
      <Button disabledFocusable={isStopping} onClick={onStop}>
        {isStopping ? 'Stopping …' : 'Stop'}
      </Button>
    </div>
  );
}

/** Why nothing moves just now. */
function Waiting(): JSX.Element {
  const styles = useImportStyles();
  const busy = useBusySeconds();
  const isOnline = useOnline();
  const words = isOnline
    ? busy === null
      ? 'Please keep this page open.'
      : 'SharePoint is busy and asks everybody to wait.'
    : 'You are offline. It goes on by itself once the network is back, or stops after a while and can be gone on with.';
  return (
    <p className={styles.words}>
      <output>{words}</output>
      {isOnline && busy !== null && ` It goes on in ${busy} s.`}
    </p>
  );
}
