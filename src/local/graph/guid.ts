import { createHash } from 'node:crypto';

/** A lower-case GUID that is always the same for the same words, so that ids are stable from one run to the next. */
export function guidFrom(...words: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(words.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
