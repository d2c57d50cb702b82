import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useSay } from '../../ui/said.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { STEP_WORDS, type Step } from './steps.ts';

const say = wordsOf(catalogue);

export interface StepsBarProps {
  work: ImportWork;
  open: OpenWork;
  steps: readonly Step[];
  step: Step;
  /** How many questions wait for an answer. */
  questions: number;
  /** True while rows are written: then only that can be stopped. */
  isWriting: boolean;
  onStep: (step: Step | null) => void;
  onLeave?: (() => void) | undefined;
}

/** The file's name, the steps that it goes through, and what can be done on each of them. */
export function StepsBar(props: StepsBarProps): JSX.Element {
  const { open, steps, step, isWriting, onStep, onLeave } = props;
  const styles = useImportStyles();
  const next = steps[steps.indexOf(step) + 1];
  return (
    <header className={styles.top}>
      <h1 className={styles.title} dir="auto">
        {open.file.name}
      </h1>
      {!open.isBegun && !isWriting && <StepList {...props} />}
      <div className={styles.end}>
        {!open.isBegun && !isWriting && <Ways {...props} />}
        {onLeave && !isWriting && (
          <Button size="small" onClick={onLeave}>
            {say('backToBoard')}
          </Button>
        )}
        {next && (
          <Button size="small" appearance="primary" onClick={() => onStep(next)}>
            {say('next', { step: STEP_WORDS[next] })}
          </Button>
        )}
      </div>
    </header>
  );
}

function StepList({ steps, step, questions, onStep }: StepsBarProps): JSX.Element {
  const styles = useImportStyles();
  const left = (one: Step): number => (one === 'table' ? questions : 0);
  return (
    <nav aria-label={say('steps')}>
      <ol className={styles.steps}>
        {steps.map((one, at) => (
          <li key={one}>
            <Button
              size="small"
              appearance={one === step ? 'outline' : 'subtle'}
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onStep(one)}
            >
              {left(one) > 0
                ? say('stepLeft', { at: at + 1, step: STEP_WORDS[one], count: left(one) })
                : say('stepOf', { at: at + 1, step: STEP_WORDS[one] })}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Ways({ work, open, onStep }: StepsBarProps): JSX.Element {
  const announce = useSay();
  const undo = () => {
    work.undo();
    announce(say('takenBack'));
  };
  const leave = () => {
    work.setAside();
    onStep(null);
  };
  return (
    <>
      <Button size="small" disabledFocusable={open.earlier.length === 0} onClick={undo}>
        {say('undo')}
      </Button>
      <Button size="small" onClick={leave}>
        {say('anotherFile')}
      </Button>
    </>
  );
}
