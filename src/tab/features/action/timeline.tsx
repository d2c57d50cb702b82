import { makeStyles, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import type { JSX } from 'react';
import { statusOf, type Update } from '../../../domain/board.ts';
import type { Status } from '../../../domain/plan.ts';
import { useSession } from '../../plan/session.ts';
import { RatingBadge } from '../../ui/rating-badge.tsx';
import { Section } from '../../ui/section.tsx';
import { entryDate, entryKind, entrySource } from './entry-words.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'grid', gridTemplateColumns: '28px 1fr', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '18px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
  top: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  who: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  words: { whiteSpace: 'pre-line' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const ICONS: Record<Update['source'], JSX.Element> = {
  import: <DocumentRegular aria-hidden />,
  tab: <EditRegular aria-hidden />,
  chat: <ChatRegular aria-hidden />,
  meeting: <PeopleTeamRegular aria-hidden />,
  'on behalf': <PersonArrowRightRegular aria-hidden />,
};

/** Everything that was said and decided about an action, newest first, with where it came from. */
export function Timeline(props: {
  head: string;
  updates: readonly Update[] | undefined;
  statuses: readonly Status[];
}): JSX.Element {
  const { head, updates, statuses } = props;
  const styles = useStyles();
  return (
    <Section head={head}>
      {!updates && <p className={styles.none}>Reading …</p>}
      {updates?.length === 0 && (
        <p className={styles.none}>Nothing yet. Notes and changes of the rating gather here.</p>
      )}
      {updates && updates.length > 0 && (
        <ol className={styles.list}>
          {updates.toReversed().map((update) => (
            <Entry key={update.key} update={update} statuses={statuses} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Entry({ update, statuses }: { update: Update; statuses: readonly Status[] }): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  const { kind, before, after, saidBy, text, source } = update;
  const { words, exact } = entryDate(update, clock.now());
  return (
    <li className={styles.entry}>
      <span className={styles.icon}>{ICONS[source]}</span>
      <div>
        <div className={styles.top}>
          {saidBy && <span className={styles.who}>{saidBy} </span>}
          <span>{`${saidBy ? '· ' : ''}${kind === 'note' ? '' : `${entryKind(kind)} · `}`}</span>
          <span title={exact ?? undefined}>{words}</span>
          <span>{` · ${entrySource(update)}`}</span>
        </div>
        {before !== null && after !== null && before !== after && (
          <div className={styles.change}>
            <RatingBadge status={statusOf(statuses, before)} code={before} size={16} /> <span>to</span>
            <RatingBadge status={statusOf(statuses, after)} code={after} size={16} />
          </div>
        )}
        <div className={styles.words} dir="auto">
          {text}
        </div>
      </div>
    </li>
  );
}
