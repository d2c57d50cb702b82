import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Update } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { entryDate, entrySource } from './entry-words.ts';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What was said last about an action. */
export function LatestWords({ update, isKnown }: { update: Update | null | undefined; isKnown: boolean }): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  if (!update)
    return <p className={styles.none}>{isKnown ? 'Nothing was said about this action yet.' : 'Reading …'}</p>;
  const { words, exact } = entryDate(update, clock.now());
  const by = [update.saidBy, words, entrySource(update)].filter(Boolean).join(' · ');
  return (
    <blockquote className={styles.quote}>
      <span dir="auto">{update.text}</span>
      <div className={styles.by} title={exact ?? undefined}>
        {by}
      </div>
    </blockquote>
  );
}
