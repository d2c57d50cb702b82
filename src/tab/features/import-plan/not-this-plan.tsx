import { Button } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ImportComparison } from '../../../domain/compare-plans.ts';
import { Notice } from '../../ui/notice.tsx';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';
import type { ImportWork } from './import-work.ts';

const say = wordsOf(catalogue);

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
    <Notice isProblem actions={<Button onClick={() => work.sayKind('added')}>{say('addAsPriority')}</Button>}>
      {inWords(pairs.length, gone.length)}
    </Notice>
  );
}

function inWords(found: number, gone: number): string {
  const count = found + gone;
  return found === 0 ? say('noneFound', { count }) : say('fewFound', { count, found, gone });
}

/** Fewer than a third of the actions are found again. */
const isOfAnotherPlan = ({ pairs, gone }: Pick<ImportComparison, 'pairs' | 'gone'>): boolean =>
  gone.length > 0 && pairs.length * 2 < gone.length;
