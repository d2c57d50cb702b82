/** The part of the standard TextDecoder that is used here: browsers and Node both have it, the language's own types do not. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => Decoder;

/** A file's text. `isAssumed` says that the encoding is a guess: no mark names Windows-1252. */
export interface DecodedText {
  text: string;
  isAssumed: boolean;
}

/** Reads bytes as text by their mark, else as UTF-16 or UTF-8, else as Windows-1252; null where they are no text at all. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decode(bytes);
  return isText(decoded.text) ? decoded : null;
}

function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), isAssumed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), isAssumed: false };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), isAssumed: false };
  const text = decodeUtf8(bytes);
  if (text !== null) return { text, isAssumed: false };
  return { text: decodeWindows1252(bytes), isAssumed: true };
}

/** UTF-16 without its mark: every other byte of English is zero, which no other text has at all. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 === 1 || even + odd < sample.length / 4) return null;
  if (even === 0) return 'utf-16le';
  return odd === 0 ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; Node 20 decodes it as Latin-1. */
export const WINDOWS_1252_UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replaceAll(/[\u0080-\u009F]/g, (letter) => WINDOWS_1252_UPPER[letter.charCodeAt(0) - 0x80] ?? letter);
}

/** Text has next to no control characters; pictures and programs are full of them. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  let controls = 0;
  for (const letter of text) if (isControl(letter)) controls += 1;
  return controls === 0 || controls < text.length / 200;
}

const isControl = (letter: string): boolean => (letter < ' ' && !'\t\n\v\f\r'.includes(letter)) || letter === '\uFFFD';
