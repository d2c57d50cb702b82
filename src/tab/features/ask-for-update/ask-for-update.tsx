import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type JSX } from 'react';
import type { BoardAction, PlanPerson } from '../../../domain/board.ts';
import { useSession } from '../../plan/session.ts';
import { useActionDetail } from '../../plan/use-action-detail.ts';
import { hindranceInWords, keptInWords, usePerform } from '../../plan/use-outbox.ts';
import { listInWords } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay } from '../../ui/said.tsx';
import { Section } from '../../ui/section.tsx';
import catalogue from '../../words/en-GB/ask-for-update.json';
import { wordsOf } from '../../words/words-of.ts';
import { isOpen, newestPrompts, promptInWords } from './prompt-words.ts';

const say = wordsOf(catalogue);

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { flex: '1 1 10rem', color: tokens.colorNeutralForeground2 },
});

export interface AskForUpdateProps {
  action: BoardAction;
  name: string;
  leads: readonly PlanPerson[];
  people: readonly PlanPerson[];
  /** False for whoever only sees what was asked. */
  mayAsk: boolean;
}

/** What was asked of whom and what became of it, with a button that asks every lead of the action. */
export function AskForUpdate(props: AskForUpdateProps): JSX.Element | null {
  const { action, leads, people, mayAsk } = props;
  const styles = useStyles();
  const { clock } = useSession();
  const { ask, isPending, problem } = useAsk(props);
  const { data: detail } = useActionDetail(action);
  const newest = newestPrompts(detail?.prompts ?? []);
  const isAsked = newest.some(isOpen);
  if (!mayAsk && newest.length === 0) return null;
  return (
    <Section head={say('head')}>
      {newest.length > 0 && (
        <ul className={styles.list}>
          {newest.map((prompt) => (
            <li key={prompt.key}>{promptInWords(prompt, people, clock.now())}</li>
          ))}
        </ul>
      )}
      {mayAsk && (
        <div className={styles.row}>
          <Button disabledFocusable={isPending || leads.length === 0} onClick={ask}>
            {say(isPending ? 'asking' : problem ? 'tryAgain' : isAsked ? 'askAgain' : 'ask')}
          </Button>
          <span className={styles.quiet}>{whoIsAsked(leads, newest.length > 0)}</span>
        </div>
      )}
      {problem && <Notice isProblem>{problem}</Notice>}
    </Section>
  );
}

function whoIsAsked(leads: readonly PlanPerson[], wasAsked: boolean): string {
  if (leads.length === 0) return say('nobody');
  if (wasAsked) return '';
  return say('sends', { leads: listInWords(leads.map(({ name }) => name)) });
}

/** Asks. What is sent again after a lost answer asks nobody twice, since the request keeps its key. */
function useAsk({ action, name, leads }: AskForUpdateProps) {
  const perform = usePerform();
  const client = useQueryClient();
  const announce = useSay();
  const heldUp = useRef<number | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    setPending(true);
    setProblem(null);
    const outcome = await perform({ kind: 'ask', action, people: leads }, heldUp.current);
    setPending(false);
    heldUp.current = outcome.kind === 'held up' ? outcome.number : null;
    if (outcome.kind === 'held up') return setProblem(hindranceInWords(outcome.hindrance));
    const whom = listInWords(leads.map((lead) => lead.name));
    const isSent = outcome.kind === 'sent';
    announce(
      isSent
        ? say('asked', { leads: whom, action: name })
        : say('willBeAsked', { leads: whom, kept: keptInWords(outcome.pause) }),
    );
    await client.invalidateQueries({ queryKey: ['action', action.key] });
  };
  return { ask: () => !isPending && leads.length > 0 && void send(), isPending, problem };
}
