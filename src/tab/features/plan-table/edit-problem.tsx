import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Clash } from '../../../store/store-error.ts';
import type { Act } from '../../plan/use-outbox.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/plan-table.json';
import { wordsOf } from '../../words/words-of.ts';
import type { PlanEdits, Problem } from './use-plan-edits.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  words: { margin: 0 },
  value: { margin: `${tokens.spacingVerticalXXS} 0 0`, color: tokens.colorNeutralForeground2, whiteSpace: 'pre-line' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A change that SharePoint did not take: both values and a choice, or the reason and another try. Nothing typed is lost. */
export function EditProblem({ problem, edits }: { problem: Problem; edits: PlanEdits }): JSX.Element {
  const styles = useStyles();
  const { what, act, hindrance } = problem;
  if (hindrance.kind === 'refusal') {
    return (
      <Notice
        isProblem
        actions={
          <span className={styles.buttons}>
            <Button onClick={() => edits.giveUp(problem)}>{say('giveUp')}</Button>
            <Button appearance="primary" onClick={() => edits.keepMine(problem)}>
              {say('tryAgain')}
            </Button>
          </span>
        }
      >
        {say('refused', { what, why: hindrance.words })}
      </Notice>
    );
  }
  const theirs = valueIn(hindrance.theirs, hindrance.field);
  const mine = mineIn(act, hindrance.field);
  return (
    <Notice
      isProblem
      actions={
        <span className={styles.buttons}>
          <Button onClick={() => edits.keepTheirs(problem)}>{say('keepTheirs')}</Button>
          <Button appearance="primary" onClick={() => edits.keepMine(problem)}>
            {say('useMine')}
          </Button>
        </span>
      }
    >
      <p className={styles.words}>{say(hindrance.isWritten ? 'clashWritten' : 'clash', { what })}</p>
      <p className={styles.value} dir="auto">
        {say('theirs', { words: theirs || say('nothing') })}
      </p>
      {mine !== null && (
        <p className={styles.value} dir="auto">
          {say('mine', { words: mine || say('nothing') })}
        </p>
      )}
    </Notice>
  );
}

function valueIn({ due, extra, ...theirs }: Clash['theirs'], field: Clash['field']): string {
  if (field === 'due') return due?.text ?? '';
  if (field === 'structureKey') return say('anotherPlace');
  if (field === 'extra')
    return Object.entries(extra)
      .map(([head, words]) => say('extra', { head, words }))
      .join('\n');
  return theirs[field] ?? '';
}

/** What one wanted in the field; null where the change gives it no value. */
function mineIn(act: Act, field: Clash['field']): string | null {
  if (act.kind === 'subGroup') return act.subGroup ?? '';
  if (act.kind === 'extension') return act.dueText;
  if (act.kind === 'moveAction') return say('yourPlace');
  if (act.kind !== 'actionText' || field === 'rating' || field === 'subGroup' || field === 'due') return null;
  if (field === 'structureKey') return null;
  if (field !== 'extra') return act.changes[field] ?? '';
  return Object.entries(act.changes.extra ?? {})
    .map(([head, words]) => say('extra', { head, words }))
    .join('\n');
}
