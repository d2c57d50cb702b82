import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { Notice } from '../../ui/notice.tsx';
import { SetUpList } from './set-up-list.tsx';
import { progressInWords, stepsInWords } from './set-up-words.ts';
import { useSetUp, type SettingUp } from './use-set-up.ts';

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
export function SetUpForm({ verb, site }: { verb: 'Make' | 'Put back'; site: string }): JSX.Element {
  const styles = useStyles();
  const { state, look, make } = useSetUp();
  const { plan, progress, problem, isRefused } = state;
  const steps = plan?.steps ?? [];
  return (
    <div className={styles.form}>
      <p className={styles.words} aria-live="polite">
        {statusOf(state, verb)}
      </p>
      {progress && <ProgressBar value={progress.done} max={progress.total} aria-label="How far it is" />}
      {problem && <Notice isProblem>{isRefused ? REFUSED : problem}</Notice>}
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
              {problem && !isRefused ? 'Go on' : isRefused ? 'Try again' : `${verb} ${stepsInWords(steps)}`}
            </Button>
          )}
          {!plan && problem && <Button onClick={look}>Look again</Button>}
        </div>
      )}
      {!progress && steps.length > 0 && <SetUpList steps={steps} />}
    </div>
  );
}

const REFUSED =
  'You may not make lists on this site, so nothing was made. An owner of the site can, by opening this page; or an administrator, with this command:';

function Command({ site }: { site: string }): JSX.Element {
  const styles = useStyles();
  return <code className={styles.command}>{`npm run provision -- --site ${site}`}</code>;
}

function statusOf({ plan, progress, problem, isRefused, faults }: SettingUp, verb: string): string {
  if (progress) return progressInWords(progress);
  if (!plan) return problem ? 'SharePoint’s lists could not be looked at.' : 'Looking at SharePoint’s lists …';
  if (plan.steps.length === 0) return faults.length > 0 ? 'Everything else is there.' : 'Everything is there.';
  if (problem && !isRefused) return `What was made so far is kept. Left to make: ${stepsInWords(plan.steps)}.`;
  return verb === 'Make'
    ? `These will be made on this site, and nothing else: ${stepsInWords(plan.steps)}. Nothing is made before you say so.`
    : `This puts back ${stepsInWords(plan.steps)}, empty: SharePoint deleted what stood there. Nothing else is changed.`;
}
