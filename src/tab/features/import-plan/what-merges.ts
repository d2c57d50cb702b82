import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { MergeChoices } from '../../../store/import/merge-choices.ts';
import { countOf } from '../../ui/count-words.ts';
import { takes } from './merge-choice.ts';
import { sourceKey } from './plan-actions.ts';

/** What a merge does by what was chosen, a line each, in words. */
export function whatMerges(comparison: ImportComparison, choices: MergeChoices): string[] {
  const { added, changed, moved, gone, reviews } = comparison;
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
  ];
  const lines = counts.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many));
  return lines.length > 0 ? lines : ['Nothing: the plan stays as it is'];
}
