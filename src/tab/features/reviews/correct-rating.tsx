import { Field } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type JSX } from 'react';
import type { BoardAction } from '../../../domain/board.ts';
import { checkNote } from '../../../domain/note.ts';
import type { Status } from '../../../domain/plan.ts';
import { ActForm } from '../../plan/act-form.tsx';
import { useAct } from '../../plan/use-act.ts';
import { SelectBox } from '../../ui/select-box.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { say } from './say.ts';

/** Says that a rating of a closed review date was wrong. What was signed stays as it was; the correction stands beside it. */
export function CorrectRating(props: {
  action: BoardAction;
  name: string;
  reviewKey: string;
  /** The rating as it was signed, or as it was corrected last. */
  from: string | null;
  statuses: readonly Status[];
}): JSX.Element {
  const { action, name, reviewKey, from, statuses } = props;
  const act = useAct();
  const others = statuses.filter(({ code }) => code !== from);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const to = chosen ?? others[0]?.code ?? '';
  const submit = async () => {
    setChecked(true);
    const words = reason.trim();
    const problem = checkNote(words);
    act.refuse(problem);
    if (words === '' || problem || to === '') return false;
    const done = say('corrected', { name });
    if (!(await act.perform({ kind: 'reviewCorrection', action, reviewKey, from, to, reason: words }, done)))
      return false;
    setReason('');
    setChosen(null);
    setChecked(false);
    return true;
  };
  return (
    <ActForm
      button={say('correct')}
      icon={<EditRegular />}
      appearance="subtle"
      name={say('correctName', { name })}
      submit={say('correctSave')}
      act={act}
      onSubmit={submit}
    >
      <Field label={say('correctTo')}>
        {(field) => (
          <SelectBox {...(field.id ? { id: field.id } : {})} value={to} onChoose={setChosen}>
            {others.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </SelectBox>
        )}
      </Field>
      <WordsField
        label={say('correctWhy')}
        value={reason}
        isRequired
        hint={say('correctHint')}
        error={isChecked && reason.trim() === '' ? say('correctWhyMissing') : null}
        onText={setReason}
      />
    </ActForm>
  );
}
