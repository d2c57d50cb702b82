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
      {`${pairs.length === 0 ? 'None' : `Only ${pairs.length}`} of the plan’s ${countOf(pairs.length + gone.length, 'action')} ${pairs.length === 1 ? 'is' : 'are'} in this file, so it looks like a file of something else. As a newer version it would retire the ${gone.length === 1 ? 'other one' : `other ${gone.length}`}.`}
    </Notice>
  );
}

/** Fewer than a third of the actions are found again. */
export const isOfAnotherPlan = ({ pairs, gone }: Pick<ImportComparison, 'pairs' | 'gone'>): boolean =>
  gone.length > 0 && pairs.length * 2 < gone.length;
