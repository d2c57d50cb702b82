import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import { statusOf, type NextStep, type Update } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { writePartialDate } from '../../ui/dates.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { useMeetingStyles } from './meeting.styles.ts';
import { say } from './say.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  change: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  kind: { fontWeight: tokens.fontWeightSemibold },
});

/** What was said and decided, one line each: the change, the words, what is done next. */
export function EntryList(props: { entries: readonly Update[]; statuses: readonly Status[] }): JSX.Element {
  const styles = useStyles();
  const part = useMeetingStyles();
  return (
    <ul className={styles.list}>
      {props.entries.map((entry) => (
        <li key={entry.key} className={part.words} dir="auto">
          <EntryLine entry={entry} statuses={props.statuses} />
        </li>
      ))}
    </ul>
  );
}

function EntryLine({ entry, statuses }: { entry: Update; statuses: readonly Status[] }): JSX.Element {
  const styles = useStyles();
  const { kind, before, after, text, saidBy, nextStep } = entry;
  const badge = (code: string | null) => <RatingBadge status={statusOf(statuses, code)} code={code} size={16} />;
  const isRating = after !== null && statusOf(statuses, after) !== null;
  return (
    <>
      <span className={styles.kind}>{say('entryKind', { kind, by: saidBy })}</span>{' '}
      {isRating && (
        <span className={styles.change}>
          {kind === 'agreement' || before === after
            ? badge(after)
            : say.rich('fromTo', { before: () => badge(before), after: () => badge(after) })}
        </span>
      )}
      {kind === 'extension' && say('dueMoved', { before: before ?? say('noDate'), after: after ?? say('noDate') })}
      {text && ` ${text}`}
      {nextStep && <div>{nextStepInWords(nextStep)}</div>}
    </>
  );
}

/** "Next: write to schools (Tim Moss, by 12 December 2026)." */
export function nextStepInWords({ text, owner, due }: NextStep): string {
  const who = [owner, due && say('by', { date: writePartialDate(due) })].filter(Boolean).join(', ');
  return who ? say('nextStepWho', { text, who }) : say('nextStepAlone', { text });
}
