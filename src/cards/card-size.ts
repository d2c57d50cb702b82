/** The most that a card may have, in bytes of UTF-8: Teams takes 28 KB, and the message around the card wants some of it. */
export const CARD_ROOM = 27_400;

/** How much of a message something takes, in bytes of UTF-8. */
export function sizeOf(part: unknown): number {
  let bytes = 0;
  for (const character of JSON.stringify(part)) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

/** Cuts a list into pages of at most so many, and of at most so many bytes; one that is too large has a page of its own. */
export function cutPages<T>(
  parts: readonly T[],
  most: { count: number; bytes: number },
  bytesOfPart: (part: T) => number,
): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const part of parts) {
    const bytes = bytesOfPart(part);
    const page = pages.at(-1);
    const fits = page !== undefined && page.length < most.count && bytes <= left;
    if (fits) page.push(part);
    else pages.push([part]);
    left = (fits ? left : most.bytes) - bytes;
  }
  return pages;
}
