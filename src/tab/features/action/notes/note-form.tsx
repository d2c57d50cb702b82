import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type JSX } from 'react';
import { checkNote } from '../../../../domain/note.ts';
import { maySpeakFor } from '../../../../domain/roles.ts';
import { splitLeads } from '../../../../domain/split-leads.ts';
import { useSavingWords } from '../../../plan/use-busy.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TextBox } from '../../../ui/text-box.tsx';
import { say } from '../say.ts';
import { SpeakerFields } from '../speaker/speaker-fields.tsx';
import { useSpeaker, type Speaking } from '../speaker/use-speaker.ts';
import { useAct, type Acting } from '../../../plan/use-act.ts';
import type { NoteBoxProps } from './note-props.ts';
import { RatingToo } from './rating-too.tsx';
import { WaitingNotes } from './waiting-notes.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, '@media print': { display: 'none' } },
  label: { fontWeight: tokens.fontWeightSemibold },
  box: { minHeight: '56px' },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** The box for a note. Who may speak for others can write down theirs, with the rating that they gave. */
export function NoteForm(props: NoteBoxProps): JSX.Element {
  const { action, statuses, roles } = props;
  const styles = useStyles();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const saving = useSavingWords();
  const note = useNote(props);
  const { text, act, speaking, submit } = note;
  const send = () => (text.trim() === '' ? box.current?.focus() : void submit());
  return (
    <form
      className={styles.form}
      aria-label={say('addNote')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
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
        onText={note.write}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}
      />
      {maySpeakFor(roles, action) && <SpeakerFields speaking={speaking} names={splitLeads(action.leadsText)} />}
      {speaking.isForOther && (
        <RatingToo statuses={statuses} now={action.rating} value={note.rating} onChoose={note.rate} />
      )}
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <div className={styles.foot}>
        <Button type="submit" appearance={text.trim() ? 'primary' : 'secondary'} disabledFocusable={act.isPending}>
          {act.isPending ? saving : say(act.problem ? 'tryAgain' : 'saveNote')}
        </Button>
      </div>
      {!act.isPending && <WaitingNotes action={action} />}
    </form>
  );
}

interface Note {
  text: string;
  write(words: string): void;
  /** The rating given with somebody else's words; null where it stays. */
  rating: string | null;
  rate(code: string | null): void;
  speaking: Speaking;
  act: Acting;
  submit(): Promise<void>;
}

/** A note, or somebody else's rating with their words as its reason, which nobody has agreed by being written down. */
function useNote({ action, drafts }: NoteBoxProps): Note {
  const act = useAct();
  const speaking = useSpeaker();
  const [rating, rate] = useState<string | null>(null);
  const [text, setText] = useState(drafts.get(action.key) ?? '');
  const keep = (words: string) => {
    setText(words);
    if (words === '') drafts.delete(action.key);
    else drafts.set(action.key, words);
  };
  const submit = async () => {
    const words = text.trim();
    const tooLong = checkNote(words);
    const speaker = speaking.settle();
    act.refuse(tooLong && say('nothingCut', { problem: tooLong }));
    if (tooLong || speaker === null) return;
    const isRating = speaker !== undefined && rating !== null && rating !== action.rating;
    const edit = isRating
      ? ({ kind: 'rating', action, to: rating, reason: words, isAgreed: false } as const)
      : ({ kind: 'note', action, text: words } as const);
    const done = speaker ? say('recordedFor', { name: speaking.name }) : say('noteAdded');
    if (!(await act.perform(edit, done, speaker))) return;
    keep('');
    rate(null);
    speaking.reset();
  };
  const write = (words: string) => {
    act.refuse(null);
    keep(words);
  };
  return { text, write, rating, rate, speaking, act, submit };
}
