import type { Freshness } from '../../plan/followed-board.ts';
import { freshnessInWords, writeMoment } from '../../ui/dates.ts';
import catalogue from '../../words/en-GB/overview.json';
import { wordsOf } from '../../words/words-of.ts';

const say = wordsOf(catalogue);

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
  if (!trouble && age < MINUTE_MS) return { words: say('upToDate', { since }), isWarning: false };
  const asItWas = age < HOUR_MS ? since : say('since', { age: since, moment: writeMoment(lookedAt.toISOString()) });
  const warn = (key: 'offline' | 'noAnswer' | 'busy' | 'refused' | 'signedOut') => ({
    words: say(key, { since: asItWas }),
    isWarning: true,
  });
  if (!isOnline) return warn('offline');
  if (trouble === 'no answer') return warn('noAnswer');
  if (trouble) return warn(trouble);
  return { words: say(isChecked ? 'upToDate' : 'looking', { since }), isWarning: false };
}
