import type { RowRole } from '../../../exchange/corrections.ts';
import type { RowReading, SheetUse } from '../../../exchange/reading.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';
import catalogue from '../../words/en-GB/import-plan.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

/** What a column can be, in the order in which it is offered. */
export const KIND_WORDS: Record<ColumnKind, string> = {
  ref: say('kindRef'),
  priority: say('kindPriority'),
  focusArea: say('kindFocusArea'),
  action: say('kindAction'),
  lead: say('kindLead'),
  accountable: say('kindAccountable'),
  due: say('kindDue'),
  measure: say('kindMeasure'),
  status: say('kindStatus'),
  rating: say('kindRating'),
  updates: say('kindUpdates'),
  evidence: say('kindEvidence'),
  extra: say('kindExtra'),
};

/** What a row was taken for, as it stands beside its number. */
export const ROW_WORDS: Record<RowReading, string> = {
  title: say('rowTitle'),
  head: say('rowHead'),
  legend: say('rowLegend'),
  priority: say('rowPriority'),
  focusArea: say('rowFocusArea'),
  action: say('rowAction'),
  continued: say('rowContinued'),
  detail: say('rowDetail'),
  ignored: say('rowIgnored'),
  empty: '',
};

/** What a person can say that a row is. */
export const ROLE_WORDS: Record<RowRole, string> = {
  head: say('roleHead'),
  action: say('roleAction'),
  legend: say('roleLegend'),
  ignore: say('roleIgnore'),
};

/** Says what a sheet is taken for. */
export const sheetInWords = (use: SheetUse): string => say('sheetIs', { use: use === 'left out' ? 'leftOut' : use });

/** How sure a recognised column is: 1 is what a person said. */
export function sureness(confidence: number): string {
  if (confidence >= 1) return say('sureSaid');
  if (confidence >= 0.85) return say('sure');
  return say(confidence >= 0.6 ? 'fairlySure' : 'notSure');
}
