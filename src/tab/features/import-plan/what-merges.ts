import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { listInWords } from '../../ui/count-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import { takes } from './merge-choice.ts';
import { sourceKey } from './plan-actions.ts';

const say = wordsOf(catalogue);

type MergeKey = keyof typeof catalogue & `merges${string}`;

/** What a merge does by what was chosen, a line each, in words. */
export function whatMerges(comparison: ImportComparison, choices: MergeChoices): string[] {
  const { added, changed, moved, gone, reviews, statuses } = comparison;
  const out = new Set(choices.leaveOut.map(sourceKey));
  const fields = changed.map((action) => action.changes.filter((change) => takes(choices, action.key, change)).length);
  const notes = changed.reduce((sum, { updates }) => sum + updates.length, 0);
  const evidence = changed.reduce((sum, action) => sum + action.evidence.length, 0);
  const counts: [number, MergeKey][] = [
    [added.filter(({ spot }) => !out.has(sourceKey(spot.source))).length, 'mergesNew'],
    [fields.reduce((sum, count) => sum + count, 0), 'mergesFields'],
    [moved.filter(({ key }) => !choices.stay.includes(key)).length, 'mergesMoved'],
    [gone.filter(({ key }) => !choices.keep.includes(key)).length, 'mergesGone'],
    [notes, 'mergesNotes'],
    [evidence, 'mergesEvidence'],
    [reviews.length, 'mergesReviews'],
    [statuses.filter(({ isNew }) => isNew).length, 'mergesStatuses'],
  ];
  const lines = counts.filter(([count]) => count > 0).map(([count, key]) => say(key, { count }));
  return lines.length > 0 ? lines : [say('mergesNothing')];
}

/** What a newer version brings beside its actions, and what it words otherwise than the plan, a line each. */
export function besideInWords({ reviews, statuses, priorities, focusAreas }: ImportComparison): string[] {
  const named = (names: readonly string[], key: keyof typeof catalogue & `new${string}s`): string[] =>
    names.length === 0 ? [] : [say(key, { count: names.length, names: listInWords(names) })];
  const codes = (isNew: boolean) => statuses.filter((one) => one.isNew === isNew).map(({ theirs }) => theirs.code);
  const reworded = codes(false);
  return [
    ...named(
      reviews.map(({ label }) => label),
      'newReviews',
    ),
    ...named(codes(true), 'newStatuses'),
    ...(reworded.length === 0 ? [] : [say('reworded', { names: listInWords(reworded) })]),
    ...named(priorities, 'newPriorities'),
    ...named(focusAreas, 'newAreas'),
  ];
}
