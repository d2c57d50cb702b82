import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ProvisioningStep } from '../../../store/provision.ts';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(setUp);

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    textAlign: 'start',
  },
  head: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  columns: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Exactly what will be made: each list with what it is for, its columns a press away; each column and index on its own. */
export function SetUpList({ steps }: { steps: readonly ProvisioningStep[] }): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={say('whatWillBeMade')}>
      {steps.map((step) => (
        <li key={`${step.kind} ${step.list} ${step.columns.join()}`}>
          <div className={styles.head}>{headOf(step)}</div>
          <div className={styles.quiet}>{step.kind === 'index' ? say('indexAbout') : step.about}</div>
          {step.kind === 'list' && (
            <details>
              <summary className={styles.summary}>{say('column', { count: step.columns.length })}</summary>
              <p className={styles.columns}>{step.columns.join(', ')}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function headOf({ kind, title, columns: [column = ''] }: ProvisioningStep): string {
  if (kind === 'list') return title;
  return say(kind === 'column' ? 'columnHead' : 'indexHead', { column, title });
}
