import { expect, it } from 'vitest';
import { toBrief, toBriefLines } from './brief.ts';

it('a short text is only put on one line', () => {
  expect(toBrief(' Agree\n  the\tpathway ', 50)).toBe('Agree the pathway');
});

it('a long text ends in “…” within its limit, and no character is cut in half', () => {
  expect(toBrief('x'.repeat(100), 10)).toBe(`${'x'.repeat(9)}…`);
  expect(toBrief('😀'.repeat(10), 4)).toBe('😀…');
});

it('characters that turn the direction of writing are left out', () => {
  expect(toBrief('pay\u202Elive', 50)).toBe('paylive');
});

it('lines are kept as lines until their limit', () => {
  expect(toBriefLines('one\n\ntwo\r\nthree', 100)).toEqual(['one', 'two', 'three']);
  expect(toBriefLines('one\ntwo', 3)).toEqual(['one']);
});

it('of very many lines the last stand on one', () => {
  const lines = toBriefLines(Array.from({ length: 50 }, (_, n) => `${n}`).join('\n'), 1_000);
  expect(lines).toHaveLength(20);
  expect(lines.at(-1)).toMatch(/^19 20 .* 49$/);
});
