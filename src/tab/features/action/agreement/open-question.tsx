import { makeStyles, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { BoardAction, PlanPerson, Update } from '../../../../domain/board.ts';
import { leadsOf } from '../../../../domain/leads.ts';
import { openQuestion } from '../../../../domain/open-question.ts';
import { maySpeakFor, type Roles } from '../../../../domain/roles.ts';
import { useSession } from '../../../plan/session.ts';
import { useWaiting } from '../../../plan/use-outbox.ts';
import { Section } from '../../../ui/section.tsx';
import { entryDate, entrySource } from '../history/entry-words.ts';
import { Quiet } from '../quiet.tsx';
import { say } from '../say.ts';
import { AnswerForLead, OwnAnswer } from './answer-form.tsx';

const useStyles = makeStyles({
  frame: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    display: 'grid',
    gap: tokens.spacingVerticalM,
  },
  words: { margin: 0, whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase400 },
  answer: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
});

/** A question about the rating that stands open, with its answers, and a box for the next one for whoever may answer. */
export function OpenQuestion(props: {
  action: BoardAction;
  updates: readonly Update[];
  people: readonly PlanPerson[];
  roles: Roles;
  mayEdit: boolean;
}): JSX.Element | null {
  const { action, updates, people, roles, mayEdit } = props;
  const styles = useStyles();
  const unsent = useUnsent(action);
  const open = openQuestion(updates);
  if (!open && unsent.questions.length === 0) return null;
  const answers = open?.answers ?? [];
  const leads = leadsOf(action, people).map(({ name }) => name);
  const isLead = mayEdit && roles.leads(action);
  return (
    <Section head={say('question')}>
      <div className={styles.frame}>
        {open && <Said update={open.question} />}
        {unsent.questions.map((words) => (
          <Unsent key={words} words={words} />
        ))}
        {answers.map((answer) => (
          <div key={answer.key} className={styles.answer}>
            <Said update={answer} />
          </div>
        ))}
        {unsent.answers.map((words) => (
          <div key={words} className={styles.answer}>
            <Unsent words={words} />
          </div>
        ))}
        {!isLead && open && answers.length === 0 && <Quiet>{say('waitsForAnswer')}</Quiet>}
        {isLead && <OwnAnswer action={action} isFirst={answers.length === 0} />}
        {mayEdit && !isLead && maySpeakFor(roles, action) && <AnswerForLead action={action} leads={leads} />}
      </div>
    </Section>
  );
}

function Said({ update }: { update: Update }): JSX.Element {
  const styles = useStyles();
  const { clock } = useSession();
  const { words, exact } = entryDate(update, clock.now());
  return (
    <div>
      <p className={styles.words} dir="auto">
        {update.text}
      </p>
      <Quiet title={exact ?? undefined}>
        {say('byWhenFrom', { by: update.saidBy || say('somebody'), when: words, from: entrySource(update) })}
      </Quiet>
    </div>
  );
}

function Unsent({ words }: { words: string }): JSX.Element {
  return (
    <div dir="auto">
      {words} <Quiet>{say('waits')}</Quiet>
    </div>
  );
}

/** Questions and answers that this browser keeps and SharePoint does not have yet. */
function useUnsent({ key }: BoardAction): { questions: string[]; answers: string[] } {
  const { waiting } = useWaiting();
  const wordsOf = (kind: 'challenge' | 'answer') =>
    waiting.flatMap(({ edit, hindrance }) =>
      !hindrance && edit.kind === kind && edit.action.key === key ? [edit.text] : [],
    );
  return { questions: wordsOf('challenge'), answers: wordsOf('answer') };
}
