import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX, ReactNode } from 'react';
import { withoutLetter } from '../../../domain/action-text.ts';
import { statusOf, type Board, type BoardAction } from '../../../domain/board.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Status } from '../../../domain/plan.ts';
import { writeDay, writePartialDate } from '../../ui/dates.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { meetingName } from './meeting-words.ts';
import { say } from './say.ts';

const useStyles = makeStyles({
  // Sizes follow the width: a stage is read from the far end of a table, and on a phone.
  stage: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: 'clamp(12px, 2cqw, 32px)',
    boxSizing: 'border-box',
    minHeight: '100dvh',
    padding: 'clamp(16px, 3cqw, 56px)',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: 'clamp(16px, 1.6cqw, 30px)',
    lineHeight: 1.4,
  },
  room: { containerType: 'inline-size' },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '4px 24px',
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  name: { margin: 0, fontSize: 'clamp(28px, 4cqw, 76px)', lineHeight: 1.15, overflowWrap: 'anywhere' },
  text: {
    margin: 0,
    maxWidth: '60ch',
    fontSize: 'clamp(18px, 2.2cqw, 42px)',
    lineHeight: 1.35,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  long: { fontSize: 'clamp(16px, 1.5cqw, 28px)', maxWidth: '100ch' },
  rating: {
    fontSize: 'clamp(22px, 3cqw, 56px)',
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { width: '1.2em', height: '1.2em' },
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '4px 20px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  words: { margin: 0 },
});

const LONG = 400;

export interface MeetingStageProps {
  meeting: Meeting | null;
  board: Board;
  statuses: readonly Status[];
  nameOf: (action: BoardAction) => string;
  /** The way back, where the stage is not one of Teams. */
  back: ReactNode;
}

/** What everybody in a meeting looks at: the action that it is at, large, as the plan has it now. */
export function MeetingStage({ meeting, board, statuses, nameOf, back }: MeetingStageProps): JSX.Element {
  const styles = useStyles();
  const action = board.actions.find(({ key }) => key === meeting?.currentActionKey) ?? null;
  return (
    <div className={styles.room}>
      <main className={styles.stage}>
        <p className={styles.top}>
          <span>{meeting ? meetingName(meeting) : (board.title ?? '')}</span>
          <span>{meeting && action ? placeOf(meeting) : ''}</span>
          {back}
        </p>
        <div aria-live="polite" style={{ display: 'contents' }}>
          {meeting?.state === 'running' && action ? (
            <Item action={action} statuses={statuses} name={nameOf(action)} />
          ) : (
            <h1 className={styles.name}>{betweenWords(meeting)}</h1>
          )}
        </div>
      </main>
    </div>
  );
}

function placeOf({ agenda, currentActionKey }: Meeting): string {
  const at = agenda.findIndex(({ key }) => key === currentActionKey);
  return say('place', { at: at + 1, count: agenda.length });
}

function betweenWords(meeting: Meeting | null): string {
  if (!meeting) return say('stageNone');
  if (meeting.state === 'ended') return say('stageEnded');
  return say(meeting.state === 'paused' ? 'isPaused' : 'stageEnd');
}

function Item(props: { action: BoardAction; statuses: readonly Status[]; name: string }): JSX.Element {
  const { action, statuses, name } = props;
  const styles = useStyles();
  const { text, letter, rating, isRatingAgreed, leadsText, due, lastUpdate } = action;
  const facts: [string, string][] = [
    [say('lead'), leadsText.trim() || say('noLead')],
    [say('due'), due?.text ?? say('noDate')],
  ];
  if (lastUpdate) {
    const when = lastUpdate.at ? writeDay(lastUpdate.at) : lastUpdate.date ? writePartialDate(lastUpdate.date) : '';
    facts.push([
      say('lastWords'),
      lastUpdate.by
        ? say('saidOnStage', { when, by: lastUpdate.by, text: lastUpdate.text })
        : say('saidOnDay', { when, text: lastUpdate.text }),
    ]);
  }
  return (
    <>
      <h1 className={styles.name} dir="auto">
        {name}
      </h1>
      <p className={mergeClasses(styles.text, text.length > LONG && styles.long)} dir="auto">
        {withoutLetter(text, letter)}
      </p>
      <div className={styles.rating}>
        <RatingBadge status={statusOf(statuses, rating)} code={rating} size={40} />
      </div>
      {!isRatingAgreed && <p className={styles.words}>{say('notAgreedYet')}</p>}
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact} dir="auto">
              {fact}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
