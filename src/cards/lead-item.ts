import type { ActionArray, CardElementArray, IContainer } from '@microsoft/teams.cards';
import { withoutLetter } from '../domain/action-text.ts';
import { statusOf } from '../domain/board.ts';
import { noteDay } from './action-facts.ts';
import { toBrief, toBriefLines } from './brief.ts';
import { execute, toggle } from './buttons.ts';
import { dateInWords } from './date-words.ts';
import type { LeadCardFacts, LeadItem } from './lead-facts.ts';
import { dateInputs, noteInput, ratingInput } from './lead-inputs.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle, type Run } from './rich-text.ts';
import { VERB } from './verbs.ts';
import { whyInWords } from './why-words.ts';

/**
 * How much of an action a card shows. `lean` leaves out the whole text and the ratings' meanings, `bare` all that can be filled
 * in: for plans whose words would not fit a message otherwise.
 */
export type Detail = 'full' | 'lean' | 'bare';

/** How an open action is shown. */
export interface ItemView {
  detail: Detail;
  /** False where the card's head says why already. */
  saysWhy: boolean;
  ratings: 'compact' | 'expanded';
}

const BRIEF = {
  name: 60,
  text: 180,
  whole: 2_000,

  note: 200,
  by: 60,
  due: 40,
  question: 600,
  problem: 400,
} as const;

/** An action that waits for an answer: what it is, how it stands, and what can be said about it. */
export function openItem(facts: LeadCardFacts, item: LeadItem, view: ItemView): IContainer {
  return {
    type: 'Container',
    separator: true,
    spacing: 'Large',
    items: [
      ...headOf(item, view),
      ...whyOf(facts, item, view),
      ...ratingLine(facts, item),
      ...lastNote(item, facts.now),
      ...questionOf(item),
      ...problemOf(item),
      ...(view.detail === 'bare' ? [richText([TOO_LONG])] : answerTo(facts, item, view)),
    ],
  };
}

const TOO_LONG = 'The words of this action are too long for a card. Please open it on the board to answer.';

const wholeText = ({ action }: LeadItem): string => withoutLetter(action.text, action.letter);

const isCut = (item: LeadItem, { detail }: ItemView): boolean =>
  detail === 'full' && toBrief(wholeText(item), BRIEF.whole).length > BRIEF.text;

function headOf(item: LeadItem, view: ItemView): CardElementArray {
  const name = bold(toBrief(item.actionName, BRIEF.name));
  const ids = [`brief-${item.action.key}`, `whole-${item.action.key}`];
  const brief = richText(
    [name, `  ${toBrief(wholeText(item), BRIEF.text)}`],
    isCut(item, view) ? { id: ids[0] as string } : {},
  );
  if (!isCut(item, view)) return [brief];
  const [first = '', ...rest] = toBriefLines(wholeText(item), BRIEF.whole);
  const whole: CardElementArray = [
    richText([name, `  ${first}`]),
    ...rest.map((line) => richText([line], { spacing: 'Small' })),
  ];
  return [
    brief,
    { type: 'Container', id: ids[1] as string, isVisible: false, items: whole },
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [toggle('The whole text', ids, `The whole text of ${item.actionName}`)],
    },
  ];
}

function whyOf({ legend, askedBy, now }: LeadCardFacts, { why, action }: LeadItem, view: ItemView): CardElementArray {
  if (!view.saysWhy) return [];
  return [richText([subtle(whyInWords(why, { legend, rating: action.rating, askedBy, now }))], { spacing: 'Small' })];
}

function ratingLine({ legend }: LeadCardFacts, { action, before }: LeadItem): CardElementArray {
  const then = before === action.rating ? 'the same' : ratingInWords(legend, before);
  const earlier = before === null ? [] : [subtle('. At the last review: '), then];
  const now = [subtle('Now: '), bold(ratingInWords(legend, action.rating))];
  return [richText([...now, ...earlier, ...dueRuns(action)], { spacing: 'Small' })];
}

/** When it is due as a date, or as the plan writes it. */
function dueRuns({ due }: LeadItem['action']): Run[] {
  const words = due?.date ? dateInWords(due.date) : toBrief(due?.text ?? '', BRIEF.due);
  return words ? [subtle('. Due: '), words] : [];
}

function lastNote({ action: { lastUpdate } }: LeadItem, now: string): CardElementArray {
  if (!lastUpdate?.text) return [richText([subtle('There is no note yet.')], { spacing: 'Small' })];
  const by = lastUpdate.by ? ` (${toBrief(lastUpdate.by, BRIEF.by)})` : '';
  const date = noteDay(lastUpdate, now);
  const head = date ? `Last note, ${date}${by}: ` : `Last note${by}: `;
  return [richText([subtle(head), toBrief(lastUpdate.text, BRIEF.note)], { spacing: 'Small' })];
}

function questionOf({ question }: LeadItem): CardElementArray {
  if (!question) return [];
  const words = [bold(`${toBrief(question.by, BRIEF.by)} asks: `), toBrief(question.text, BRIEF.question)];
  return [{ type: 'Container', style: 'emphasis', items: [richText(words)] }];
}

function problemOf({ problem }: LeadItem): CardElementArray {
  if (!problem) return [];
  const words = [bold('Not recorded yet. '), toBrief(problem, BRIEF.problem)];
  return [{ type: 'Container', style: 'attention', items: [richText(words)] }];
}

function answerTo(facts: LeadCardFacts, item: LeadItem, { detail, ratings }: ItemView): CardElementArray {
  const legend = detail === 'full' ? facts.legend : facts.legend.map((status) => ({ ...status, meaning: '' }));
  const dateId = `date-${item.action.key}`;
  return [
    ratingInput(item, legend, ratings),
    noteInput(item),
    dateInputs(item, dateId),
    { type: 'ActionSet', actions: buttonsOf(facts, item, dateId) },
  ];
}

function buttonsOf({ site, legend, page }: LeadCardFacts, item: LeadItem, dateId: string): ActionArray {
  const { promptKey, action } = item;
  const name = toBrief(item.actionName, BRIEF.name);
  const data = { site, promptKey, actionKey: action.key, seen: action.rating, page };
  return [
    // A rating that the legend lacks can't be given once more.
    ...(statusOf(legend, action.rating)
      ? [execute('No change', VERB.noChange, data, `Nothing has changed about ${name}`)]
      : []),
    toggle('Change the date', [dateId], `Change the date of ${name}`),
    execute('I need help', VERB.help, data, `Ask the chair to help with ${name}`),
    execute('Not mine', VERB.notMine, data, `Say that ${name} is not yours`),
  ];
}
