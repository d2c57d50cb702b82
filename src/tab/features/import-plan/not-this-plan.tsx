import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ImportComparison } from '../../../domain/compare-plans.ts';
import { countOf } from '../../ui/count-words.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ImportWork } from './import-work.ts';

/** Says so where a newer version has next to nothing in common with the plan, since all the rest would be retired. */
export function NotThisPlan({
  work,
  comparison,
}: {
  work: ImportWork;
  comparison: ImportComparison;
}): JSX.Element | null {
  if (!isOfAnotherPlan(comparison)) return null;
  const { pairs, gone } = comparison;
  return (
    <Notice isProblem actions={<Button onClick={() => work.sayKind('added')}>Add it as another priority</Button>}>
      {inWords(pairs.length, gone.length)}
    </Notice>
  );
}

function inWords(found: number, gone: number): string {
  const whole = countOf(found + gone, 'action');
  if (found === 0)
    return `None of the plan’s ${whole} is in this file, so it looks like a file of something else. As a newer version it would retire all of them.`;
  return `Only ${found} of the plan’s ${whole} ${found === 1 ? 'is' : 'are'} in this file, so it looks like a file of something else. As a newer version it would retire the other ${gone}.`;
}

/** Fewer than a third of the actions are found again. */
const isOfAnotherPlan = ({ pairs, gone }: Pick<ImportComparison, 'pairs' | 'gone'>): boolean =>
  gone.length > 0 && pairs.length * 2 < gone.length;
