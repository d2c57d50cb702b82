import { describe, expect, it } from 'vitest';
import { dateLike, dateLikeAny } from './date-style.ts';

describe('a date in the way of a sample', () => {
  it.each([
    ['Dec-21', 'Nov-26'],
    ['Feb 2021', 'Nov 2026'],
    ['DEC 21', 'NOV 26'],
    ["Dec '17", "Nov '26"],
    ['September 2021', 'November 2026'],
    ['Sept-21', 'Nov-26'],
    ['22.2.19', '23.11.26'],
    ['01/01/2019', '23/11/2026'],
    ['1st March 2020', '23rd November 2026'],
    ['Autumn 2022', 'Autumn 2026'],
    ['Spr 23', 'Aut 26'],
    ['Summer term 2019', 'Autumn term 2026'],
    ['2019-12', '2026-11'],
  ])('%s makes %s', (sample, written) => {
    expect(dateLike(sample, '2026-11-23')).toBe(written);
  });

  it('is none where the sample says more than is known, or is no date', () => {
    expect(dateLike('22.2.19', '2026-11')).toBeNull();
    expect(dateLike('Dec-21', '2026')).toBeNull();
    expect(dateLike('Review 3', '2026-11-23')).toBeNull();
  });

  it('is in long words where no sample serves', () => {
    expect(dateLikeAny(['Review 3'], '2026-11-23')).toBe('23 November 2026');
  });
});
