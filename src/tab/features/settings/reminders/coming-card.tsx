import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Board } from '../../../../domain/board.ts';
import { nameAction } from '../../../plan/name-action.ts';
import { useSession } from '../../../plan/session.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import type { PromptActs } from '../use-prompts.ts';
import { useSettingsStyles } from '../settings.styles.ts';
import type { ComingPrompt } from './coming.ts';
import { say } from './say.ts';
import { whysInWords } from './why-words.ts';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase300,
  },
  words: { flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A lead's card that is to go out: to whom, about what and why, and what a chair or an officer can do about it. */
export function ComingCard(props: {
  board: Board;
  card: ComingPrompt;
  /** Null for those who may not ask, and while what is shown is not saved. */
  acts: PromptActs | null;
}): JSX.Element {
  const { board, card, acts } = props;
  const { due, kept } = card;
  const styles = useStyles();
  const item = useFocusKept<HTMLLIElement>(kept?.state ?? 'planned');
  const name = due.asked.name;
  return (
    <li ref={item} tabIndex={-1} className={styles.card} aria-label={name}>
      <div className={styles.words}>
        <div className={styles.name} dir="auto">
          {due.asked.key === due.lead.key ? name : say('inPlaceOf', { name, lead: due.lead.name })}
        </div>
        {!due.asked.entraId && <div className={styles.quiet}>{say('noAccount')}</div>}
        {kept && <div>{say(kept.state === 'held' ? 'heldBy' : 'skippedBy', { name: kept.askedBy })}</div>}
        {whysInWords(due, (action) => nameAction(action, board.structure)).map((sentence) => (
          <div key={sentence} className={styles.quiet} dir="auto">
            {sentence}
          </div>
        ))}
      </div>
      {acts && <CardButtons card={card} acts={acts} />}
    </li>
  );
}

function CardButtons({ card: { due, kept }, acts }: { card: ComingPrompt; acts: PromptActs }): JSX.Element {
  const page = useSettingsStyles();
  const { store, clock, me } = useSession();
  const { name } = due.asked;
  // What is kept back says when it would have gone out, since it counts as the card of that day.
  const keep = (state: 'held' | 'skipped') => () => store.planPrompt(due, state, { name: me.name, at: due.at });
  const askNow = () => store.planPrompt(due, 'requested', { name: me.name, at: clock.now().toISOString() });
  const button = (word: 'askNow' | 'hold' | 'skip' | 'putBack', said: string, work: () => Promise<unknown>) => (
    <Button
      size="small"
      disabledFocusable={acts.isBusy}
      aria-label={say(`${word}Named`, { name })}
      onClick={() => void acts.act(work, said)}
    >
      {say(word)}
    </Button>
  );
  return (
    <div className={page.buttons}>
      {button('askNow', say('askedNow', { name }), askNow)}
      {!kept && button('hold', say('held', { name }), keep('held'))}
      {kept?.state !== 'skipped' && button('skip', say('skipped', { name }), keep('skipped'))}
      {kept && button('putBack', say('isPutBack', { name }), () => store.putBackPrompt(kept))}
    </div>
  );
}
