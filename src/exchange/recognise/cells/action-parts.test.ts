import { describe, expect, it } from 'vitest';
import { readParts } from './action-parts.ts';

const marks = (text: string): string[] => readParts(text).map(({ mark, text: part }) => `${mark} ${part}`);

describe('the parts of an action', () => {
  it('are read by numerals, figures, letters and bullets', () => {
    expect(marks('A. Fix: i. roofs ii. doors')).toEqual(['i. roofs', 'ii. doors']);
    expect(marks('Fix 1) roofs 2) doors 3) walls')).toEqual(['1) roofs', '2) doors', '3) walls']);
    expect(marks('B. Fix (a) roofs (b) doors')).toEqual(['(a) roofs', '(b) doors']);
    expect(marks('Fix • roofs • doors')).toEqual(['• roofs', '• doors']);
    expect(marks('Fix:\n- roofs\n- doors')).toEqual(['- roofs', '- doors']);
    expect(marks('Fix:\no roofs\no doors')).toEqual(['o roofs', 'o doors']);
    expect(marks('A. Fix roofs\nB. Fix doors')).toEqual(['A. Fix roofs', 'B. Fix doors']);
    expect(marks('Fix:\n1.roofs\n2.doors')).toEqual(['1. roofs', '2. doors']);
  });

  it.each([
    'A. Visit each home',
    'Fix i. alone',
    'See section 2. then 1.',
    'Spend 1.5 of 2.5 days',
    'a) Visit each home',
    'Fix roofs - and doors - by May',
  ])('are none in "%s"', (text) => {
    expect(marks(text)).toEqual([]);
  });
});
