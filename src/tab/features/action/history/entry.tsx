import { mergeClasses } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import type { JSX, ReactNode } from 'react';
import { statusOf, type Update } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { useSession } from '../../../plan/session.ts';
import { RatingBadge } from '../../../ui/rating-badge.tsx';
import { LongText } from '../../../ui/long-text.tsx';
import { moveInWords } from '../due/due-words.ts';
import { say } from '../say.ts';
import { useEntryStyles } from './entry.styles.ts';
import { entryDate, entryDoubt, entryKind, entryNext, entrySource } from './entry-words.ts';
import { RatingChange } from './rating-change.tsx';

const ICONS: Record<Update['source'], JSX.Element> = {
  import: <DocumentRegular aria-hidden />,
  tab: <EditRegular aria-hidden />,
  chat: <ChatRegular aria-hidden />,
  meeting: <PeopleTeamRegular aria-hidden />,
  'on behalf': <PersonArrowRightRegular aria-hidden />,
};

/** One entry of the record: who, what, when, from where, and the words. */
export function Entry(props: {
  update: Update;
  statuses: readonly Status[];
  isWitnessed: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}): JSX.Element {
  const { update, statuses, isWitnessed, children } = props;
  const styles = useEntryStyles();
  const doubt = entryDoubt(update, isWitnessed);
  const next = entryNext(update);
  return (
    <li className={mergeClasses(styles.entry, doubt !== null && styles.around)}>
      <span className={styles.icon}>{ICONS[update.source]}</span>
      <div>
        <Origin update={update} />
        <Change update={update} statuses={statuses} />
        {update.text && (
          <LongText length={update.text.length} more={say('showAll')} less={say('showLess')}>
            <div className={styles.words} dir="auto">
              {update.text}
            </div>
          </LongText>
        )}
        {next && (
          <div className={styles.words} dir="auto">
            {next}
          </div>
        )}
        {doubt && <div className={styles.quiet}>{doubt}</div>}
        {children}
      </div>
    </li>
  );
}

function Origin({ update }: { update: Update }): JSX.Element {
  const styles = useEntryStyles();
  const { clock } = useSession();
  const { words, exact } = entryDate(update, clock.now());
  return (
    <div className={styles.top}>
      {update.saidBy && (
        <span className={styles.who} dir="auto">
          {update.saidBy}
        </span>
      )}
      {update.kind !== 'note' && <span>{entryKind(update)}</span>}
      <span title={exact ?? undefined}>{words}</span>
      <span>{entrySource(update)}</span>
    </div>
  );
}

/** What an entry changed: a rating in shapes, anything else in its words before and after. */
function Change({ update, statuses }: { update: Update; statuses: readonly Status[] }): JSX.Element | null {
  const styles = useEntryStyles();
  const { kind, before, after } = update;
  if (kind === 'agreement') return <RatingBadge status={statusOf(statuses, after)} code={after} size={16} />;
  if (before === after) return null;
  if (kind === 'extension')
    return (
      <div className={styles.quiet} dir="auto">
        {moveInWords(update)}
      </div>
    );
  const isRating = [before, after].every((code) => code === null || statusOf(statuses, code) !== null);
  if (isRating) return <RatingChange before={before} after={after} statuses={statuses} />;
  return (
    <div className={styles.quiet} dir="auto">
      {say('wasAndIs', { before: before ?? say('nothing'), after: after ?? say('nothing') })}
    </div>
  );
}
