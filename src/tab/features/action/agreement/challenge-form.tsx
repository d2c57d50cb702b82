import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState, type JSX } from 'react';
import type { Board, BoardAction } from '../../../../domain/board.ts';
import { leadsOf } from '../../../../domain/leads.ts';
import { checkNote } from '../../../../domain/note.ts';
import { listInWords } from '../../../ui/count-words.ts';
import { ActForm } from '../../../plan/act-form.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';
import { WordsField } from '../../../ui/words-field.tsx';

/** Asks the leads about a rating. The question stands in the panel and on the card until it is settled. */
export function ChallengeForm(props: {
  board: Board;
  action: BoardAction;
  /** The word of the rating. */
  rating: string;
  isProminent: boolean;
  /** True where the status wants evidence and has none: the question is proposed. */
  lacksEvidence: boolean;
}): JSX.Element {
  const { board, action, rating, isProminent, lacksEvidence } = props;
  const act = useAct();
  const [typed, setTyped] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const text = typed ?? (lacksEvidence ? say('askEvidence', { rating }) : '');
  const leads = leadsOf(action, board.people);
  const names = listInWords(leads.map(({ name }) => name));
  const submit = async () => {
    setChecked(true);
    const words = text.trim();
    const problem = checkNote(words);
    act.refuse(problem);
    if (words === '' || problem) return false;
    const done = leads.length > 0 ? say('questionSent', { names }) : say('questionKept');
    if (!(await act.perform({ kind: 'challenge', action, text: words, people: leads }, done))) return false;
    setTyped(null);
    setChecked(false);
    return true;
  };
  return (
    <ActForm
      button={say(lacksEvidence ? 'askForEvidence' : 'challenge')}
      icon={<QuestionCircleRegular />}
      appearance={isProminent || lacksEvidence ? 'secondary' : 'subtle'}
      name={say('challengeName')}
      submit={say('sendQuestion')}
      act={act}
      onSubmit={submit}
    >
      <WordsField
        label={say('questionToLead')}
        value={text}
        isRequired
        hint={leads.length > 0 ? say('questionGoesTo', { names }) : say('questionNoLead')}
        error={isChecked && text.trim() === '' ? say('questionMissing') : null}
        onText={setTyped}
      />
    </ActForm>
  );
}
