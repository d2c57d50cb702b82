import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type JSX, type ReactNode } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { withoutLetter } from '../../../../domain/action-text.ts';
import { useSession } from '../../../plan/session.ts';
import { ageInWords, writeDay, writePartialDate } from '../../../ui/dates.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';

const useStyles = makeStyles({
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    outlineStyle: 'none',
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '2px 12px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
});

/** The action that is spoken of: what it is, who leads it, what was said last, and what the meeting does about it. */
export function MeetingItem(props: {
  action: BoardAction;
  name: string;
  /** "Item 3 of 10". */
  place: string;
  /** The rating with what can be done about it, and what belongs to it. */
  rating: ReactNode;
  /** Where decisions are written down; nothing for whoever may only read. */
  decision: ReactNode;
  /** True where the head takes the focus when the item comes, since a press brought it. */
  takesFocus: boolean;
  onOpen: () => void;
}): JSX.Element {
  const { action, name, place, rating, decision, takesFocus, onOpen } = props;
  const styles = useStyles();
  const part = useMeetingStyles();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) head.current?.focus();
  }, [takesFocus]);
  return (
    <section className={part.part} aria-label={name} data-item={action.key}>
      <p className={part.quiet}>{place}</p>
      <h2 ref={head} tabIndex={-1} className={styles.name} dir="auto">
        {name}
      </h2>
      <LongText length={action.text.length} more={say('showAll')} less={say('showLess')}>
        <p className={styles.text} dir="auto">
          {withoutLetter(action.text, action.letter)}
        </p>
      </LongText>
      <Facts action={action} />
      {rating}
      {decision}
      <div className={part.row}>
        <Button size="small" onClick={onOpen}>
          {say('wholeAction')}
        </Button>
      </div>
    </section>
  );
}

function Facts({ action }: { action: BoardAction }): JSX.Element {
  const styles = useStyles();
  const { leadsText, due, originalDue, lastUpdate, evidenceCount } = action;
  const { clock } = useSession();
  const facts: [string, string][] = [
    [say('lead'), leadsText.trim() || say('noLead')],
    [say('due'), due ? dueInWords(due.text, originalDue?.text ?? null) : say('noDate')],
    [say('lastWords'), lastUpdate ? saidInWords(lastUpdate, clock.now()) : say('nothingSaid')],
    [say('evidence'), say('evidenceCount', { count: evidenceCount })],
  ];
  return (
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
  );
}

const dueInWords = (text: string, original: string | null): string =>
  original === null ? text : say('dueMovedFrom', { due: text, original });

function saidInWords({ at, date, by, text }: NonNullable<BoardAction['lastUpdate']>, now: Date): string {
  if (!at) return say('saidOnDay', { when: date ? writePartialDate(date) : say('noDate'), text });
  return say('saidBy', { by: by || say('somebody'), when: writeDay(at), age: ageInWords(at, now), text });
}
