import type { ProvisioningProgress, ProvisioningStep } from '../../../store/provision.ts';
import { listInWords } from '../../ui/count-words.ts';
import setUp from '../../words/en-GB/set-up.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(setUp);
const KINDS: readonly ProvisioningStep['kind'][] = ['list', 'column', 'index'];

/** "12 lists", "1 column and 1 index". */
export function stepsInWords(steps: readonly ProvisioningStep[]): string {
  const counted = KINDS.map((kind) => ({ kind, count: steps.filter((step) => step.kind === kind).length }));
  return listInWords(counted.filter(({ count }) => count > 0).map(({ kind, count }) => say(kind, { count })));
}

/** "Making “Plan updates”, 6 of 12 …". */
export function progressInWords({ done, total, step }: ProvisioningProgress): string {
  if (!step) return say('reading');
  const at = { title: step.title, at: done + 1, total };
  return step.kind === 'list'
    ? say('makingList', at)
    : say('makingColumns', { ...at, columns: step.columns.join(', ') });
}
