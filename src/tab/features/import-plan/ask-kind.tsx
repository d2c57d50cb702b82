import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import { useBoard } from '../../plan/use-board.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { alreadyThere, thereInWords } from './already-there.ts';
import { useImportStyles } from './import-page.styles.ts';
import type { ImportWork, OpenWork } from './import-work.ts';
import { actionsOf } from './plan-actions.ts';
import type { Step } from './steps.ts';

const say = wordsOf(catalogue);

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
      <h1 className={styles.title} dir="auto">
        {say('whatIs', { file: open.file.name })}
      </h1>
      <p className={styles.words}>{say('kindsExplained')}</p>
      {there && <p className={styles.words}>{thereInWords(there)}</p>}
      <div className={styles.buttons}>
        <Button appearance={isNewer === false ? 'secondary' : 'primary'} onClick={() => work.sayKind('newer')}>
          {say('newer')}
        </Button>
        <Button appearance={isNewer === true ? 'secondary' : 'primary'} onClick={() => work.sayKind('added')}>
          {say('added')}
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            work.setAside();
            onStep(null);
          }}
        >
          {say('anotherFile')}
        </Button>
        {onLeave && <Button onClick={onLeave}>{say('backToBoard')}</Button>}
      </div>
    </div>
  );
}
