import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Update } from '../../../../domain/board.ts';
import { useSession } from '../../../plan/session.ts';
import { LongText } from '../../../ui/long-text.tsx';
import { entryDate, entrySource } from '../history/entry-words.ts';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What was said last about an action. */
export function LatestWords({ update, isKnown }: { update: Update | null | undefined; isKnown: boolean }): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  if (!update) return <Quiet>{say(isKnown ? 'nothingSaid' : 'reading')}</Quiet>;
  const { words, exact } = entryDate(update, clock.now());
  const by = [update.saidBy, words, entrySource(update)].filter(Boolean).join(' · ');
  return (
    <blockquote className={styles.quote}>
      <LongText length={update.text.length} more={say('showAll')} less={say('showLess')}>
        <div dir="auto">{update.text}</div>
      </LongText>
      <div className={styles.by} title={exact ?? undefined}>
        {by}
      </div>
    </blockquote>
  );
}
