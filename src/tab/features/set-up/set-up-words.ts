import type { ProvisioningProgress, ProvisioningStep } from '../../../store/provision.ts';
import { countOf, listInWords } from '../../ui/count-words.ts';

/** "12 lists", "1 column and 1 index". */
export function stepsInWords(steps: readonly ProvisioningStep[]): string {
  const count = (kind: ProvisioningStep['kind']) => steps.filter((step) => step.kind === kind).length;
  const parts = [
    count('list') > 0 && countOf(count('list'), 'list'),
    count('column') > 0 && countOf(count('column'), 'column'),
    count('index') > 0 && countOf(count('index'), 'index', 'indexes'),
  ];
  return listInWords(parts.filter((part) => part !== false));
}

/** "Making “Plan updates”, 6 of 12 …". */
export function progressInWords({ done, total, step }: ProvisioningProgress): string {
  if (!step) return 'Reading the plan …';
  const what = step.kind === 'list' ? `“${step.title}”` : `${step.columns.join(', ')} of “${step.title}”`;
  return `Making ${what}, ${done + 1} of ${total} …`;
}
