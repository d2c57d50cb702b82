import type { Legend, PartialDate, PlanEvidence, PlanUpdate } from './plan.ts';

/** An action as the lists hold it today, for the report that goes out in the file's own layout. */
export interface ActionNow {
  /** Where it stands in the file that was imported last; null for an action that came later. */
  source: { sheet: string | null; row: number } | null;
  /** The source of the action that it follows, for one that came later; null where it stands first. */
  after: { sheet: string | null; row: number } | null;
  /** The priority and the focus area that it stands in, as the plan writes them, refs included; null where it has none. */
  priority: string | null;
  focusArea: string | null;
  ref: string | null;
  /** The whole text as the plan writes it, with its letter where the plan has that in the text. */
  text: string;
  leadsText: string;
  measure: string | null;
  rating: string | null;
  /** Its rating at each review that is over, by the review's label. */
  ratings: Record<string, string | null>;
  /** True where the rating was given in the app, after the import. */
  isRatedSince: boolean;
  dueText: string | null;
  /** What was noted since the import, oldest first; all of it where no file was kept. Reasons of ratings are notes too. */
  updates: PlanUpdate[];
  /** What was added since the import; all of it where no file was kept. */
  evidence: PlanEvidence[];
  isRetired: boolean;
}

/** A plan as the lists hold it today. */
export interface PlanNow {
  title: string | null;
  /** The day, `2026-11-23`. */
  asAt: PartialDate;
  /** The label of the review date that is open, which today's ratings belong to; null where none is. */
  openReview: string | null;
  /** The labels of the reviews that are over, in the plan's order. */
  reviews: string[];
  legends: Legend[];
  /** The priorities in the plan's order, as actions name them, for a report where no file was kept. */
  priorities: { text: string | null; vision: string | null; overallStatus: string | null }[];
  /** By the source of the priority's first action: its own status, where that was changed since the import. */
  overallStatuses: { source: { sheet: string | null; row: number }; code: string }[];
  actions: ActionNow[];
}
