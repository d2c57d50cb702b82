import type { CardElementArray } from '@microsoft/teams.cards';
import type { ActionKey } from '../domain/board.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import { toBrief } from './brief.ts';
import { execute } from './buttons.ts';
import { heading, toCard, type Card } from './card.ts';
import { bold, richText } from './rich-text.ts';
import { toUnmarked } from './unmarked.ts';
import { inputId, type ItemDraft, type Verb } from './verbs.ts';

/** A press that could not be carried out while the plan itself could not be read. */
export interface KeptFacts {
  verb: Verb;
  data: object;
  drafts: ReadonlyMap<ActionKey, ItemDraft>;
  problem: string;
  /** What is known of how actions are called. */
  names: ReadonlyMap<ActionKey, string>;
}

/** Keeps what a person had filled in until the plan can be read again; it shows nothing that they did not write. */
export function keptCard({ verb, data, drafts, problem, names }: KeptFacts): Card {
  return toCard({
    summary: 'Your answer is not recorded yet. Please send it again.',
    body: [
      heading('Not recorded yet'),
      richText([bold('What you filled in is kept here. '), toBrief(problem, 500)]),
      ...[...drafts].flatMap(([key, draft]) => inputsOf(key, names.get(key) ?? '', draft)),
    ],
    actions: [{ ...execute('Send again', verb, data), style: 'positive' }],
  });
}

function inputsOf(key: ActionKey, name: string, { rating, note, due, reason }: ItemDraft): CardElementArray {
  const of = (what: string) => toUnmarked(name ? `${toBrief(name, 60)}: ${what}` : what);
  const text = (field: 'note' | 'due' | 'reason', what: string, value: string): CardElementArray =>
    value === ''
      ? []
      : [
          {
            type: 'Input.Text',
            id: inputId(field, key),
            label: of(what),
            isMultiline: field !== 'due',
            maxLength: NOTE_LIMIT,
            value,
          },
        ];
  return [
    ...(rating === null ? [] : [ratingInput(key, of('rating'), rating)]),
    ...text('note', 'note', note),
    ...text('due', 'new date', due),
    ...text('reason', 'why the date moves', reason),
  ];
}

const ratingInput = (key: ActionKey, label: string, value: string) => ({
  type: 'Input.ChoiceSet' as const,
  id: inputId('rating', key),
  label,
  style: 'expanded' as const,
  choices: [{ title: toUnmarked(toBrief(value, 60)), value }],
  value,
});
