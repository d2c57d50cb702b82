import type { ActionArray, CardElementArray, IContainer } from '@microsoft/teams.cards';
import { actionHead } from './action-facts.ts';
import { toBrief, toBriefLines } from './brief.ts';
import { execute, toggle } from './buttons.ts';
import { dateNearby, momentNearby } from './date-words.ts';
import type { LeadCardFacts, LeadItem, LeadRecord } from './lead-facts.ts';
import { ratingInWords } from './rating-words.ts';
import { bold, richText, subtle, type Run } from './rich-text.ts';
import { noteInput } from './lead-inputs.ts';
import { VERB } from './verbs.ts';

const NOTE = 400;

type Done = Pick<LeadItem, 'action' | 'actionName'> & { done: LeadRecord };

/** An action that wants no answer any more: what was recorded, by whom and when, and how to take it back. */
export const recordOf = (facts: LeadCardFacts, item: LeadItem & { done: LeadRecord }): IContainer => ({
  type: 'Container',
  separator: true,
  spacing: 'Large',
  items: [...recordHead(facts, item), ...further(facts, item)],
});

/** What was recorded of an action, by whom and when. */
export const recordHead = (
  facts: Pick<LeadCardFacts, 'legend' | 'now'>,
  { action, actionName, done }: Done,
): CardElementArray => [
  ...actionHead(action, actionName, { text: 60 }),
  richText(outcome(facts, done), { spacing: 'Small' }),
  ...(done.note ? noteLines(done.note) : []),
  richText([subtle(whoAndWhen(done, facts.now))], { spacing: 'Small' }),
];

/** Who answered elsewhere is named with the answer already. */
function whoAndWhen({ what, by, at }: LeadRecord, now: string): string {
  const when = momentNearby(at, now);
  return what === 'elsewhere' ? when : `${toBrief(by, 80)}, ${when}`;
}

function outcome({ legend, now }: Pick<LeadCardFacts, 'legend' | 'now'>, done: LeadRecord): Run[] {
  const due = done.due ? [', due ', bold(dateNearby(done.due, now))] : [];
  switch (done.what) {
    case 'help':
      return ['✓ ', bold('Your chair is asked to help')];
    case 'notMine':
      return ['✓ ', bold('The programme officer is told that it is not yours')];
    case 'answered':
      return ['✓ Recorded: ', bold(ratingInWords(legend, done.rating)), change(legend, done), ...due];
    case 'elsewhere':
      return [`✓ Answered ${byWhom(done.by)}: `, bold(ratingInWords(legend, done.rating)), ...due];
  }
}

/** What was written down for somebody says by which way it came: "by e-mail, for NM". */
const byWhom = (by: string): string =>
  /^(?:by|in|on) [\w-]+, for /.test(by) ? toBrief(by, 80) : `by ${toBrief(by, 80)}`;

const change = (legend: LeadCardFacts['legend'], { before, rating }: LeadRecord): string =>
  before === null || before === rating ? ', no change' : `, before ${ratingInWords(legend, before)}`;

function noteLines(note: string): CardElementArray {
  const [first = '', ...rest] = toBriefLines(note, NOTE);
  return [
    richText([subtle('Note: '), first], { spacing: 'Small' }),
    ...rest.map((line) => richText([line], { spacing: 'None' })),
  ];
}

/** What can still be done about it. */
function further(facts: LeadCardFacts, item: LeadItem & { done: LeadRecord }): CardElementArray {
  const { promptKey, action, actionName, done } = item;
  const data = { site: facts.site, promptKey, actionKey: action.key, page: facts.page };
  const actions: ActionArray = done.canUndo
    ? [execute('Undo', VERB.undo, data, `Undo what was recorded for ${toBrief(actionName, 60)}`)]
    : [];
  if (done.what !== 'elsewhere') return actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];
  const id = `more-${action.key}`;
  return [
    {
      type: 'ActionSet',
      actions: [toggle('Add a note', [id], `Add a note to ${toBrief(actionName, 60)}`), ...actions],
    },
    {
      type: 'Container',
      id,
      isVisible: Boolean(item.draft?.note),
      items: [noteInput(item), { type: 'ActionSet', actions: [execute('Send the note', VERB.addNote, data)] }],
    },
  ];
}
