import type { BoardAction } from '../../domain/board.ts';
import { ageInWords, writeMoment, writePartialDate } from './dates.ts';

/** How long since anything was said, as exactly as it is known, with the whole date for whoever asks. */
export function lastUpdateInWords(
  update: BoardAction['lastUpdate'],
  now: Date,
): { words: string; exact: string | null } {
  if (update?.at) return { words: `Updated ${ageInWords(update.at, now)}`, exact: writeMoment(update.at) };
  if (update?.date) return { words: `Last update ${writePartialDate(update.date)}`, exact: null };
  return { words: update ? 'No dated update' : 'No update yet', exact: null };
}
