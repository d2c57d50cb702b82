import { describe, expect, it } from 'vitest';
import { readActionMark, readRefCell } from './action-mark.ts';

describe('the mark of an action', () => {
  it.each([
    ['A. Co-produce a map', 'A', null],
    ['b) Hire', 'b', null],
    ['(C) Build', 'C', null],
    ['2.3 b) Hire', 'b', '2.3 b'],
    ['1.1.1 Agree the tool', null, '1.1.1'],
    ['4. Paint', null, '4'],
    ['12 homes to visit', null, null],
    ['1.1(a) Hire', 'a', '1.1 a'],
    ['1.1A Hire', 'A', '1.1 A'],
    ['1 – Hire', null, '1'],
    ['B – Hire', 'B', null],
    ['ii. Hire', 'ii', null],
    ['Action 1.2 – Hire', null, '1.2'],
    ['MD1: Hire', null, 'MD1'],
    ['- c) Hire', 'c', null],
    ['1.5 FTE posts filled', null, null],
    ['3 x staff hired', null, null],
    ['e.g. hire', null, null],
    ['Local area explores', null, null],
    ['A review of homes', null, null],
  ])('in "%s"', (text, letter, ref) => {
    expect(readActionMark(text)).toEqual({ letter, ref, isLookAlike: false });
  });

  it('is told from a letter that looks like it', () => {
    expect(readActionMark('В. Visit')).toEqual({ letter: 'B', ref: null, isLookAlike: true });
  });

  it.each([
    ['1.1.2', null, '1.1.2'],
    ['1.1a', 'a', '1.1 a'],
    ['B', 'B', null],
    ['REC-7', null, 'REC-7'],
    ['1.1(a)', 'a', '1.1 a'],
    ['MD1:', null, 'MD1'],
  ])('in a column of its own: %s', (text, letter, ref) => {
    expect(readRefCell(text)).toEqual({ letter, ref, isLookAlike: false });
  });
});
