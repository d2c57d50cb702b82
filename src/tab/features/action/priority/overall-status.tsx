import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState, type JSX } from 'react';
import { statusOf, type Structure, type Update } from '../../../../domain/board.ts';
import { checkNote } from '../../../../domain/note.ts';
import type { Status } from '../../../../domain/plan.ts';
import { useWaiting } from '../../../plan/use-outbox.ts';
import { meaningBeside, RatingBadge, ratingWord } from '../../../ui/rating-badge.tsx';
import { Section } from '../../../ui/section.tsx';
import { ActForm } from '../../../plan/act-form.tsx';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { useAct } from '../../../plan/use-act.ts';
import { WordsField } from '../../../ui/words-field.tsx';
import { StatusReason } from './status-reason.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  badge: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface OverallStatusProps {
  priority: Structure;
  /** The council's own head. */
  head: string;
  updates: readonly Update[] | undefined;
  statuses: readonly Status[];
  mayRate: boolean;
}

/** A priority's overall status on its own legend, why it is so, and the way to change it. */
export function OverallStatus(props: OverallStatusProps): JSX.Element {
  const { priority, head, updates, statuses, mayRate } = props;
  const styles = useStyles();
  const status = statusOf(statuses, priority.overallStatus);
  const unsent = useUnsentReason(priority);
  return (
    <Section head={head}>
      <div className={styles.row}>
        <span className={styles.badge}>
          <RatingBadge status={status} code={priority.overallStatus} size={24} />
        </span>
        <Quiet>{status && meaningBeside(status)}</Quiet>
      </div>
      {updates || unsent ? (
        <StatusReason code={priority.overallStatus} unsent={unsent} updates={updates ?? []} statuses={statuses} />
      ) : (
        <Quiet>{say('reading')}</Quiet>
      )}
      {mayRate && statuses.length > 0 && <ChangeStatus priority={priority} statuses={statuses} />}
    </Section>
  );
}

/** The reason of a status that was given here and is not in SharePoint yet, or null. */
function useUnsentReason({ key }: Structure): string | null {
  const { waiting } = useWaiting();
  const last = waiting.findLast(
    ({ edit, hindrance }) => !hindrance && edit.kind === 'overallStatus' && edit.structure.key === key,
  );
  return last?.edit.kind === 'overallStatus' ? last.edit.reason : null;
}

function ChangeStatus({ priority, statuses }: Pick<OverallStatusProps, 'priority' | 'statuses'>): JSX.Element {
  const act = useAct();
  const others = statuses.filter(({ code }) => code !== priority.overallStatus);
  const [chosen, choose] = useState<string | null>(null);
  const [reason, write] = useState('');
  const [isChecked, setChecked] = useState(false);
  const to = others.find(({ code }) => code === chosen) ?? null;
  const submit = async () => {
    setChecked(true);
    const words = reason.trim();
    const problem = checkNote(words);
    act.refuse(problem);
    if (!to || words === '' || problem) return false;
    const edit = { kind: 'overallStatus', structure: priority, to: to.code, reason: words } as const;
    if (!(await act.perform(edit, say('statusChanged', { status: ratingWord(to, to.code) })))) return false;
    write('');
    choose(null);
    setChecked(false);
    return true;
  };
  return (
    <ActForm
      button={say('changeStatus')}
      icon={<EditRegular />}
      name={say('changeStatus')}
      submit={say('saveStatus')}
      act={act}
      onSubmit={submit}
    >
      <Field
        label={say('newStatus')}
        required
        {...(isChecked && !to ? { validationMessage: say('statusMissing') } : {})}
        {...(to ? { hint: meaningBeside(to) } : {})}
      >
        <Select value={to?.code ?? ''} onChange={(_event, { value }) => choose(value || null)}>
          <option value="">{say('chooseStatus')}</option>
          {others.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <WordsField
        label={say('statusReason')}
        value={reason}
        isRequired
        error={isChecked && reason.trim() === '' ? say('reasonMissing') : null}
        onText={write}
      />
    </ActForm>
  );
}
