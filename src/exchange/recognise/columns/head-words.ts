import { readLegendText } from '../legend/legend-text.ts';

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

/** What a head's words say that a column is, and how strongly, from 0 to 1. */
export interface HeadGuess {
  kind: HeadKind;
  weight: number;
}

const LONGEST_HEAD = 110;
const LEAD_IN =
  '(?:(?:the|our|your|key|planned|proposed|specific|smart|agreed|improvement|detailed|required|main|priority|high[- ]level|corrective|mitigating|further|next|recommended)\\s+)*';

/**
 * Wordings of heads. The strongest guess is tried first and an earlier rule goes before a later one of the same weight:
 * "Action to date" is a note and "Action no" a ref before either is an action.
 */
const RULES: [HeadKind, number, RegExp][] = [
  [
    'ref',
    0.95,
    /^(?:(?:action|item|task|recommendation|rec|objective|plan|line|serial|unique|finding|kpi)\s+)?(?:ref(?:erence)?|no|number|id|#|nr|code|identifier|s\/?n)\.?(?:\s+(?:no|number|id)\.?)?$/i,
  ],
  ['ref', 0.85, /^letters?$/i],
  [
    'ref',
    0.8,
    /^(?!(?:tele)?phone|mobile|contact|page|cost|account|order|invoice)\p{L}+(?: \p{L}+)? (?:ref(?:erence)?|no|number|id)\.?$/iu,
  ],
  [
    'focusArea',
    1,
    /^(?:what (?:needs?(?: to)?|must|has to|should) (?:be )?(?:improved?|changed?|better)\b|what (?:do|did) (?:we|they|inspectors) (?:need|want|find)\b(?!.*\bto do\b)|where (?:do we want|are we going)\b|why\b)/i,
  ],
  ['ref', 0.6, /^(?:item|line|serial|nos?\.?|№)$/i],
  [
    'updates',
    0.95,
    /\b(?:to date|updates?|comments?|commentary|narrative|latest position|current position|position statement|notes?|remarks|observations|highlights?|latest news)\b|\bprogress (?:against|made|report|so far|since|summary|notes?)\b|\bactions? (?:taken|completed|undertaken)\b|\bwhere are we\b|\bhow (?:is|are) (?:it|this|that|things|we) (?:going|doing|progressing|getting on)\b|\bwhat (?:have|has) (?:we|been)\b|\b(?:reasons?|rationale) for (?:the )?(?:b?rag|rating|status)\b|\bachievements?\b/i,
  ],
  ['updates', 0.7, /\bevaluations?\b/i],
  ['updates', 0.5, /\b(?:position|assurance|latest|current (?:situation|state))\b/i],
  ['accountable', 0.95, /\b(?:accountable|sro|senior responsible|sponsors?)\b/i],
  ['accountable', 0.7, /\b(?:executive|exec|strategic|director|senior|board)\s+(?:lead|owner|officer)\b/i],
  [
    'due',
    0.97,
    /\b(?:revised|new|current|forecast|extended|updated|latest) (?:[a-z]+ )?(?:date|deadline|timescale|target)\b/i,
  ],
  [
    'due',
    0.95,
    /\b(?:by when|due|deadlines?|target (?:completion )?date|time ?scales?|time ?frames?|time ?lines?|end date|complet(?:ion|ed?) (?:date|by)|delivery date|date (?:due|for completion|to be completed)|finish|target completion|expected completion)\b/i,
  ],
  ['due', 0.9, /^(?:when\b.*|end|date|dates|timing|completion|to be completed|target (?:month|quarter|term))\??$/i],
  [
    'lead',
    0.95,
    /\b(?:leads?|owners?|who|whom|responsib\w+|officers?|named person|assigned|assignee|personnel|person(?:s|\(s\))?|people|action holder|led by|allocated to|delivered by|staff)\b/i,
  ],
  ['lead', 0.6, /\b(?:manager|agency|agencies|organisation|department|directorate|team|service)\b/i],
  [
    'measure',
    0.95,
    /\b(?:success|measures?|milestones?|kpis?|how will (?:we|you|it) (?:know|measure)|how (?:we will|do we) know|indicators?|criteria|what will be different|what difference|difference (?:made|this)|what (?:good|success) looks like|expected (?:results?|impact|benefits?)|intended (?:impact|outcomes?)|desired outcomes?|outputs?)\b/i,
  ],
  ['measure', 0.8, /\b(?:impact|outcomes?|benefits?|results?|targets?|measurable)\b/i],
  ['evidence', 0.95, /\b(?:evidence|documents?|documentation|links?|proof|sources?|supporting (?:papers|material))\b/i],
  [
    'action',
    0.95,
    new RegExp(
      `^${LEAD_IN}(?:actions?|activit(?:y|ies)|tasks?|steps?|interventions?|what (?:will(?! be different)|we (?!want|hope)|needs?|do|must|are we|is)\\b|how (?:will we|we will) (?:do|achieve|get)\\b|commitments?)`,
      'i',
    ),
  ],
  ['action', 0.7, /\b(?:actions?|tasks?|activit(?:y|ies))\b/i],
  [
    'action',
    0.55,
    /\b(?:deliverables?|description|improvements?|requirements?|response|recommendations?|initiatives?|work required)\b/i,
  ],
  ['statusish', 0.95, /\b(?:b?rag[ybp]?|status|ratings?|rated|rygb?)\b/i],
  ['statusish', 0.85, /\bprogress\b/i],
  [
    'statusish',
    0.6,
    /\b(?:traffic lights?|lights?|colour|score|scoring|delivery confidence|complete\??|done\??|on track\??)\b/i,
  ],
  [
    'priority',
    0.9,
    /^(?:priority(?: (?:area|action|no\.?|number))?|significant concern|(?:cause of |area of )?concern|key issue|area of (?:significant )?weakness)\b/i,
  ],
  [
    'focusArea',
    0.85,
    /\b(?:focus|areas?|objectives?|themes?|strands?|work ?streams?|aims?|goals?|domains?|standards?|categor(?:y|ies)|sections?|topics?|pillars?|key lines? of enquiry|kloe)\b/i,
  ],
  [
    'focusArea',
    0.7,
    /\b(?:recommendations?|findings?|issues?|concerns?|weakness(?:es)?|must do|should do|gaps?|risks?|outcomes?|requirements?)\b/i,
  ],
];

/** Heads that look like one of the above and are something else: they keep their own words. */
const FURTHER: RegExp =
  /\b(?:start(?:s|ed|ing)?(?: date)?|date (?:started|added|raised|opened|completed|closed|of (?:review|update))|actual (?:completion|end|finish)|completed (?:on|date)|completion status|original (?:[a-z]+ )?(?:date|deadline|timescale)|baseline|costs?|budget|resources?|funding|training|monitor\w*|review(?:ed)? (?:date|by)|next review|last updated?|date updated|updated (?:on|by)|risk (?:level|rating|score)|likelihood|% ?complete|percent\w*|dependenc\w+|level)\b/i;

/** A body leads where no person is named beside it. */
const AGENCY = /\b(?:agency|agencies|organisation|department|directorate|division|partner)\b/i;

/** Who answers for an action, where brackets tell one column of leads from another: "Who (SRO)" beside "Who (operational)". */
const RANKED = /\b(?:accountable|sro|senior responsible|sponsor|executive|strategic)\b/i;

/** A rating that another column has since replaced, or that is hoped for, is none of today. */
const EARLIER =
  /^(?:previous|last|prior|former|old|initial|starting|baseline|target|predicted|expected)\b.*\b(?:b?rag|status|rating|score|progress)\b/i;

/** The head without the legend that may stand in it. */
export const headLabel = (cell: string): string => plainLabel(readLegendText(cell)?.before || cell);

const plainLabel = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/**
 * What a head may say that its column is, the strongest guess first. Words in brackets count for "Evidence (Impact)", not
 * for "Monitoring (who/how)"; a key to ratings makes any head one of ratings.
 */
export function headGuesses(cell: string): HeadGuess[] {
  if (cell === '') return [];
  if (readLegendText(cell)) return [{ kind: 'statusish', weight: 1 }];
  const label = plainLabel(cell);
  const main = label.replaceAll(/\([^)]*\)/g, ' ').trim();
  if (label === '' || label.length > LONGEST_HEAD || /[.!?]\s/.test(main.replace(/\bno\.\s/i, ''))) return [];
  const guesses = RULES.filter(([, , words]) => words.test(main)).map(([kind, weight]) => ({ kind, weight }));
  const isImpact = /\((?:[^)]*\b)?(?:impact|outcomes?|success|measures?)\b/i.test(label);
  const all = isImpact && guesses[0]?.kind === 'evidence' ? [{ kind: 'measure' as const, weight: 0.95 }] : guesses;
  const led = AGENCY.test(main) ? all.map((guess) => (guess.kind === 'lead' ? { ...guess, weight: 0.8 } : guess)) : all;
  const isRanked = led.some(({ kind }) => kind === 'lead') && RANKED.test(label) && !RANKED.test(main);
  const own = isRanked ? [...led, { kind: 'accountable' as const, weight: 0.85 }] : led;
  if (EARLIER.test(main)) return own.filter(({ kind }) => kind !== 'statusish');
  const known = FURTHER.test(main) ? own.filter(({ kind, weight }) => weight > 0.96 || isKeptBeside(kind, main)) : own;
  return known.toSorted((a, b) => b.weight - a.weight);
}

/** "Who will monitor" is no lead and "Start date" no date to meet, but "Progress review" is still one of progress. */
const isKeptBeside = (kind: HeadKind, main: string): boolean =>
  (kind === 'updates' && /\b(?:updates?|comments?|progress)\b/i.test(main) && !/\b(?:last|date|on|by)\b/i.test(main)) ||
  (kind === 'statusish' && /\b(?:b?rag|status|progress)\b/i.test(main) && !/\brisk\b/i.test(main));

/** What a head most likely says that its column is, or null. */
export const headKind = (cell: string): HeadKind | null => headGuesses(cell)[0]?.kind ?? null;
