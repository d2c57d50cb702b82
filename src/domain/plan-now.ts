import type { Legend, PartialDate, PlanEvidence, PlanUpdate } from './plan.ts';

/** An action as the lists hold it today, for the report that goes out in the file's own layout. */
export interface ActionNow {
  /** Where it stands in the file that was imported last; null for an action that came later. */
  source: { sheet: string | null; row: number } | null;
  /** The source of the action that it follows, for one that came later; null where it stands first. */
  after: { sheet: string | null; row: number } | null;
  ref: string | null;
  text: string;
  leadsText: string;
  measure: string | null;
  rating: string | null;
  /** True where the rating was given in the app, after the import. */
  isRatedSince: boolean;
  dueText: string | null;
  /** What was noted since the import, oldest first. Reasons of ratings are notes too. */
  updates: PlanUpdate[];
  /** What was added since the import. */
  evidence: PlanEvidence[];
  isRetired: boolean;
}

/** A plan as the lists hold it today. */
export interface PlanNow {
  /** The day, `2026-11-23`. */
  asAt: PartialDate;
  /** The label of the review date that is open, which today's ratings belong to; null where none is. */
  openReview: string | null;
  legends: Legend[];
  /** By the source row of the priority's first action; the priority's own status where it was changed since the import. */
  overallStatuses: { priority: number; code: string }[];
  actions: ActionNow[];
}
