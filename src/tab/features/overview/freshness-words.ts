import type { Freshness } from '../../plan/followed-board.ts';
import { freshnessInWords, writeMoment } from '../../ui/dates.ts';

/** What is known of how fresh the board in view is, by the clock that the page goes by. */
export interface WhatIsFresh extends Pick<Freshness, 'isChecked' | 'trouble'> {
  lookedAt: Date;
  now: Date;
  isOnline: boolean;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How far the board can be relied upon, and whether that is worth a warning. */
export function freshness(fresh: WhatIsFresh): { words: string; isWarning: boolean } {
  const { lookedAt, now, isOnline, isChecked, trouble } = fresh;
  const age = now.getTime() - lookedAt.getTime();
  const since = freshnessInWords(lookedAt, now);
  if (!trouble && age < MINUTE_MS) return { words: `up to date ${since}`, isWarning: false };
  const asItWas = `${since}${age < HOUR_MS ? '' : `, ${writeMoment(lookedAt.toISOString())}`}`;
  const warn = (words: string) => ({ words: `As it was ${asItWas}. ${words}`, isWarning: true });
  if (!isOnline) return warn('You are offline: changes wait here and are sent when the connection is back.');
  if (trouble === 'no answer') return warn('SharePoint does not answer: changes wait here and are sent when it does.');
  if (trouble === 'busy') return warn('SharePoint is busy. This page looks again when it may.');
  if (trouble === 'refused') return warn('SharePoint would not say what changed. This page tries again by itself.');
  return { words: isChecked ? `up to date ${since}` : `as it was ${since}, looking for changes`, isWarning: false };
}
