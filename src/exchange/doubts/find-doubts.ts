import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { findAsAbove } from './as-above.ts';
import { findCutOffCells } from './cut-off-cell.ts';
import { findDateOrderDoubtful } from './date-order-doubtful.ts';
import { findDoneWithOpenWork } from './done-with-open-work.ts';
import { findDoneWithoutEvidence } from './done-without-evidence.ts';
import { findDueNotRevised } from './due-not-revised.ts';
import { findDuplicateRefs } from './duplicate-ref.ts';
import { findEvidenceRunTogether } from './evidence-run-together.ts';
import { findLeadsInDoubt } from './lead-in-doubt.ts';
import { findLeadsInSeveralColumns } from './leads-in-several-columns.ts';
import { findMissingRefs } from './missing-ref.ts';
import { findMixedDateSpellings } from './mixed-date-spellings.ts';
import { findColumnsInDoubt } from './column-in-doubt.ts';
import { findHeadsKept } from './heads-kept.ts';
import { findMarksInDoubt } from './marks-in-doubt.ts';
import { findContradictedRatings } from './note-contradicts-rating.ts';
import { findNamesLeftOut } from './names-left-out.ts';
import { findNoteFragments } from './note-fragment.ts';
import { findNotesByReview } from './notes-by-review.ts';
import { findEmptyRatings } from './rating-empty.ts';
import { findDoubtfulReviewDates } from './review-date-doubtful.ts';
import { findSimilarNames } from './similar-names.ts';

/** A rule that looks at a plan as read and says what is doubtful in it. */
type DoubtRule = (draft: Draft) => Doubt[];

const RULES: DoubtRule[] = [
  findColumnsInDoubt,
  findHeadsKept,
  findNotesByReview,
  findMarksInDoubt,
  findDoubtfulReviewDates,
  findMissingRefs,
  findDuplicateRefs,
  findLeadsInDoubt,
  findNamesLeftOut,
  findLeadsInSeveralColumns,
  findDateOrderDoubtful,
  findEmptyRatings,
  findContradictedRatings,
  findDoneWithOpenWork,
  findDoneWithoutEvidence,
  findAsAbove,
  findEvidenceRunTogether,
  findNoteFragments,
  findDueNotRevised,
  findMixedDateSpellings,
  findCutOffCells,
  findSimilarNames,
];

/** Every doubt that the rules raise about a plan as read. */
export function findDoubts(draft: Draft): Doubt[] {
  return RULES.flatMap((rule) => rule(draft));
}
