import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useState, type FormEvent, type JSX } from 'react';
import type { BoardAction, NextStep } from '../../../../domain/board.ts';
import { readDue } from '../../../../domain/read-due.ts';
import { useAct } from '../../../plan/use-act.ts';
import { useSavingWords } from '../../../plan/use-busy.ts';
import { useDraft } from '../../../plan/use-draft.ts';
import { writePartialDate } from '../../../ui/dates.ts';
import { Notice } from '../../../ui/notice.tsx';
import { WordsField } from '../../../ui/words-field.tsx';
import { useKeyDown } from '../../../ui/use-key-down.ts';
import { useMeetingStyles } from '../meeting.styles.ts';
import { say } from '../say.ts';

const EMPTY = { decision: '', step: '', owner: '', due: '' };

/** What a decision is about: an action, or the plan as a whole, where it is no action's. */
export type DecidedAbout = { action: BoardAction; name: string } | { planKey: string };

export interface DecisionFormProps {
  meetingKey: string;
  about: DecidedAbout;
  /** Names that are proposed for whoever does the next step. */
  names: readonly string[];
  /** Hears whether words stand here that are not recorded. */
  onTyped: (isTyped: boolean) => void;
}

/** Writes down what the meeting decides, as it is said: the decision, what is done next, by whom and by when. */
export function DecisionForm({ meetingKey, about, names, onTyped }: DecisionFormProps): JSX.Element {
  const styles = useMeetingStyles();
  const act = useAct();
  const saving = useSavingWords();
  const subject = 'action' in about ? about.action.key : about.planKey;
  const { words, write, clear } = useDraft(`${meetingKey} ${subject}`, EMPTY);
  const [isChecked, setChecked] = useState(false);
  const isTyped = Object.values(words).some((one) => one.trim() !== '');
  useEffect(() => onTyped(isTyped), [isTyped, onTyped]);
  const list = useId();
  const due = words.due.trim() === '' ? null : readDue(words.due.trim()).date;
  const problem = problemOf(words, due);
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    setChecked(true);
    if (problem) return;
    const said = { text: words.decision.trim(), nextStep: nextStepOf(words, due) };
    const edit =
      'action' in about
        ? ({ kind: 'decision', action: about.action, ...said } as const)
        : ({ kind: 'otherBusiness', planKey: about.planKey, ...said } as const);
    if (!(await act.perform(edit, say('decisionRecorded')))) return;
    clear();
    setChecked(false);
  };
  const form = useKeyDown<HTMLFormElement>((event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return false;
    void submit();
    return true;
  });
  const name = say('action' in about ? 'decideAbout' : 'decideOther', { name: 'action' in about ? about.name : '' });
  return (
    <form ref={form} className={styles.part} aria-label={name} noValidate onSubmit={(event) => void submit(event)}>
      <WordsField
        label={say('decision')}
        value={words.decision}
        placeholder={say('decisionHint')}
        error={isChecked && problem === 'nothing' ? say('decisionMissing') : null}
        onText={(decision) => write({ decision })}
      />
      <WordsField
        label={say('nextStep')}
        value={words.step}
        error={isChecked && problem === 'no step' ? say('stepMissing') : null}
        onText={(step) => write({ step })}
      />
      <div className={styles.pair}>
        <Field label={say('owner')}>
          <Input
            className={styles.field}
            dir="auto"
            list={list}
            value={words.owner}
            onChange={(_event, { value }) => write({ owner: value })}
          />
        </Field>
        <WordsField
          label={say('byWhen')}
          value={words.due}
          isLine
          hint={due ? say('readAs', { date: writePartialDate(due) }) : undefined}
          error={isChecked && problem === 'date' ? say('dateUnread') : null}
          onText={(typed) => write({ due: typed })}
        />
      </div>
      <datalist id={list}>
        {names.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      {act.problem && <Notice isProblem>{act.problem}</Notice>}
      <div className={styles.row}>
        <Button type="submit" appearance={isTyped ? 'primary' : 'secondary'} disabledFocusable={act.isPending}>
          {act.isPending ? saving : say('record')}
        </Button>
        {isTyped && <p className={styles.quiet}>{say('notRecordedYet')}</p>}
      </div>
    </form>
  );
}

function problemOf(words: typeof EMPTY, due: string | null): 'nothing' | 'no step' | 'date' | null {
  const [decision, step, owner, typed] = [words.decision, words.step, words.owner, words.due].map((one) => one.trim());
  if (!decision && !step) return owner || typed ? 'no step' : 'nothing';
  if (!step && (owner || typed)) return 'no step';
  return typed && !due ? 'date' : null;
}

const nextStepOf = ({ step, owner }: typeof EMPTY, due: string | null): NextStep | null =>
  step.trim() === '' ? null : { text: step.trim(), owner: owner.trim(), due };
