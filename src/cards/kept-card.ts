import type { CardElementArray, ITextInput } from '@microsoft/teams.cards';
import type { ActionKey } from '../domain/board.ts';
import { CHAT_NOTE_LIMIT } from '../domain/note.ts';
import { toBrief } from './brief.ts';
import { execute } from './buttons.ts';
import { CARD_ROOM, cutPages, sizeOf } from './card-size.ts';
import { heading, toCard, type Card } from './card.ts';
import { bold, richText } from './rich-text.ts';
import { toTypeable, toUnmarked } from './unmarked.ts';
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
  const inputs = [...drafts].map(([key, draft]) => inputsOf(key, names.get(key) ?? '', draft));
  const [kept = []] = cutPages(inputs, { count: inputs.length, bytes: CARD_ROOM - sizeOf(data) - HEAD }, sizeOf);
  const words =
    kept.length === inputs.length ? 'What you filled in is kept here. ' : 'Only the first of it fits here. ';
  return toCard({
    summary: 'Your answer is not recorded yet. Please send it again.',
    body: [heading('Not recorded yet'), richText([bold(words), toBrief(problem, 500)]), ...kept.flat()],
    actions: [{ ...execute('Send again', verb, data), style: 'positive' }],
  });
}

/** What the card takes beside the inputs and what its button brings back, in bytes. */
const HEAD = 2_500;

function inputsOf(key: ActionKey, name: string, { rating, note, due, reason }: ItemDraft): CardElementArray {
  const label = (what: string) => toUnmarked(name ? `${toBrief(name, 60)}: ${what}` : what);
  const text = (field: 'note' | 'due' | 'reason', what: string, value: string): ITextInput[] =>
    value === '' ? [] : [textInput(inputId(field, key), label(what), value)];
  return [
    ...(rating === null ? [] : [ratingInput(key, label('rating'), rating)]),
    ...text('note', 'note', note),
    ...text('due', 'new date', due),
    ...text('reason', 'why the date moves', reason),
  ];
}

const textInput = (id: string, label: string, value: string): ITextInput => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: !id.startsWith('due'),
  maxLength: CHAT_NOTE_LIMIT,
  value: toTypeable(value, CHAT_NOTE_LIMIT),
});

const ratingInput = (key: ActionKey, label: string, value: string) => ({
  type: 'Input.ChoiceSet' as const,
  id: inputId('rating', key),
  label,
  style: 'expanded' as const,
  choices: [{ title: toUnmarked(toBrief(value, 60)), value }],
  value,
});
