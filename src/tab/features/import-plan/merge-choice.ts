import type { ActionKey } from '../../../domain/board.ts';
import type { ComparedField, FieldChange, LoneAction, MatchedAction } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

type Field = MergeChoices['fields'][number];

/** Whether a change of the file is taken: what was said counts, else all but what was changed here as well. */
export function takes({ fields }: MergeChoices, key: ActionKey, { field, isConflict }: FieldChange): boolean {
  const said = fields.find((one) => one.key === key && one.field === field)?.take;
  return (said ?? (isConflict ? 'ours' : 'theirs')) === 'theirs';
}

/** The choices with one about a field. */
export const withField = (choices: MergeChoices, chosen: Field): MergeChoices => ({
  ...choices,
  fields: [...choices.fields.filter(({ key, field }) => key !== chosen.key || field !== chosen.field), chosen],
});

/** The choices with all changes of some actions taken from one side. */
export function withAllFields(
  choices: MergeChoices,
  actions: readonly MatchedAction[],
  take: Field['take'],
): MergeChoices {
  const own = actions.flatMap(({ key, changes }) => changes.map(({ field }) => ({ key, field, take })));
  const keys = new Set(actions.map(({ key }) => key));
  return { ...choices, fields: [...choices.fields.filter(({ key }) => !keys.has(key)), ...own] };
}

/** The choices with a new action brought in or left out. */
export const withNew = (choices: MergeChoices, { spot }: LoneAction, isIn: boolean): MergeChoices => ({
  ...choices,
  leaveOut: withOne(
    choices.leaveOut,
    spot.source,
    !isIn,
    ({ sheet, row }) => sheet === spot.source.sheet && row === spot.source.row,
  ),
});

/** A list with something in it, or without it. */
export const withOne = <T>(list: readonly T[], one: T, isIn: boolean, same: (other: T) => boolean): T[] =>
  isIn ? [...list.filter((other) => !same(other)), one] : list.filter((other) => !same(other));

export const FIELD_WORDS: Record<ComparedField, string> = {
  text: say('fieldText'),
  ref: say('fieldRef'),
  leads: say('fieldLeads'),
  measure: say('fieldMeasure'),
  due: say('fieldDue'),
  rating: say('fieldRating'),
  extra: say('fieldExtra'),
};
