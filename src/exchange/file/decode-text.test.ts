import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  [0xfeff, ...[...text].map((letter) => letter.charCodeAt(0))].forEach((unit, index) =>
    view.setUint16(index * 2, unit, littleEndian),
  );
  return new Uint8Array(view.buffer);
};

describe('the text of a file', () => {
  it('is UTF-8 with or without its mark', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFF£5 – А'))).toEqual({ text: '£5 – А', isAssumed: false });
    expect(decodeText(new TextEncoder().encode('£5 – А'))?.text).toBe('£5 – А');
  });

  it('is UTF-16 where its mark says so', () => {
    expect(decodeText(utf16('Lead\tДа', true))?.text).toBe('Lead\tДа');
    expect(decodeText(utf16('Lead\tДа', false))?.text).toBe('Lead\tДа');
  });

  it('is UTF-16 without a mark where every other byte is zero', () => {
    expect(decodeText(utf16('Lead\tRAG – Да\n', true).slice(2))).toEqual({
      text: 'Lead\tRAG – Да\n',
      isAssumed: false,
    });
    expect(decodeText(utf16('Lead\tRAG – Да\n', false).slice(2))?.text).toBe('Lead\tRAG – Да\n');
  });

  it('is taken for Windows-1252 where it is no UTF-8, and says that this is a guess', () => {
    expect(decodeText(new Uint8Array([0x93, 0xa3, 0x35, 0x94, 0x20, 0x96]))).toEqual({
      text: '“£5” –',
      isAssumed: true,
    });
  });

  it('is none where control characters stand in it', () => {
    expect(decodeText(new Uint8Array([0x00, 0x01, 0x02, 0x41]))).toBeNull();
    expect(decodeText(new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03]))).toBeNull();
  });
});
