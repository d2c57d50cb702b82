import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef, useState, type JSX } from 'react';
import type { ActionDetail, BoardAction, Update } from '../../../domain/board.ts';
import { checkNote } from '../../../domain/note.ts';
import { useSession } from '../../plan/session.ts';
import { useBoardChange } from '../../plan/use-board.ts';
import { failureInWords } from '../../ui/failure.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { Section } from '../../ui/section.tsx';
import { TextBox } from '../../ui/text-box.tsx';
import { LatestWords } from './latest-words.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  label: { fontWeight: tokens.fontWeightSemibold },
  box: { minHeight: '56px' },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Notes that were begun, by action: closing an action must not lose its words. */
export type Drafts = Map<string, string>;

/** What was said last, and a box that is always ready for more. What is typed stays until it is saved. */
export function NoteBox(props: { action: BoardAction; detail: ActionDetail | undefined; drafts: Drafts }): JSX.Element {
  const { action, detail, drafts } = props;
  return (
    <Section head="Latest words">
      <LatestWords update={detail && latestNote(detail.updates)} isKnown={detail !== undefined} />
      <NoteForm key={action.key} action={action} drafts={drafts} />
    </Section>
  );
}

const latestNote = (updates: readonly Update[]): Update | null =>
  updates.findLast(({ kind, text }) => kind !== 'rating' && text !== '') ?? null;

function NoteForm({ action, drafts }: { action: BoardAction; drafts: Drafts }): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(drafts.get(action.key) ?? '');
  const keep = (words: string) => {
    setText(words);
    if (words === '') drafts.delete(action.key);
    else drafts.set(action.key, words);
  };
  const { problem, isSaving, save, forget } = useNote(action, () => keep(''));
  const write = (words: string) => {
    forget();
    keep(words);
  };
  const submit = () => (text.trim() === '' ? box.current?.focus() : save(text));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className={styles.label} htmlFor={id}>
        Add a note
      </label>
      <TextBox
        ref={box}
        id={id}
        className={styles.box}
        data-note
        aria-keyshortcuts="N"
        placeholder="What happened, what comes next"
        value={text}
        onText={write}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
      />
      {problem && <Notice isProblem>{problem}</Notice>}
      <div className={styles.foot}>
        <Button type="submit" appearance={text.trim() ? 'primary' : 'secondary'} disabledFocusable={isSaving}>
          {isSaving ? 'Saving …' : problem ? 'Try again' : 'Add note'}
        </Button>
      </div>
    </form>
  );
}

/** Saves a note. The same words tried again are one record; other words are another. */
function useNote(action: BoardAction, onSaved: () => void) {
  const { store, me } = useSession();
  const changeBoard = useBoardChange();
  const say = useSay();
  const key = useRef<string | null>(null);
  const [tooLong, setTooLong] = useState<string | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (text: string) => {
      key.current ??= crypto.randomUUID();
      return store.addNote({ action, text: text.trim(), saidBy: me.name, source: 'tab', key: key.current });
    },
    onSuccess: (saved) => {
      changeBoard({ actions: [saved] });
      say('Your note was added.');
      key.current = null;
      onSaved();
    },
  });
  return {
    isSaving: isPending,
    problem: tooLong ?? (error ? failureInWords(error) : null),
    save(text: string) {
      const problem = checkNote(text.trim());
      setTooLong(problem && `${problem} Nothing was cut: it is all still here.`);
      if (!problem && !isPending) mutate(text);
    },
    forget() {
      key.current = null;
      setTooLong(null);
      if (error) reset();
    },
  };
}
