import type { PlanRecord } from '../../store/plan-record.ts';
import { isListOf, isObjectOf, isRecordOf, isText, orNull, type Shape } from './shape.ts';

const evidence = isObjectOf({
  key: isText,
  title: isText,
  address: orNull(isText),
  addedAt: orNull(isText),
  recordedBy: isText,
});

/** What the whole plan's table shows beside its actions, as it is kept: held to the store's own shape by its type. */
export const recordShape: Shape<PlanRecord> = isObjectOf({
  ratings: isRecordOf(isRecordOf(isText)),
  evidence: isRecordOf(isListOf(evidence)),
});
