import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonArrowRightRegular } from '@fluentui/react-icons/svg/person-arrow-right';
import { useState, type JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { checkNote } from '../../../../domain/note.ts';
import { useSavingWords } from '../../../plan/use-busy.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ActForm } from '../../../plan/act-form.tsx';
import { say } from '../say.ts';
import { SpeakerFields } from '../speaker/speaker-fields.tsx';
import { useSpeaker } from '../speaker/use-speaker.ts';
import { useAct } from '../../../plan/use-act.ts';
import { WordsField } from '../../../ui/words-field.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS, '@media print': { display: 'none' } },
  button: { justifySelf: 'start' },
});

/** The box in which a lead answers a question about the rating. It stays ready: an answer may need a second sentence. */
export function OwnAnswer({ action, isFirst }: { action: BoardAction; isFirst: boolean }): JSX.Element {
  const styles = useStyles();
  const act = useAct();
  const saving = useSavingWords();
  const [text, setText] = useState('');
  const submit = async () => {
    const words = text.trim();
    const problem = faultOf(words);
    act.refuse(problem);
    if (problem) return;
    if (await act.perform({ kind: 'answer', action, text: words }, say('answerSaved'))) setText('');
  };
  return (
    <form
      className={styles.form}
      aria-label={say('yourAnswer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <WordsField label={say(isFirst ? 'yourAnswer' : 'furtherAnswer')} value={text} onText={setText} />
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={act.isPending}>
        {act.isPending ? saving : say('answer')}
      </Button>
    </form>
  );
}

/** Writes down what a lead answered by e-mail, on the phone, in person or on paper. */
export function AnswerForLead({ action, leads }: { action: BoardAction; leads: readonly string[] }): JSX.Element {
  const act = useAct();
  const [only] = leads;
  const speaking = useSpeaker({ isForOther: true, name: leads.length === 1 ? (only ?? '') : '' });
  const [text, setText] = useState('');
  const submit = async () => {
    const words = text.trim();
    const problem = faultOf(words);
    const speaker = speaking.settle();
    act.refuse(problem);
    if (problem || !speaker) return false;
    const isDone = await act.perform(
      { kind: 'answer', action, text: words },
      say('recordedFor', { name: speaking.name }),
      speaker,
    );
    if (!isDone) return false;
    setText('');
    speaking.reset();
    return true;
  };
  return (
    <ActForm
      button={say('answerForLead')}
      icon={<PersonArrowRightRegular />}
      name={say('answerForLead')}
      submit={say('saveAnswer')}
      act={act}
      onSubmit={submit}
    >
      <WordsField label={say('theirAnswer')} value={text} isRequired onText={setText} />
      <SpeakerFields speaking={speaking} names={leads} isAlways />
    </ActForm>
  );
}

const faultOf = (words: string): string | null => (words === '' ? say('answerMissing') : checkNote(words));
