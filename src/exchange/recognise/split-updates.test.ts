import { describe, expect, it } from 'vitest';
import { splitUpdates } from './split-updates.ts';

const notes = (text: string): (string | null)[][] =>
  splitUpdates(text).map((note) => [note.dateText, note.date, note.text]);

describe('the notes in a cell', () => {
  it('are opened by dates in any spelling, in the order written', () => {
    expect(notes('Mar 2022: Begun. 3rd June 2023: Half done 12.9.23: Paused')).toEqual([
      ['Mar 2022', '2022-03', 'Begun.'],
      ['3rd June 2023', '2023-06-03', 'Half done'],
      ['12.9.23', '2023-09-12', 'Paused'],
    ]);
  });

  it('keep what stands before the first date, and fragments and bullets where they stood', () => {
    expect(notes('See the log. Oct 22: Begun. then paused * Paint bought •Doors hung')).toEqual([
      [null, null, 'See the log.'],
      ['Oct 22', '2022-10', 'Begun. then paused * Paint bought •Doors hung'],
    ]);
  });

  it('keep the words of a date without a year, and make none up', () => {
    expect(notes('14 Jan: Begun')).toEqual([['14 Jan', null, 'Begun']]);
  });

  it('are not cut at other colons', () => {
    expect(notes('Meets at 10:30: see https://a.example/b: done by May 2021')).toHaveLength(1);
    expect(notes('')).toEqual([]);
  });

  it('may stand a line each with a dash', () => {
    expect(notes('May 2022 - Begun\nJune 2022 – Done')).toEqual([
      ['May 2022', '2022-05', 'Begun'],
      ['June 2022', '2022-06', 'Done'],
    ]);
  });
});
