import { latinised } from '../cells/look-alike.ts';
import { ratingText, shareIn } from './rating-text.ts';

const COLOUR =
  /^(?:b?rag\s*[:=-]\s*)?(?:dark |light )?(?:red|amber|green|blue|gr[ea]y|yellow|orange|purple|black|white)(?:\s*\([^)]{1,20}\))?$/i;
const LETTERS = /^[RAGBYWPC](?:\s*[/\-–]\s*[RAGB])?\s*[↑↓→←↔▲▼►]?$/;
const SIGNS = /^[✓✔☑✗✘☒xü●■⬤]$/iu;
const STATE =
  /^(?:not (?:yet )?(?:started|begun|due|met|achieved|on track)|(?:in|on) (?:progress|track|target|hold|schedule)|on-?going|under ?way|started|begun|partly|partially|delayed|late|overdue|behind(?: schedule)?|off track|at risk|paused|stalled|slipped|open|closed|complete[d]?|done|delivered|achieved|met|embedded|finished|live|outstanding|pending|planned|cancelled|yes|no|partly|partial|in part|fully|some issues|on track to deliver)$/i;

/** True for a text that looks like a rating by itself: a colour, a letter of one, a tick, a state of progress. */
export function isRatingWord(text: string): boolean {
  const plain = latinised(text.trim());
  const { core } = ratingText(plain);
  return (
    COLOUR.test(core) ||
    shareIn(plain) !== null ||
    COLOUR.test(plain) ||
    LETTERS.test(plain) ||
    SIGNS.test(plain) ||
    STATE.test(plain)
  );
}
