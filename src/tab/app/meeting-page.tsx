import type { JSX } from 'react';
import type { PlanPageProps } from './plan-props.ts';

/** The meeting of a sub-group on one page: before it, during it and after it. */
export function MeetingPage({ board }: PlanPageProps): JSX.Element {
  return <main>{board.title}</main>;
}
