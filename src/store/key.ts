/** Makes the key of a row from words that say which row it is; the same words give the same key. */
export type KeyMaker = (...words: string[]) => Promise<string>;

/**
 * A GUID made from words, so that the same row gets the same key however often it is written. Its version digit is 8, as
 * RFC 9562 sets apart for keys of one's own making.
 */
export async function keyFrom(...words: string[]): Promise<string> {
  const bytes = new TextEncoder().encode(words.join('\u0000'));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** As many hexadecimal digits of a run, with their dash, as make it unlikely for good that another key starts so. */
const RUN_DIGITS = 13;

/**
 * Makes the keys of an import's rows. They start with the first digits of its run, so that a row tells by its key alone
 * which import made it, even where somebody changed the rest of it.
 */
export const keysOfRun =
  (run: string): KeyMaker =>
  async (...words) =>
    run.slice(0, RUN_DIGITS) + (await keyFrom(run, ...words)).slice(RUN_DIGITS);

/** True for the key of a row that an import made. */
export const isOfRun = (run: string, key: string): boolean => key.startsWith(run.slice(0, RUN_DIGITS));
