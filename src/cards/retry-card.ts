import { NOTE_LIMIT } from '../domain/note.ts';
import { toBrief } from './brief.ts';
import { heading, toCard, type Card } from './card.ts';
import { INPUT, VERB, type Draft } from './prompt-card.ts';
import { bold, richText } from './rich-text.ts';
import { toUnmarked } from './unmarked.ts';

/** An answer that could not be recorded while the plan itself could not be read. */
export interface RetryFacts {
  promptKey: string;
  actionKey: string;
  seen: string | null;
  /** Null for "no change". */
  draft: Draft | null;
  problem: string;
}

/** Keeps what a person had filled in until the plan can be read again; it shows nothing that they did not write. */
export function retryCard({ promptKey, actionKey, seen, draft, problem }: RetryFacts): Card {
  const data = { promptKey, actionKey, seen };
  const verb = draft ? VERB.answer : VERB.noChange;
  return toCard({
    summary: 'Your answer is not recorded yet. Please send it again.',
    body: [
      heading('Not recorded yet'),
      richText([bold('Your answer is kept here. '), toBrief(problem, 500)]),
      ...(draft ? inputs(draft) : []),
    ],
    actions: [{ type: 'Action.Execute', title: 'Send again', verb, style: 'positive', data }],
  });
}

const inputs = ({ rating, note }: Draft) => [
  {
    type: 'Input.ChoiceSet' as const,
    id: INPUT.rating,
    label: 'Rating',
    style: 'expanded' as const,
    choices: [{ title: toUnmarked(toBrief(rating || 'none chosen', 60)), value: rating }],
    value: rating,
  },
  {
    type: 'Input.Text' as const,
    id: INPUT.note,
    label: 'What has happened, or why the rating changes',
    isMultiline: true,
    maxLength: NOTE_LIMIT,
    value: note,
  },
];
