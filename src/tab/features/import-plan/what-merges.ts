import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { countOf, listInWords } from '../../ui/count-words.ts';
import { takes } from './merge-choice.ts';
import { sourceKey } from './plan-actions.ts';

/** What a merge does by what was chosen, a line each, in words. */
export function whatMerges(comparison: ImportComparison, choices: MergeChoices): string[] {
  const { added, changed, moved, gone, reviews, statuses } = comparison;
  const out = new Set(choices.leaveOut.map(sourceKey));
  const fields = changed.map((action) => action.changes.filter((change) => takes(choices, action.key, change)).length);
  const notes = changed.reduce((sum, { updates }) => sum + updates.length, 0);
  const evidence = changed.reduce((sum, action) => sum + action.evidence.length, 0);
  const counts: [number, string, string][] = [
    [added.filter(({ spot }) => !out.has(sourceKey(spot.source))).length, 'new action comes in', 'new actions come in'],
    [fields.reduce((sum, count) => sum + count, 0), 'field is taken from the file', 'fields are taken from the file'],
    [moved.filter(({ key }) => !choices.stay.includes(key)).length, 'action moves', 'actions move'],
    [
      gone.filter(({ key }) => !choices.keep.includes(key)).length,
      'action is retired, with its history kept',
      'actions are retired, with their history kept',
    ],
    [notes, 'note comes in', 'notes come in'],
    [evidence, 'piece of evidence comes in', 'pieces of evidence come in'],
    [reviews.length, 'review date comes in', 'review dates come in'],
    [statuses.filter(({ isNew }) => isNew).length, 'rating comes into the key', 'ratings come into the key'],
  ];
  const lines = counts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
  return lines.length > 0 ? lines : ['Nothing: the plan stays as it is'];
}

/** What a newer version brings beside its actions, and what it words otherwise than the plan, a line each. */
export function besideInWords({ reviews, statuses, priorities, focusAreas }: ImportComparison): string[] {
  const named = (names: readonly string[], one: string, many: string): string[] =>
    names.length === 0 ? [] : [`New ${names.length === 1 ? one : many}: ${listInWords(names)}`];
  const codes = (isNew: boolean) => statuses.filter((one) => one.isNew === isNew).map(({ theirs }) => theirs.code);
  const reworded = codes(false);
  return [
    ...named(
      reviews.map(({ label }) => label),
      'review date, with its ratings as history',
      'review dates, with their ratings as history',
    ),
    ...named(codes(true), 'rating in the key', 'ratings in the key'),
    ...(reworded.length === 0
      ? []
      : [`The file words ${listInWords(reworded)} otherwise in its key; the plan’s own words stay`]),
    ...named(priorities, 'priority', 'priorities'),
    ...named(focusAreas, 'focus area', 'focus areas'),
  ];
}
