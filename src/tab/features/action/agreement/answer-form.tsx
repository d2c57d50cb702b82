import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { checkNote } from '../../../../domain/note.ts';
import { maySpeakFor, type Roles } from '../../../../domain/roles.ts';
import { useSavingWords } from '../../../plan/use-busy.ts';
import { Notice } from '../../../ui/notice.tsx';
import { say } from '../say.ts';
import { SpeakerFields } from '../speaker/speaker-fields.tsx';
import { useSpeaker } from '../speaker/use-speaker.ts';
import { useAct } from '../use-act.ts';
import { WordsField } from '../words-field.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalS },
  button: { justifySelf: 'start' },
});

/** The box in which a lead answers a question about the rating. It stays ready: an answer may need a second sentence. */
export function AnswerForm(props: {
  action: BoardAction;
  leads: readonly string[];
  roles: Roles;
  isFirst: boolean;
}): JSX.Element {
  const { action, leads, roles, isFirst } = props;
  const styles = useStyles();
  const act = useAct();
  const saving = useSavingWords();
  const speaking = useSpeaker();
  const [text, setText] = useState('');
  const submit = async () => {
    const words = text.trim();
    const problem = words === '' ? say('answerMissing') : checkNote(words);
    const speaker = speaking.settle();
    act.refuse(problem);
    if (problem || speaker === null) return;
    if (!(await act.perform({ kind: 'answer', action, text: words }, say('answerSaved'), speaker))) return;
    setText('');
    speaking.reset();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <WordsField label={say(isFirst ? 'yourAnswer' : 'furtherAnswer')} value={text} onText={setText} />
      {maySpeakFor(roles, action) && <SpeakerFields speaking={speaking} names={leads} />}
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={act.isPending}>
        {act.isPending ? saving : say('answer')}
      </Button>
    </form>
  );
}
