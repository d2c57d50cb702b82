import type { Plan } from '../../../domain/plan.ts';
import type { ImportComparison } from '../../../domain/compare-plans.ts';
import type { Imported, ImportOptions, ImportProgress } from '../../../store/import/import-source.ts';
import type { PlanStore } from '../../../store/plan-store.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { OpenWork } from './import-work.ts';
import { actionsOf, leadsIn, sourceKey } from './plan-actions.ts';

const say = wordsOf(catalogue);

/** What goes with a plan into the lists: who is who, which sub-group owns what, and the file with what was corrected. */
export function optionsOf({ file, corrections, decisions }: OpenWork, plan: Plan): ImportOptions {
  const names = new Set(leadsIn(plan).map(({ name }) => name));
  const rows = new Set(actionsOf(plan).map(({ source }) => sourceKey(source)));
  return {
    // What was decided about names and rows that a later correction took away is left behind.
    decisions: {
      people: decisions.people.filter(({ name }) => names.has(name)),
      subGroups: decisions.subGroups.filter(({ source }) => rows.has(sourceKey(source))),
    },
    source: { name: file.name, bytes: file.bytes, corrections: JSON.stringify(corrections) },
  };
}

/**
 * Writes the plan of a file into the lists, and goes on where an earlier import of it was cut off. Answers with why the file
 * itself could not be kept, or that something was left, in a sentence. @throws {StoreError}
 */
export async function bringIn(
  store: PlanStore,
  open: OpenWork,
  plan: Plan,
  { comparison, onProgress }: { comparison: ImportComparison | null; onProgress: (progress: ImportProgress) => void },
): Promise<string | null> {
  const options = optionsOf(open, plan);
  if (comparison) {
    const merge = { plan, comparison, choices: open.choices };
    const { left, ...merged } = await store.mergeImport(merge, options, onProgress);
    return leftInWords(left.length) ?? outcomeInWords(merged);
  }
  const imported =
    open.kind === 'added'
      ? await store.addToPlan(plan, options, onProgress)
      : await store.importPlan(plan, options, onProgress);
  return outcomeInWords(imported);
}

const outcomeInWords = ({ keptFile, closedReviews }: Imported): string | null =>
  [reasonOf(keptFile), closedReviews.length > 0 ? say('closedHere', { labels: closedReviews.join(', ') }) : null]
    .filter(Boolean)
    .join(' ') || null;

const reasonOf = (keptFile: Imported['keptFile']): string | null =>
  keptFile && !keptFile.isKept ? keptFile.reason : null;

const leftInWords = (count: number): string | null => (count === 0 ? null : say('leftAlone', { count }));
