/** A group that a note says is responsible, and the sentence that says so, word for word. */
export interface SubGroupClaim {
  group: string;
  quote: string;
}

const KIND =
  '(?:[Ss]ub[- ]?[Gg]roup|[Gg]roup|[Bb]oard|[Cc]ommittee|[Ff]orum|[Pp]anel|[Pp]artnership|[Ww]orkstream|[Nn]etwork|[Tt]askforce)';
const WORD = `(?:\\p{Lu}[\\p{L}\\p{N}&'’-]*|&|and|of|for)`;
const GROUP = `(\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\s+${WORD}){0,5}?\\s+${KIND})(?![\\p{L}-])`;
const IS = `(?:is|are|remains|remain|now)`;
const CLAIMS = [
  new RegExp(`\\b${IS}\\s+(?:now\\s+|a\\s+|the\\s+)*responsibility\\s+of\\s+(?:the\\s+)?${GROUP}`, 'u'),
  new RegExp(
    `\\b[Rr]esponsibility\\s+(?:for\\s+\\S+(?:\\s+\\S+){0,4}\\s+)?(?:now\\s+)?(?:lies|sits|rests)\\s+with\\s+(?:the\\s+)?${GROUP}`,
    'u',
  ),
  new RegExp(`\\b(?:${IS}\\s+)(?:now\\s+)?owned\\s+by\\s+(?:the\\s+)?${GROUP}`, 'u'),
  new RegExp(`^(?:\\W*)[Oo]wned\\s+by\\s+(?:the\\s+)?${GROUP}`, 'u'),
  new RegExp(
    `(?:^|[^\\p{L}])(?:[Tt]he\\s+)?${GROUP}\\s+(?:is|are|remains)\\s+(?:now\\s+)?(?:jointly\\s+)?responsible\\s+for\\b`,
    'u',
  ),
  new RegExp(
    `(?:^|[^\\p{L}])(?:[Tt]he\\s+)?${GROUP}\\s+(?:has|holds|takes|have)\\s+(?:the\\s+|full\\s+)*responsibility\\s+for\\b`,
    'u',
  ),
];
const DOUBTFUL = /\?\s*$|\b(?:not|no longer|never|whether|if)\b[^.]{0,40}\b(?:responsib|owned)/i;

/**
 * The sub-group that a note says is responsible, or null. A group that is only mentioned ("sub group report is ongoing"),
 * was or should be responsible, or is asked about is no claim.
 */
export function claimedSubGroup(text: string): SubGroupClaim | null {
  for (const quote of sentences(text)) {
    if (DOUBTFUL.test(quote)) continue;
    for (const claim of CLAIMS) {
      const group = claim.exec(quote)?.[1];
      if (group) return { group: group.replace(/^The\s+/, '').replaceAll(/\s+/g, ' '), quote };
    }
  }
  return null;
}

const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|[\r\n]+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
