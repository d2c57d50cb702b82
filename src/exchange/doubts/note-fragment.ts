import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf } from './done-status.ts';

const SMALL_AFTER_STOP = /(?<=\p{L}{2}[.!?]\s+)\p{Ll}[^.!?•*\r\n]*/gu;
const ABBREVIATION =
  /\b(?:inc|incl|etc|e\.?g|i\.?e|approx|no|vs|cf|dept|ref|st|mr|mrs|ms|dr|prof|rev|min|max|est|fig|para)\.\s+$/i;

/** A piece of a note that starts with a small letter after a full stop: words in front of it may be missing. */
export function findNoteFragments({ placed }: Draft): Doubt[] {
  return placed.flatMap((one) =>
    one.action.updates.flatMap(({ text }) =>
      [...text.matchAll(SMALL_AFTER_STOP)]
        .filter(({ index }) => !ABBREVIATION.test(text.slice(0, index)))
        .map(([fragment]): Doubt => ({
          code: 'note-fragment',
          severity: 'note',
          row: one.row.number,
          column: headOf(one, 'updates'),
          message:
            'This piece of a note starts with a small letter after a full stop, so words may be missing in front of it. It was kept in the note where it stood.',
          before: fragment.trim(),
          remedy: 'Compare it with the original. Give it a date of its own if it has one.',
        })),
    ),
  );
}
