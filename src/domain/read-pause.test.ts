import { assert, date, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPause } from './read-pause.ts';

/** A Thursday. */
const TODAY = '2026-11-26';

describe('a pause', () => {
  it.each([
    ['for two weeks', '2026-12-09'],
    ['2 weeks', '2026-12-09'],
    ['for a week', '2026-12-02'],
    ['for a fortnight.', '2026-12-09'],
    ['for 3 days', '2026-11-28'],
    ['for one day', '2026-11-26'],
    ['for the next two weeks', '2026-12-09'],
    ['for a month', '2026-12-25'],
    ['for three months', '2027-02-25'],
    ['for a couple of weeks', '2026-12-09'],
    ['until tomorrow', '2026-11-26'],
    ['until Monday', '2026-11-29'],
    ['till next Thursday', '2026-12-02'],
    ['until 4 January', '2027-01-03'],
    ['until January 4th', '2027-01-03'],
    ['until 4 January 2027', '2027-01-03'],
    ['until the 4th of January', '2027-01-03'],
    ['until 4/1', '2027-01-03'],
    ['until 04/01/2027', '2027-01-03'],
    ['until 30 November', '2026-11-29'],
    ['until January', '2026-12-31'],
    ['until the end of January', '2027-01-31'],
    ['till end of November', '2026-11-30'],
  ])('“%s” lasts to %s', (words, last) => {
    expect(readPause(words, TODAY)).toBe(last);
  });

  it.each([
    '',
    'that',
    'now',
    'for ever',
    'until further notice',
    'for 0 days',
    'for twelve years',
    'until 2028',
    'until 1 March 2020',
    'for 60 weeks',
  ])('“%s” is none that can be counted', (words) => {
    expect(readPause(words, TODAY)).toBeNull();
  });

  it('of a month ends on a day that the month has', () => {
    expect(readPause('a month', '2027-01-31')).toBe('2027-02-27');
  });

  it('never ends in the past, whatever is written', () => {
    const day = date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    assert(
      property(string(), day, (words, at) => {
        const today = at.toISOString().slice(0, 10);
        expect((readPause(`until ${words}`, today) ?? today) >= today).toBe(true);
      }),
    );
  });
});
