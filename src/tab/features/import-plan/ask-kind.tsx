import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
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
  return (
    <div className={styles.waiting}>
      <h1 className={styles.title} dir="auto">{`What is ${open.file.name}?`}</h1>
      <p className={styles.words}>
        A newer version is compared with the plan: you see what is new, changed and gone, and choose. Another priority
        is added, and leaves what is there alone.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => work.sayKind('newer')}>
          A newer version of the plan’s file
        </Button>
        <Button appearance="primary" onClick={() => work.sayKind('added')}>
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
