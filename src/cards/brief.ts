/**
 * Characters that are not seen but change how a line reads: controls, marks that turn the writing direction, and halves of
 * characters.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A text on one line and in at most so many characters, "…" included. Plans hold whole minutes in one cell. */
export function toBrief(text: string, limit: number): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  // Half a surrogate pair is no character.
  const whole = /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
  return `${whole.trimEnd()}…`;
}

/** Each line of a card is an element of its own, which takes more than a short line's words do. */
const MOST_LINES = 20;

/** The lines of a text, empty ones left out, in at most so many characters altogether; beyond twenty they stand on one. */
export function toBriefLines(text: string, limit: number): string[] {
  const all = text
    .split(/\r\n|\r|\n/)
    .map((line) => toBrief(line, Math.max(limit, 1)))
    .filter(Boolean);
  const lines: string[] = [];
  let left = limit;
  for (const line of [...all.slice(0, MOST_LINES - 1), all.slice(MOST_LINES - 1).join(' ')]) {
    if (line === '' || left <= 0) continue;
    const brief = toBrief(line, left);
    lines.push(brief);
    left -= brief.length;
  }
  return lines;
}
