import type { Draft } from '../recognise/draft.ts';
import type { Doubt } from '../recognise/finding.ts';
import { headOf } from './done-status.ts';

/** Words that end the title of a document and seldom stand before another word of it. */
const LAST_WORDS =
  'minutes|mins|reports|statements|examples|presentations?|notes|slides|shots|documents|policies|agendas?|papers|surveys|frameworks?|sef|tor|templates|records|logs?|charts?|letters|questionnaires?|newsletters?|dashboards?|guidance';
const AFTER_LAST_WORD = new RegExp(`(?<=\\b(?:${LAST_WORDS}))\\s+(?=\\p{Lu})`, 'giu');
const AFTER_BRACKET = /(?<=\))\s+(?=\p{Lu})/gu;
const JOINING = /(?:\b(?:and|of|the|for|with|to|by|in|on|see|or|from)|[&,:–-])$/i;

/** Evidence whose titles stand in one cell without a mark between them; where they part is a guess, so they stay together. */
export function findEvidenceRunTogether({ placed }: Draft): Doubt[] {
  return placed.flatMap((one) =>
    one.action.evidence.flatMap(({ text }): Doubt[] => {
      const titles = titlesIn(text);
      if (titles.length < 2) return [];
      return [
        {
          code: 'evidence-run-together',
          severity: 'warning',
          row: one.row.number,
          column: headOf(one, 'evidence'),
          message: `Several titles seem to stand here without a mark between them. They were kept together as one piece of evidence; they may be these ${titles.length}: ${titles.join(' | ')}.`,
          before: text,
          after: titles.join('\n'),
          remedy: 'Put each title on a line of its own.',
        },
      ];
    }),
  );
}

/** The titles that a text seems to hold: cut after brackets and last words, and where its first word comes again. */
function titlesIn(text: string): string[] {
  const cuts = [AFTER_LAST_WORD, AFTER_BRACKET, firstWordAgain(text)].flatMap((pattern) =>
    [...text.matchAll(pattern)].filter((cut) => isTitleAhead(text, cut)).map(({ index }) => index),
  );
  const places = [0, ...new Set(cuts.toSorted((a, b) => a - b)), text.length];
  return places.slice(1).map((end, index) => text.slice(places[index], end).trim());
}

/** The last word must be followed by a capital as written: the search for it ignores case. */
const isTitleAhead = (text: string, cut: RegExpExecArray): boolean =>
  /^\p{Lu}/u.test(text.slice(cut.index).trim()) && !JOINING.test(text.slice(0, cut.index).trim());

function firstWordAgain(text: string): RegExp {
  const first = /^\p{Lu}[\p{L}\d]{2,}(?=\s)/u.exec(text)?.[0];
  return first ? new RegExp(`(?<=\\S)\\s+(?=${first}\\b)`, 'gu') : /(?!)/g;
}
