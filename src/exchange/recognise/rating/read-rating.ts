import type { Status } from '../../../domain/plan.ts';
import { readMeaning } from '../../../domain/status-meaning.ts';
import { latinised } from '../cells/look-alike.ts';
import { oncePerText } from '../once-per-text.ts';
import { ratingText, shareIn } from './rating-text.ts';
import { openingState } from './status-in-note.ts';

/** A rating cell read on a legend. `code` is null for a text that the legend does not have. */
export interface RatingReading {
  code: string | null;
  isLookAlike: boolean;
}

/** Reads a rating by code, label, meaning, or the initial that just one status has; look-alike letters count as Latin. */
export function readRating(text: string, statuses: readonly Status[]): RatingReading {
  const read = READERS.get(statuses) ?? oncePerText((one) => rate(one, statuses));
  READERS.set(statuses, read);
  return read(text);
}

const READERS = new WeakMap<readonly Status[], (text: string) => RatingReading>();

function rate(text: string, statuses: readonly Status[]): RatingReading {
  const plain =
    matchStatus(text.trim(), statuses) ??
    matchStatus(ratingText(text).core, statuses) ??
    matchStatus(openingOf(text.trim()), statuses);
  if (plain) return { code: plain.code, isLookAlike: false };
  const latin = latinised(text.trim());
  const alike =
    latin === text.trim() ? null : (matchStatus(latin, statuses) ?? matchStatus(ratingText(latin).core, statuses));
  return { code: alike?.code ?? null, isLookAlike: alike !== null };
}

/** The state that a rating opens with, unless what follows takes it back: "On track, but now late". */
function openingOf(text: string): string {
  const opening = openingState(text);
  if (opening === null || opening === text) return '';
  return readMeaning(text.slice(opening.length)).late && !readMeaning(opening).late ? '' : opening;
}

function matchStatus(text: string, statuses: readonly Status[]): Status | null {
  const own = statuses.find(({ code }) => code === text);
  const folded = fold(plainSign(text));
  if (own || folded === '') return own ?? null;
  const whole = statuses.find(({ code, label, meaning }) =>
    [code, label, meaning].some((word) => fold(word) === folded),
  );
  if (whole) return whole;
  const share = shareIn(text);
  if (share !== null) return statuses.find((status) => holdsShare(status, share)) ?? null;
  const ambers = AMBER.test(folded) ? statuses.filter(({ colour }) => colour === 'amber') : [];
  if (ambers.length === 1) return ambers[0] ?? null;
  const initial =
    folded.length === 1 ? statuses.filter(({ label }) => /\p{Ll}/u.test(label) && fold(label).startsWith(folded)) : [];
  return (initial.length === 1 && initial[0]) || null;
}

/** People's yellow and orange are an amber where a key has no other. */
const AMBER = /^(?:yellow|orange|amber)$/;
const SIGNS: [string, RegExp][] = [
  ['✓', /^[✓✔☑✅]\uFE0F?$/u],
  ['✗', /^[✗✘☒❌✖]\uFE0F?$/u],
];

/** Whether a share of the whole lies within the band that a status is: "50-89%", "<50%", "100%". */
function holdsShare({ code, meaning }: Status, share: number): boolean {
  return [code, meaning].some((words) => {
    const [, from, to] = /^(\d{1,3})\s*%?\s*(?:-|–|to)\s*(\d{1,3})\s*%/.exec(words) ?? [];
    if (from !== undefined) return share >= Number(from) && share <= Number(to);
    const [, sign, end] = /^([<>≤≥])\s*(\d{1,3})\s*%/.exec(words) ?? [];
    if (end === undefined) return shareIn(words) === share;
    return sign === '<'
      ? share < Number(end)
      : sign === '>'
        ? share > Number(end)
        : sign === '≤'
          ? share <= Number(end)
          : share >= Number(end);
  });
}

/** Beside empty boxes a box with a cross is a ticked one, as Word draws it. */
export const hasBoxes = (texts: readonly string[]): boolean => texts.includes('☐');

/** Ticks and crosses of any make are one each. */
export const plainSign = (text: string): string => SIGNS.find(([, sign]) => sign.test(text.trim()))?.[0] ?? text;

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .replace('gray', 'grey')
    .trim();
