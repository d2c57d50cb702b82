import { useMemo } from 'react';
import { figuresByGroup, figuresOf, type Figures, type GroupFigures } from '../../../domain/dashboard.ts';
import { heatMap, type HeatRow } from '../../../domain/heat-map.ts';
import { pastReviews, reviewPoints, TODAY, type ReviewPoint } from '../../../domain/review-point.ts';
import { usePlanRecord } from '../../plan/use-plan-record.ts';
import { dayOf } from '../../ui/dates.ts';
import type { DashboardProps } from './dashboard-page.ts';

/** What the dashboard tells, worked out once for each state of the plan. */
export interface Told {
  figures: Figures;
  /** The same of every action of the plan, whatever is chosen. */
  whole: Figures;
  groups: GroupFigures[];
  /** Review dates and today; null while the ratings of earlier ones are read. Where they cannot be, today alone. */
  points: ReviewPoint[] | null;
  heat: HeatRow[];
  /** What the last review date is called; null where there was none. */
  lastReview: string | null;
  problem: { error: Error; tryAgain: () => void } | null;
}

export function useDashboard({ board, actions, statuses, minute }: DashboardProps): Told {
  const { structure, settings, subGroups, reviews } = board;
  const { data, error, refetch } = usePlanRecord(board);
  const today = dayOf(new Date(minute));
  const by = useMemo(() => ({ statuses, settings, today }), [statuses, settings, today]);
  const figures = useMemo(() => figuresOf(actions, by), [actions, by]);
  const whole = useMemo(() => figuresOf(board.actions, by), [board.actions, by]);
  const groups = useMemo(() => figuresByGroup(actions, subGroups, by), [actions, subGroups, by]);
  const isFailed = error !== null;
  const points = useMemo(() => {
    if (data) return reviewPoints({ reviews, settings }, data.ratings);
    return isFailed ? reviewPoints({ reviews, settings }, {}).filter(({ key }) => key === TODAY) : null;
  }, [reviews, settings, data, isFailed]);
  const heat = useMemo(
    () => (points ? heatMap(structure, actions, { points, statuses }) : []),
    [structure, actions, points, statuses],
  );
  return {
    figures,
    whole,
    groups,
    points,
    heat,
    lastReview: pastReviews(reviews).at(-1)?.label ?? null,
    problem: error && { error, tryAgain: () => void refetch() },
  };
}
