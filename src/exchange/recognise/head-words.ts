import { readLegendText } from './legend-text.ts';

/** What a column can be. "statusish" is a status, a group of review columns or a progress note: its cells tell. */
export type ColumnKind =
  | 'ref'
  | 'priority'
  | 'focusArea'
  | 'action'
  | 'lead'
  | 'accountable'
  | 'measure'
  | 'due'
  | 'status'
  | 'rating'
  | 'updates'
  | 'evidence'
  | 'extra';

export type HeadKind = Exclude<ColumnKind, 'rating' | 'extra'> | 'statusish';

const LONGEST_HEAD = 90;
const ACTION_LEAD_IN = '(?:(?:the|our|key|planned|proposed|specific|agreed|improvement|detailed|required|main)\\s+)*';

/** Tried in this order: "Action to date" is a note and "Action no" a ref before either is an action. */
const RULES: [HeadKind, RegExp][] = [
  [
    'ref',
    /^(?:(?:action|item|task|recommendation)\s+)?(?:ref(?:erence)?|no|number|id|#|nr)\.?(?:\s+(?:no|number)\.?)?$/i,
  ],
  [
    'updates',
    /\b(?:to date|updates?|comments?|commentary|narrative|latest position|notes?)\b|\bprogress (?:against|made|report|so far|since)\b/i,
  ],
  ['accountable', /\b(?:accountable|sro|senior responsible|sponsor)\b/i],
  ['due', /\b(?:by when|when|due|deadline|target date|timescales?|time ?frame|end|end date|completion date|finish)\b/i],
  ['lead', /\b(?:leads?|owners?|who|whom|responsib\w+|officers?|named person)\b/i],
  ['measure', /\b(?:success|measures?|impact|outcomes?|milestones?|kpis?|how will we know|indicators?|criteria)\b/i],
  ['evidence', /\b(?:evidence|documents?|links?)\b/i],
  [
    'action',
    new RegExp(`^${ACTION_LEAD_IN}(?:actions?|activit(?:y|ies)|tasks?|steps?|what (?:will|we|needs?|do|must)\\b)`, 'i'),
  ],
  ['statusish', /\b(?:b?rag|status|ratings?|progress)\b/i],
  ['priority', /^(?:priority|significant concern|concern|key issue)\b/i],
  ['focusArea', /\b(?:focus|areas?|objectives?|themes?|strands?|workstreams?|recommendations?|aims?|goals?)\b/i],
];

/** The head without the legend that may stand in it. */
export function headLabel(cell: string): string {
  const legend = readLegendText(cell);
  return (legend?.before || cell).replaceAll(/\s+/g, ' ').trim();
}

/** What a head says its column is, or null. Words in brackets count for "Evidence (Impact)", not for "Monitoring (who/how)"; a key to ratings makes any head one of ratings. */
export function headKind(cell: string): HeadKind | null {
  if (readLegendText(cell)) return 'statusish';
  const label = headLabel(cell);
  const main = label.replaceAll(/\([^)]*\)/g, ' ').trim();
  if (label === '' || label.length > LONGEST_HEAD || /[.!?]\s/.test(main.replace(/\bno\.\s/i, ''))) return null;
  const kind = RULES.find(([, words]) => words.test(main))?.[0] ?? null;
  const isImpact = kind === 'evidence' && /\((?:[^)]*\b)?(?:impact|outcomes?|success|measures?)\b/i.test(label);
  return isImpact ? 'measure' : kind;
}
