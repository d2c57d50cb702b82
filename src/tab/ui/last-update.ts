import type { BoardAction } from '../../domain/board.ts';
import catalogue from '../words/en-GB/ui.json';
import { wordsOf } from '../words/words-of.ts';
import { ageInWords, writeMoment, writePartialDate } from './dates.ts';

const say = wordsOf(catalogue);

/** How long since anything was said, as exactly as it is known, with the whole date for whoever asks. */
export function lastUpdateInWords(
  update: BoardAction['lastUpdate'],
  now: Date,
): { words: string; exact: string | null } {
  if (update?.at) return { words: say('updated', { ago: ageInWords(update.at, now) }), exact: writeMoment(update.at) };
  if (update?.date) return { words: say('lastUpdateOn', { day: writePartialDate(update.date) }), exact: null };
  return { words: say(update ? 'noDatedUpdate' : 'noUpdate'), exact: null };
}
