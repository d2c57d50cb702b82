import type { Status } from '../../domain/plan.ts';
import { latinised } from './look-alike.ts';
import { oncePerText } from './once-per-text.ts';
import { ratingText } from './rating-text.ts';

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
  const plain = matchStatus(text.trim(), statuses) ?? matchStatus(ratingText(text).core, statuses);
  if (plain) return { code: plain.code, isLookAlike: false };
  const latin = latinised(text.trim());
  const alike =
    latin === text.trim() ? null : (matchStatus(latin, statuses) ?? matchStatus(ratingText(latin).core, statuses));
  return { code: alike?.code ?? null, isLookAlike: alike !== null };
}

function matchStatus(text: string, statuses: readonly Status[]): Status | null {
  const folded = fold(text);
  if (folded === '') return null;
  const whole = statuses.find(({ code, label, meaning }) =>
    [code, label, meaning].some((word) => fold(word) === folded),
  );
  if (whole) return whole;
  const initial = folded.length === 1 ? statuses.filter(({ label }) => fold(label).startsWith(folded)) : [];
  return (initial.length === 1 && initial[0]) || null;
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .replace('gray', 'grey')
    .trim();
