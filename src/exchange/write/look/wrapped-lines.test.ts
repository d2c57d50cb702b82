import { describe, expect, it } from 'vitest';
import { textWidth, wrappedLines } from './wrapped-lines.ts';

describe('lines that a text takes', () => {
  it.each([
    ['', 10, 1],
    ['one two', 10, 1],
    ['one\ntwo', 10, 2],
    ['seven words that need more than one', 12, 3],
    ['antidisestablishmentarianism', 10, 3],
  ])('%j in %d figures: %d', (text, width, lines) => {
    expect(wrappedLines(text, width)).toBe(lines);
  });

  it('counts letters by how wide they are', () => {
    expect(textWidth('illicit')).toBeLessThan(textWidth('1234567'));
    expect(textWidth('MWMWMWM')).toBeGreaterThan(textWidth('1234567'));
    expect(wrappedLines('MMMMMMMM WWWWWWWW', 12)).toBeGreaterThan(wrappedLines('iiiiiiii llllllll', 12));
  });
});
