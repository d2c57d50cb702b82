import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { mineUpon, theirsAgain, wordsIn } from '../../offline/edit-words.ts';
import type { Hindrance, WaitingEdit } from '../../offline/edit-shelf.ts';
import type { OutboxState } from '../../offline/outbox.ts';
import { useSession } from '../../plan/session.ts';
import { ageInWords } from '../../ui/dates.ts';
import catalogue from '../../words/en-GB/waiting.json';
import { wordsOf } from '../../words/words-of.ts';
import { clashInWords, editInWords, whyItWaits, type Names } from './waiting-words.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface WaitingEntryProps {
  waiting: WaitingEdit;
  state: OutboxState;
  names: Names;
  onCopy: (text: string) => Promise<void>;
}

/** One thing that somebody did: what, since when, why it waits, and what to do about it. */
export function WaitingEntry({ waiting, state, names, onCopy }: WaitingEntryProps): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  const words = wordsIn(waiting.edit);
  const what = editInWords(waiting, names);
  return (
    <li className={styles.entry} aria-label={what}>
      <span>
        <span className={styles.what}>{what}</span>
        <span className={styles.quiet}>{say('since', { age: ageInWords(waiting.edit.madeAt, clock.now()) })}</span>
      </span>
      {words && (
        <span className={styles.words} dir="auto">
          {say('quote', { words })}
        </span>
      )}
      {waiting.hindrance?.kind !== 'clash' && <span className={styles.quiet}>{whyItWaits(waiting, state)}</span>}
      {waiting.hindrance?.kind === 'clash' && <Clash waiting={waiting} clash={waiting.hindrance} names={names} />}
      <span className={styles.buttons}>
        {waiting.hindrance?.kind === 'refusal' && <TryAgain waiting={waiting} />}
        {words && <Button onClick={() => void onCopy(words)}>{say('copy')}</Button>}
        {waiting.hindrance?.kind !== 'clash' && waiting.number !== state.sending && <GiveUp waiting={waiting} />}
      </span>
    </li>
  );
}

type ClashOf = Hindrance & { kind: 'clash' };

/** Both values, who and when, and a choice. */
function Clash({ waiting, clash, names }: { waiting: WaitingEdit; clash: ClashOf; names: Names }): JSX.Element {
  const styles = useStyles();
  const { outbox, clock } = useSession();
  const { edit, number } = waiting;
  const { theirs, field } = clash;
  const { theirValue, myValue } = clashInWords(edit, clash, names);
  const keepTheirs = () => {
    const again = theirsAgain(edit, clash, crypto.randomUUID());
    void (again ? outbox.replace(number, again) : outbox.drop(number));
  };
  const { by, at, text } = (field === 'rating' && theirs.lastUpdate) || { by: '', at: null, text: '' };
  const chosen = { by: by || say('somebody'), theirs: theirValue, mine: myValue };
  return (
    <>
      <span>{at ? say('clashAt', { ...chosen, age: ageInWords(at, clock.now()) }) : say('clash', chosen)}</span>
      {text && (
        <span className={styles.quiet} dir="auto">
          {say('quote', { words: text })}
        </span>
      )}
      {clash.isWritten && <span className={styles.quiet}>{say('bothRecorded')}</span>}
      <span className={styles.buttons}>
        <Button onClick={keepTheirs}>{say('keepTheirs', { value: theirValue })}</Button>
        {/* Nobody agrees a rating that they have not seen: the new one is agreed where it is shown. */}
        {edit.kind !== 'agreement' && (
          <Button
            appearance="primary"
            onClick={() => void outbox.replace(number, mineUpon(edit, theirs, crypto.randomUUID()))}
          >
            {say('useMine', { value: myValue })}
          </Button>
        )}
      </span>
    </>
  );
}

function TryAgain({ waiting: { number, edit } }: { waiting: WaitingEdit }): JSX.Element {
  const { outbox } = useSession();
  return (
    <Button appearance="primary" onClick={() => void outbox.retry(number, edit)}>
      {say('tryAgain')}
    </Button>
  );
}

/** Giving something up is asked about once more, for nobody else has it. */
function GiveUp({ waiting }: { waiting: WaitingEdit }): JSX.Element {
  const { outbox } = useSession();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setAsking(true)}>{say('giveUp')}</Button>;
  return (
    <>
      <Button onClick={() => void outbox.drop(waiting.number)}>{say('throwAway')}</Button>
      <Button onClick={() => setAsking(false)}>{say('keep')}</Button>
    </>
  );
}
