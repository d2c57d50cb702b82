import { CalendarArrowRightRegular } from '@fluentui/react-icons/svg/calendar-arrow-right';
import { useState, type JSX } from 'react';
import type { BoardAction } from '../../../../domain/board.ts';
import { readDue } from '../../../../domain/read-due.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { ActForm } from '../../../plan/act-form.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';
import { WordsField } from '../../../ui/words-field.tsx';

const EMPTY = { date: '', reason: '', agreedBy: '' };

/** Moves the due date, or gives the first one: to when, why, and who agreed it. The date before stays in sight. */
export function MoveDate({ action }: { action: BoardAction }): JSX.Element {
  const act = useAct();
  const [typed, setTyped] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const { date } = readDue(typed.date.trim());
  const isMissing = (words: string) => isChecked && words.trim() === '';
  const write = (field: keyof typeof EMPTY) => (words: string) => setTyped({ ...typed, [field]: words });
  const submit = async () => {
    setChecked(true);
    const [reason, agreedBy] = [typed.reason.trim(), typed.agreedBy.trim()];
    if (!date || !reason || !agreedBy) return false;
    const dueText = typed.date.trim();
    const edit = { kind: 'extension', action, dueText, date, reason, agreedBy } as const;
    if (!(await act.perform(edit, say('dateMoved', { date: writePartialDate(date) })))) return false;
    setTyped(EMPTY);
    setChecked(false);
    return true;
  };
  const button = say(action.due ? 'moveDate' : 'giveDate');
  return (
    <ActForm
      button={button}
      icon={<CalendarArrowRightRegular />}
      name={button}
      submit={say('saveDate')}
      act={act}
      onSubmit={submit}
    >
      <WordsField
        label={say('newDate')}
        value={typed.date}
        isRequired
        isLine
        hint={date ? say('readAs', { date: writePartialDate(date) }) : say('dateHint')}
        error={isChecked && !date ? say('dateUnread') : null}
        onText={write('date')}
      />
      <WordsField
        label={say('dateReason')}
        value={typed.reason}
        isRequired
        error={isMissing(typed.reason) ? say('reasonMissing') : null}
        onText={write('reason')}
      />
      <WordsField
        label={say('agreedBy')}
        value={typed.agreedBy}
        isRequired
        isLine
        hint={say('agreedByHint')}
        error={isMissing(typed.agreedBy) ? say('agreedByMissing') : null}
        onText={write('agreedBy')}
      />
    </ActForm>
  );
}
