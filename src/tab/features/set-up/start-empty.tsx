import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent, type JSX } from 'react';
import { useSession } from '../../plan/session.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(setUp);
const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    maxWidth: '640px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXXL}`,
  },
  head: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, textWrap: 'pretty' },
  field: { width: '100%' },
});

/** The other way to a plan: one without a file. */
export function StartEmpty({ onStarted }: { onStarted: () => void }): JSX.Element {
  const styles = useStyles();
  const { store, board } = useSession();
  const [title, setTitle] = useState('');
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    if (isStarting) return;
    if (title.trim() === '') return setProblem(say('titleLacks'));
    setStarting(true);
    setProblem(null);
    try {
      await store.startEmptyPlan(title);
      await board.readAnew();
      onStarted();
    } catch (thrown) {
      setProblem(failureInWords(thrown));
      setStarting(false);
    }
  };
  return (
    <form className={styles.form} aria-label={say('emptyTitle')} onSubmit={(event) => void start(event)}>
      <h2 className={styles.head}>{say('emptyTitle')}</h2>
      <p className={styles.words}>{say('emptyAbout')}</p>
      <Field className={styles.field} label={say('planTitle')}>
        <Input value={title} onChange={(_event, { value }) => setTitle(value)} />
      </Field>
      {problem && <Notice isProblem>{problem}</Notice>}
      <Button type="submit" disabledFocusable={isStarting}>
        {say(isStarting ? 'starting' : 'startEmpty')}
      </Button>
    </form>
  );
}
