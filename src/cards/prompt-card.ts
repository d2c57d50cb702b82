import type { ActionArray, CardElementArray, IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import { statusOf, type BoardAction } from '../domain/board.ts';
import { NOTE_LIMIT } from '../domain/note.ts';
import type { Status } from '../domain/plan.ts';
import { actionFacts, actionHead } from './action-facts.ts';
import { toBrief } from './brief.ts';
import { heading, toCard, type Card } from './card.ts';
import { choiceInWords } from './rating-words.ts';
import { bold, richText } from './rich-text.ts';
import { toUnmarked } from './unmarked.ts';

/** What a person had filled in when a card came back. */
export interface Draft {
  rating: string;
  note: string;
}

/** A request for an update of one action. `problem` says why an answer came back; `draft` is that answer, kept. */
export interface PromptFacts {
  action: BoardAction;
  actionName: string;
  /** The statuses of the plan's legend for actions. */
  legend: readonly Status[];
  askedBy: string;
  /** What somebody wants to know beyond how things stand. */
  question?: string | null;
  promptKey: string;
  draft?: Draft | undefined;
  problem?: string | undefined;
}

/** What the buttons of a prompt's card say to the bot. */
export const VERB = { answer: 'answer', noChange: 'no-change' } as const;

/** The ids of a prompt's inputs, by which the answer names them. */
export const INPUT = { rating: 'rating', note: 'note' } as const;

/** Asks a lead how an action is going. The card checks itself before it is sent; "No change" is one press. */
export function promptCard(facts: PromptFacts): Card {
  const { action, actionName, legend, askedBy } = facts;
  return toCard({
    summary: `${toBrief(askedBy, 80)} asks how action ${toBrief(actionName, 60)} is going.`,
    body: [
      heading('How is this action going?'),
      richText([
        bold(toBrief(askedBy, 80)),
        ' asks for an update, since you lead this action. If nothing has changed, one press will do.',
      ]),
      ...questionOf(facts),
      ...problemOf(facts),
      ...actionHead(action, actionName),
      ...actionFacts(action, legend),
      ratingInput(facts),
      noteInput(facts),
    ],
    actions: buttons(facts),
  });
}

const QUESTION = 1_500;

function questionOf({ question }: PromptFacts): CardElementArray {
  if (!question) return [];
  return [{ type: 'Container', style: 'emphasis', items: [richText([toBrief(question, QUESTION)])] }];
}

function problemOf({ problem }: PromptFacts): CardElementArray {
  if (!problem) return [];
  const words = richText([bold('Not recorded yet. '), toBrief(problem, 500)]);
  return [{ type: 'Container', style: 'attention', items: [words] }];
}

function ratingInput({ action, legend, draft }: PromptFacts): IChoiceSetInput {
  const preset = statusOf(legend, draft?.rating ?? null) ?? statusOf(legend, action.rating);
  return {
    type: 'Input.ChoiceSet',
    id: INPUT.rating,
    label: 'Rating',
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: 'Please choose a rating.',
    choices: legend.map((status) => ({ title: toUnmarked(choiceInWords(status)), value: status.code })),
    ...(preset ? { value: preset.code } : {}),
    separator: true,
  };
}

function noteInput({ draft }: PromptFacts): ITextInput {
  return {
    type: 'Input.Text',
    id: INPUT.note,
    label: 'What has happened, or why the rating changes',
    placeholder: 'For example: the panel met on Tuesday and agreed the pathway',
    isMultiline: true,
    maxLength: NOTE_LIMIT,
    isRequired: true,
    errorMessage:
      'Please say in a few words what has happened. If nothing has changed, press “No change, nothing to add”.',
    ...(draft?.note ? { value: draft.note } : {}),
  };
}

/** `seen` is the rating that the person saw, so that someone else's change meanwhile is noticed. */
function buttons({ action, promptKey, legend }: PromptFacts): ActionArray {
  const data = { promptKey, actionKey: action.key, seen: action.rating };
  const send = { type: 'Action.Execute', title: 'Send', verb: VERB.answer, style: 'positive', data } as const;
  if (!statusOf(legend, action.rating)) return [send];
  const title = 'No change, nothing to add';
  // Without its inputs, so that the empty note does not hold it up.
  return [send, { type: 'Action.Execute', title, verb: VERB.noChange, associatedInputs: 'none', data }];
}
