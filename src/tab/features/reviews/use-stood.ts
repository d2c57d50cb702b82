import { useMemo } from 'react';
import type { Board } from '../../../domain/board.ts';
import { stoodAtClosing, stoodAtImport, stoodToday, type StoodPlan } from '../../../domain/compare-reviews.ts';
import { TODAY } from '../../../domain/review-point.ts';
import type { ClosedReview } from '../../../store/review/read-closed-review.ts';
import { useClosedReview } from '../../plan/use-closed-review.ts';
import { usePlanRecord } from '../../plan/use-plan-record.ts';

/** A plan as it stood, on its way or there. */
export interface Stood {
  plan: StoodPlan | null;
  /** The record of the closing, where the review date was closed here. */
  closed: ClosedReview | null;
  problem: { error: Error; tryAgain: () => void } | null;
}

/** The plan as it stood at a review date by its key, or stands today; null asks for nothing. */
export function useStood(board: Board, key: string | null): Stood {
  const review = board.reviews.find((one) => one.key === key);
  const isImported = review?.state === 'imported';
  const closing = useClosedReview(review?.state === 'closed' ? review.key : null);
  const record = usePlanRecord(board);
  const snapshot = closing.data?.snapshot ?? null;
  const ratings = record.data?.ratings;
  const plan = useMemo(() => {
    if (key === TODAY) return stoodToday(board);
    if (snapshot) return stoodAtClosing(snapshot);
    return review && isImported && ratings ? stoodAtImport(board, review, ratings) : null;
  }, [board, key, snapshot, review, isImported, ratings]);
  const { error, refetch } = isImported ? record : closing;
  return {
    plan,
    closed: closing.data ?? null,
    problem: error && !plan ? { error, tryAgain: () => void refetch() } : null,
  };
}
