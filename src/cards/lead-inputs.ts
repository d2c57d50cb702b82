import type { CardElementArray, IChoiceSetInput, IContainer, ITextInput } from '@microsoft/teams.cards';
import { statusOf } from '../domain/board.ts';
import { CHAT_NOTE_LIMIT } from '../domain/note.ts';
import type { Status } from '../domain/plan.ts';
import { toBrief } from './brief.ts';
import type { LeadItem } from './lead-facts.ts';
import { choiceInWords, ratingInWords } from './rating-words.ts';
import { toUnmarked, toTypeable } from './unmarked.ts';
import { inputId } from './verbs.ts';

/** The longest reason for a new date, in characters. */
const REASON_LIMIT = 400;

type Asked = Pick<LeadItem, 'action' | 'actionName' | 'draft'>;

const nameOf = ({ actionName }: Asked): string => toUnmarked(toBrief(actionName, 60));

/**
 * The ratings of the plan's own legend. None is chosen beforehand, so that what nobody touched is told from what somebody
 * meant; the placeholder says what it is now. A list to open takes one line of a phone, and a single action has room for all.
 */
export function ratingInput(item: Asked, legend: readonly Status[], style: 'compact' | 'expanded'): IChoiceSetInput {
  const { action, draft } = item;
  const chosen = statusOf(legend, draft?.rating ?? null);
  return {
    type: 'Input.ChoiceSet',
    id: inputId('rating', action.key),
    label: `New rating of ${nameOf(item)}`,
    style,
    wrap: true,
    placeholder: toUnmarked(`As it is: ${ratingInWords(legend, action.rating)}`),
    choices: legend.map((status) => ({ title: toUnmarked(choiceInWords(status)), value: status.code })),
    ...(chosen ? { value: chosen.code } : {}),
  };
}

/** A few words on an action. */
export function noteInput(item: Asked): ITextInput {
  const value = toTypeable(item.draft?.note ?? '', CHAT_NOTE_LIMIT);
  return {
    type: 'Input.Text',
    id: inputId('note', item.action.key),
    label: `Note on ${nameOf(item)}`,
    placeholder: 'What has happened, or why it changes',
    isMultiline: true,
    maxLength: CHAT_NOTE_LIMIT,
    ...(value ? { value } : {}),
  };
}

/** The part that holds the new date, which a button shows. */
export function dateInputs(item: Asked, id: string): IContainer {
  const { action, draft } = item;
  const reason = toTypeable(draft?.reason ?? '', REASON_LIMIT);
  const due = /^\d{4}-\d{2}-\d{2}$/.test(draft?.due ?? '') ? draft?.due : undefined;
  const items: CardElementArray = [
    {
      type: 'Input.Date',
      id: inputId('due', action.key),
      label: `New date for ${nameOf(item)}`,
      ...(due ? { value: due } : {}),
    },
    {
      type: 'Input.Text',
      id: inputId('reason', action.key),
      label: 'Why the date moves',
      maxLength: REASON_LIMIT,
      ...(reason ? { value: reason } : {}),
    },
  ];
  return { type: 'Container', id, isVisible: Boolean(due ?? reason), items };
}
