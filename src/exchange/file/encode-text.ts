import { decodeText, WINDOWS_1252_UPPER } from './decode-text.ts';

/** How a text file stores its letters, and whether a mark at its start says so. */
export interface TextEncoding {
  name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  hasMark: boolean;
}

declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** The encoding that `decodeText` reads these bytes by. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { name: 'utf-16le', hasMark: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { name: 'utf-16be', hasMark: true };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { name: 'utf-8', hasMark: true };
  const decoded = decodeText(bytes);
  const isWide = decoded !== null && decoded.text.length * 2 === bytes.length && bytes.includes(0);
  if (isWide) return { name: bytes[0] === 0 ? 'utf-16be' : 'utf-16le', hasMark: false };
  return { name: decoded?.isAssumed ? 'windows-1252' : 'utf-8', hasMark: false };
}

/** Stores a text in an encoding. What Windows-1252 cannot say goes out as marked UTF-8, so that no letter is lost. */
export function encodeText(text: string, { name, hasMark }: TextEncoding): Uint8Array {
  if (name === 'windows-1252') return encodeWindows1252(text) ?? encodeText(text, { name: 'utf-8', hasMark: true });
  const marked = hasMark ? `\uFEFF${text}` : text;
  return name === 'utf-8' ? new TextEncoder().encode(marked) : encodeUtf16(marked, name === 'utf-16le');
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const upper = WINDOWS_1252_UPPER.indexOf(text[at] ?? '');
    const code = upper < 0 ? text.charCodeAt(at) : upper + 0x80;
    if (code > 0xff || (upper < 0 && code >= 0x80 && code < 0xa0)) return null;
    bytes[at] = code;
  }
  return bytes;
}
