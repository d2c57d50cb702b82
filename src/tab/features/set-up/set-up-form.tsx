import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { Notice } from '../../ui/notice.tsx';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';
import { SetUpList } from './set-up-list.tsx';
import { progressInWords, stepsInWords } from './set-up-words.ts';
import { useSetUp, type SettingUp } from './use-set-up.ts';

const say = wordsOf(setUp);

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM, textAlign: 'start' },
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  command: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What SharePoint lacks, a press to make it, how far that is, and what to do where it fails. */
export function SetUpForm({ verb, site }: { verb: 'make' | 'putBack'; site: string }): JSX.Element {
  const styles = useStyles();
  const { state, look, make } = useSetUp();
  const { plan, progress, problem, isRefused } = state;
  const steps = plan?.steps ?? [];
  return (
    <div className={styles.form}>
      <p className={styles.words} aria-live="polite">
        {statusOf(state, verb)}
      </p>
      {progress && <ProgressBar value={progress.done} max={progress.total} aria-label={say('howFar')} />}
      {problem && <Notice isProblem>{isRefused ? say('refused') : problem}</Notice>}
      {isRefused && <Command site={site} />}
      {state.faults.map((fault) => (
        <Notice key={fault} isProblem>
          {fault}
        </Notice>
      ))}
      {!progress && (
        <div className={styles.buttons}>
          {steps.length > 0 && (
            <Button appearance="primary" onClick={() => void make()}>
              {pressOf(state, verb)}
            </Button>
          )}
          {!plan && problem && <Button onClick={look}>{say('lookAgain')}</Button>}
        </div>
      )}
      {!progress && steps.length > 0 && <SetUpList steps={steps} />}
    </div>
  );
}

function pressOf({ plan, problem, isRefused }: SettingUp, verb: 'make' | 'putBack'): string {
  if (isRefused) return say('tryAgain');
  return problem ? say('goOn') : say(verb, { steps: stepsInWords(plan?.steps ?? []) });
}

function Command({ site }: { site: string }): JSX.Element {
  const styles = useStyles();
  return <code className={styles.command}>{say('command', { site })}</code>;
}

function statusOf({ plan, progress, problem, isRefused, faults }: SettingUp, verb: 'make' | 'putBack'): string {
  if (progress) return progressInWords(progress);
  if (!plan) return say(problem ? 'notLookedAt' : 'looking');
  if (plan.steps.length === 0) return say(faults.length > 0 ? 'restIsThere' : 'allThere');
  const steps = stepsInWords(plan.steps);
  if (problem && !isRefused) return say('leftToMake', { steps });
  return say(verb === 'make' ? 'willMake' : 'willPutBack', { steps });
}
