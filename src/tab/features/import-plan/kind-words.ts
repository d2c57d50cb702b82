import type { RowRole } from '../../../exchange/corrections.ts';
import type { RowReading, SheetUse } from '../../../exchange/reading.ts';
import type { ColumnKind } from '../../../exchange/recognise/columns/head-words.ts';

/** What a column can be, in the order in which it is offered. */
export const KIND_WORDS: Record<ColumnKind, string> = {
  ref: 'Ref',
  priority: 'Priority',
  focusArea: 'Focus area',
  action: 'Action',
  lead: 'Lead',
  accountable: 'Accountable',
  due: 'Due date',
  measure: 'Measure',
  status: 'Status',
  rating: 'Ratings at a review',
  updates: 'Notes',
  evidence: 'Evidence',
  extra: 'Kept as it is',
};

/** What a row was taken for, as it stands beside its number. */
export const ROW_WORDS: Record<RowReading, string> = {
  title: 'title',
  head: 'heads',
  legend: 'key',
  priority: 'priority',
  focusArea: 'focus area',
  action: 'action',
  continued: 'goes on',
  detail: 'fact',
  ignored: 'left out',
  empty: '',
};

/** What a person can say that a row is. */
export const ROLE_WORDS: Record<RowRole, string> = {
  head: 'Heads of the columns',
  action: 'An action',
  legend: 'Key to the ratings',
  ignore: 'None of the plan: leave it out',
};

export const SHEET_WORDS: Record<SheetUse, string> = {
  plan: 'read as the plan',
  cover: 'read for facts of the plan',
  legend: 'read as the key to the ratings',
  'left out': 'left out',
  empty: 'empty',
};

/** How sure a recognised column is: 1 is what a person said. */
export function sureness(confidence: number): string {
  if (confidence >= 1) return 'you said so';
  if (confidence >= 0.85) return 'sure';
  return confidence >= 0.6 ? 'fairly sure' : 'not sure';
}
