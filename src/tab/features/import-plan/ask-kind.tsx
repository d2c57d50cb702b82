import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useBoard } from '../../plan/use-board.ts';
import { alreadyThere, thereInWords } from './already-there.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { actionsOf } from './plan-actions.ts';
import type { Step } from './steps.ts';

/** What a second file is, which nobody but a person knows. */
export function AskKind(props: {
  work: ImportWork;
  open: OpenWork;
  onStep: (step: Step | null) => void;
  onLeave?: (() => void) | undefined;
}): JSX.Element {
  const { work, open, onStep, onLeave } = props;
  const styles = useImportStyles();
  const { board } = useBoard();
  const { plan } = open.reading.outcome;
  const there = plan && board ? alreadyThere(actionsOf(plan), board.actions) : null;
  const isNewer = there === null ? null : there.count * 2 >= there.of;
  return (
    <div className={styles.waiting}>
      <h1 className={styles.title} dir="auto">{`What is ${open.file.name}?`}</h1>
      <p className={styles.words}>
        A newer version is compared with the plan: you see what is new, changed and gone, and choose. Another priority
        is added, and leaves what is there alone.
      </p>
      {there && <p className={styles.words}>{thereInWords(there)}</p>}
      <div className={styles.buttons}>
        <Button appearance={isNewer === false ? 'secondary' : 'primary'} onClick={() => work.sayKind('newer')}>
          A newer version of the plan’s file
        </Button>
        <Button appearance={isNewer === true ? 'secondary' : 'primary'} onClick={() => work.sayKind('added')}>
          Another priority of the plan
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            work.setAside();
            onStep(null);
          }}
        >
          Another file …
        </Button>
        {onLeave && <Button onClick={onLeave}>Back to the board</Button>}
      </div>
    </div>
  );
}
