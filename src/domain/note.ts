/**
 * The longest note, in characters. SharePoint's multi-line columns hold 63,999; a note must also fit in a chat message
 * of 40 KB beside the rest of its card, whatever the script it is written in.
 */
export const NOTE_LIMIT = 10_000;

/**
 * The longest note that a chat card takes, in characters: Teams takes messages of 28 KB, in which a few of them must fit when
 * they come back, whatever the script they are written in.
 */
export const CHAT_NOTE_LIMIT = 2_500;

const figure = new Intl.NumberFormat('en-GB');

/** What is wrong with a note, in a sentence for the person who wrote it, or null. An empty note is the caller's to judge. */
export function checkNote(text: string): string | null {
  if (text.length <= NOTE_LIMIT) return null;
  return `This note has ${figure.format(text.length)} characters and the longest that can be kept is ${figure.format(NOTE_LIMIT)}. Please shorten it, or put the rest in a document and add it as evidence.`;
}
