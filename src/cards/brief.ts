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

/** The lines of a text, empty ones left out, in at most so many characters altogether. */
export function toBriefLines(text: string, limit: number): string[] {
  const lines: string[] = [];
  let left = limit;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const brief = toBrief(line, Math.max(left, 1));
    if (brief === '' || left <= 0) continue;
    lines.push(brief);
    left -= brief.length;
  }
  return lines;
}
