import type { Status, StatusColour } from './plan.ts';

/** How far a status is, read from its meaning: 1 not started, 2 late, 3 with issues, 4 in progress, 5 done, 6 done and proven. */
export interface StatusMeaning {
  stage: number | null;
  done: boolean;
  late: boolean;
}

const DONE =
  /\b(?:complete|completed|completion|achieved|delivered|finished|embedded|implemented|closed|done|fully in place|accomplished|fulfilled|exceeded|signed off|business as usual|bau|met(?=[.;]?$))\b|^100\s*%$/g;
const DONE_BLOCKED =
  /(?<!\d)\d{1,2}\s?%|\b(?:not|n't|never|may|might|will|would|should|could|can|cannot|be|being|to|towards?|for|on (?:track|course|target|schedule)|expected|due|likely|unlikely|yet|ready|part|partially|partly|nearly|almost|mostly|largely|mainly|substantially|half|until|before|if|when|until)\b/;
const UNDER_WAY = /\b(?:in progress|ongoing|on-going|under ?way)\b/;
const PROVEN =
  /\b(?:embedded|evidence|evidenced|impact|checked|verified|signed off|assured|sustained|business as usual|bau)\b/g;
const UNPROVEN =
  /\b(?:awaiting|awaits|pending|no|not|without|subject to|needs?|requires?|requiring|yet|lacks?|limited|to be)\b/;
const NOT_STARTED =
  /\b(?:not (?:yet |been |yet been )?(?:started|begun|commenced|due|scheduled)|yet to (?:start|begin|commence)|to be started|due to (?:start|begin|commence)|no progress|no action (?:taken|to date|yet))\b|^(?:planned|scheduled|pending|future)$/;
const LATE =
  /\b(?:delay|delays|delayed|behind|late|overdue|off[- ](?:track|target|course|schedule)|slipped|slipping|slippage|concerns?|missed|at risk|critical|unacceptable|failing|stalled|unmet|failed|not (?:been )?(?:met|achieved))\b/g;
const NOT_ON_TRACK = /\bnot (?:currently )?on[- ](?:track|schedule|target)\b/;
const NEGATED = /\b(?:no|not|without|nor|never)\b/;
const SOFTENED = /\b(?:some|slight|slightly|minor|small|possible|potential|little)\b/;
const ISSUES =
  /\b(?:paused|on hold|suspended|issues?|risks?|challenges?|delays?|delayed|behind|slipped|slippage|concerns?|difficult(?:y|ies)|barriers?)\b/g;
/** Done in part is under way, and so is any share below the whole. */
const IN_PART =
  /\b(?:part|partially|partly|nearly|almost|mostly|largely|mainly|substantially|half)\b|^[1-9]\d?\s?%(?:\s*(?:complete|done))?$/;
const NOT_DONE =
  /\bnot (?:yet |been |yet been |fully )?(?:implemented|completed?|delivered|done|closed|embedded|in place)\b|\bincomplete\b/;
const PROGRESS =
  /\b(?:in progress|progress|progressing|under ?way|ongoing|on-going|on[- ](?:track|schedule|target|course)|started|begun|expected|acceptable|being)\b/;

/** Reads what a status says about progress. Colours say nothing: other councils' Green is "on track". */
export function readMeaning(meaning: string): StatusMeaning {
  const text = meaning.toLowerCase();
  const notStarted = NOT_STARTED.test(text);
  const done = !notStarted && !UNDER_WAY.test(text) && has(text, DONE, 4, DONE_BLOCKED);
  const late = !done && (NOT_ON_TRACK.test(text) || has(text, LATE, 2, NEGATED, SOFTENED));
  return { stage: stageOf(text, { done, late, notStarted }), done, late };
}

function stageOf(text: string, is: { done: boolean; late: boolean; notStarted: boolean }): number | null {
  if (is.done) return has(text, PROVEN, 3, UNPROVEN) ? 6 : 5;
  if (is.late) return 2;
  if (is.notStarted) return 1;
  if (has(text, ISSUES, 2, NEGATED)) return 3;
  if (PROGRESS.test(text) || IN_PART.test(text)) return 4;
  return NOT_DONE.test(text) ? 3 : null;
}

/** True where a word stands without a word that takes it back among the few before it in the same clause. */
function has(text: string, words: RegExp, reach: number, ...takenBackBy: RegExp[]): boolean {
  if (text.search(words) < 0) return false;
  return [...text.matchAll(words)].some((match) => {
    const clause = text.slice(0, match.index).split(/[.;:]/).at(-1) ?? '';
    const before = clause.trim().split(/\s+/).slice(-reach).join(' ');
    return !takenBackBy.some((word) => word.test(before));
  });
}

/** Where a colour stands by custom: used only between statuses whose meanings say nothing of their order. */
const CUSTOM: Record<StatusColour, number> = { grey: 1, red: 2, amber: 3.5, other: 3.6, green: 4.5, blue: 5.5 };

/** The same statuses with ranks 1 to n, read from their meanings; 1 is furthest from done. */
export function rankStatuses(statuses: readonly Status[]): Status[] {
  const sorted =
    scaleOf(statuses) ??
    statuses.toSorted((a, b) => placeOf(a) - placeOf(b) || CUSTOM[a.colour] - CUSTOM[b.colour] || a.order - b.order);
  return statuses.map((status) => ({ ...status, rank: sorted.indexOf(status) + 1 }));
}

/** Figures are a scale by themselves; the meanings at its ends say which end is nearer to done. */
function scaleOf(statuses: readonly Status[]): Status[] | null {
  if (statuses.length < 2 || !statuses.every(({ code, label }) => code === label && /^\d{1,2}$/.test(code)))
    return null;
  const rising = statuses.toSorted((a, b) => Number(a.code) - Number(b.code));
  const [first, last] = [rising[0], rising.at(-1)].map((status) => readMeaning(status?.meaning ?? '').stage);
  return (first ?? 1.5) > (last ?? 5) ? rising.toReversed() : rising;
}

const placeOf = ({ meaning, colour }: Status): number =>
  readMeaning(meaning).stage ?? shareOf(meaning) ?? CUSTOM[colour];

/** Where a share of the whole stands: "50-89%" by its lower end. */
function shareOf(meaning: string): number | null {
  const share = /^\D{0,12}?(\d{1,3})(?:\s*%?\s*(?:-|–|to)\s*\d{1,3})?\s*%/.exec(meaning)?.[1];
  return share === undefined ? null : 1 + Math.min(Number(share), 100) / 25;
}
