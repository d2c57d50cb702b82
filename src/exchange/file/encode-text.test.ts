import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { encodeText, encodingOf, type TextEncoding } from './encode-text.ts';

const TEXT = 'Lead\t£5 – “quoted” café\n';

describe('the encoding of a text file', () => {
  it.each<TextEncoding>([
    { name: 'utf-8', hasMark: false },
    { name: 'utf-8', hasMark: true },
    { name: 'utf-16le', hasMark: true },
    { name: 'utf-16be', hasMark: true },
    { name: 'windows-1252', hasMark: false },
  ])('is found again and kept: $name, mark $hasMark', (encoding) => {
    const bytes = encodeText(TEXT, encoding);
    expect(encodingOf(bytes)).toEqual(encoding);
    expect(decodeText(bytes)?.text).toBe(TEXT);
  });

  it('gives way to marked UTF-8 where it has no place for a letter', () => {
    const bytes = encodeText('211 → 148', { name: 'windows-1252', hasMark: false });
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    expect(decodeText(bytes)?.text).toBe('211 → 148');
  });
});
