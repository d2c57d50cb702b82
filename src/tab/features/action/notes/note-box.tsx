import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type JSX } from 'react';
import type { ActionDetail, BoardAction, Update } from '../../../../domain/board.ts';
import { checkNote } from '../../../../domain/note.ts';
import { useSavingWords } from '../../../plan/use-busy.ts';
import { hindranceInWords, keptInWords, usePerform } from '../../../plan/use-outbox.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useSay } from '../../../ui/said.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextBox } from '../../../ui/text-box.tsx';
import { say } from '../say.ts';
import { LatestWords } from './latest-words.tsx';
import { WaitingNotes } from './waiting-notes.tsx';

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
    <Section head={say('latestWords')}>
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
  const saving = useSavingWords();
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
        {say('addNote')}
      </label>
      <TextBox
        ref={box}
        id={id}
        className={styles.box}
        data-note
        aria-keyshortcuts="N"
        placeholder={say('notePlaceholder')}
        value={text}
        onText={write}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit()}
      />
      {problem && <Notice isProblem>{problem}</Notice>}
      <div className={styles.foot}>
        <Button type="submit" appearance={text.trim() ? 'primary' : 'secondary'} disabledFocusable={isSaving}>
          {isSaving ? saving : say(problem ? 'tryAgain' : 'saveNote')}
        </Button>
      </div>
      {!isSaving && <WaitingNotes action={action} />}
    </form>
  );
}

/** Adds a note. Notes never conflict; one that SharePoint refuses stays in the box, and the next try takes its place. */
function useNote(action: BoardAction, onDone: () => void) {
  const perform = usePerform();
  const announce = useSay();
  const heldUp = useRef<number | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (text: string) => {
    setSaving(true);
    const outcome = await perform({ kind: 'note', action, text }, heldUp.current);
    setSaving(false);
    heldUp.current = outcome.kind === 'held up' ? outcome.number : null;
    if (outcome.kind === 'held up') return setProblem(hindranceInWords(outcome.hindrance));
    announce(outcome.kind === 'sent' ? say('noteAdded') : say('noteKept', { how: keptInWords(outcome.pause) }));
    onDone();
  };
  return {
    isSaving,
    problem,
    save(text: string) {
      const tooLong = checkNote(text.trim());
      setProblem(tooLong && say('nothingCut', { problem: tooLong }));
      if (!tooLong && !isSaving) void send(text.trim());
    },
    forget: () => setProblem(null),
  };
}
