import type { Legend } from '../../../domain/plan.ts';
import { readMeaning } from '../../../domain/status-meaning.ts';
import { buildLegend, colourOf, LETTERS } from './build-legend.ts';
import type { LegendEntry } from './legend-text.ts';
import { latinised } from '../cells/look-alike.ts';
import { isNoRating, ratingText, shareIn, twoRatings } from '../rating/rating-text.ts';
import { isRatingWord } from '../rating/rating-word.ts';
import { hasBoxes, plainSign } from '../rating/read-rating.ts';
import { openingState } from '../rating/status-in-note.ts';

/** Shares of the whole are told apart as none, some and all. */
const SHARES: [string, string, (share: number) => boolean][] = [
  ['0%', 'Not started', (share) => share === 0],
  ['1–99%', 'In progress', (share) => share > 0 && share < 100],
  ['100%', 'Complete', (share) => share === 100],
];

/**
 * The legend that ratings alone give: what a word says of itself is its meaning, a colour has what stands beside it, a
 * letter or a tick has none.
 */
export function assumeLegend(
  used: readonly string[],
  fillOf: (text: string) => string | undefined = () => undefined,
): Legend {
  const isBoxes = hasBoxes(used);
  // A tick among letters is somebody's note, and no rating of its own.
  const isSigns = used.every((text) => isSign(text) || isNoRating(text));
  const isYesNo = used.some((text) => /^(?:yes|no|n)$/i.test(text));
  const known = used
    .filter((text) => shareIn(text) === null && (isSigns || !isSign(text)))
    .flatMap((text) => twoRatings(text) ?? [coreOf(text, isBoxes)])
    .map((text) => (text.length === 1 ? text.toUpperCase() : text))
    .map((text) => (isYesNo ? (YES_NO[text] ?? text) : latinised(text)))
    .filter(couldBeRating);
  const labels = [...new Map(known.map((text) => [text.toLowerCase(), text])).values()].toSorted(byTick);
  const entries = labels
    .map((label): LegendEntry => ({ label, meaning: meaningOf(label, used), trimmed: '', ...fillIn(fillOf(label)) }))
    .filter(({ label, meaning }) => meaning !== label || readMeaning(label).stage !== null || isRatingWord(label));
  const all = [...entries, ...shares(used), ...figures(used)];
  return buildLegend('action', all, [...known, ...all.slice(entries.length).map(({ label }) => label)]);
}

/** What counts of a rating: "Delayed – risk to delivery" is Delayed. */
function coreOf(text: string, isBoxes: boolean): string {
  const { core } = ratingText(isBoxes ? text : plainSign(text));
  return isRatingWord(core) ? core : (openingState(core) ?? core);
}

const YES_NO: Record<string, string> = { Y: 'Yes', N: 'No' };

/** What is not ticked is further from done. */
const byTick = (one: string, other: string): number => Number(/^[✓☒]$/u.test(one)) - Number(/^[✓☒]$/u.test(other));

const fillIn = (fill: string | undefined): { fill?: string } => (fill === undefined ? {} : { fill });

const isSign = (text: string): boolean => /^[✓✗☐]$/u.test(plainSign(text));

function couldBeRating(text: string): boolean {
  if (isSign(text)) return true;
  const name = LETTERS[text.toUpperCase()] ?? text;
  return name.length > (isRatingWord(text) ? 1 : 2) && /^\p{L}[\p{L} -]*$/u.test(text);
}

function meaningOf(label: string, used: readonly string[]): string {
  if (label.length > 2 && colourOf(label) === 'other') return label;
  const beside = used
    .map(ratingText)
    .filter(({ core }) => core.toLowerCase() === label.toLowerCase())
    .map((rating) => rating.beside);
  return beside.find((words) => readMeaning(words).stage !== null) ?? '';
}

/** Where every rating is a figure, each is a status of its own that a person has to name. */
function figures(used: readonly string[]): LegendEntry[] {
  const isScale = used.length > 0 && used.length <= 10 && used.every((text) => /^\d{1,2}$/.test(text));
  return isScale ? used.map((label) => ({ label, meaning: '', trimmed: '' })) : [];
}

function shares(used: readonly string[]): LegendEntry[] {
  const found = used.map(shareIn).filter((share) => share !== null);
  return SHARES.filter(([, , holds]) => found.some(holds)).map(([label, meaning]) => ({ label, meaning, trimmed: '' }));
}
