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

  it('are opened by dates in round brackets where the first one is', () => {
    expect(notes('(Jan 24) Begun (Feb 24) Half done')).toEqual([
      ['Jan 24', '2024-01', 'Begun'],
      ['Feb 24', '2024-02', 'Half done'],
    ]);
    expect(notes('Begun (Feb 24) with the team')).toHaveLength(1);
  });

  it('are opened by a month and its year with a dash, also without a mark behind them', () => {
    expect(notes('Nov-23 Begun; Dec-23 Half done')).toEqual([
      ['Nov-23', '2023-11', 'Begun;'],
      ['Dec-23', '2023-12', 'Half done'],
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

  it.each([
    ['[12/5/21] Begun [13/6/21] Done', ['12/5/21', '13/6/21']],
    ['(May 21) Begun', ['May 21']],
    ['May 2021\nBegun\nJune 2021\nDone', ['May 2021', 'June 2021']],
    ['May 2021 Begun\nJune 2021 Reviewed', ['May 2021', 'June 2021']],
    ['• May 2021: begun\n• June 2021: done', ['May 2021', 'June 2021']],
    ['12/05/21 Meeting held. 13/06/21 Agreed', ['12/05/21', '13/06/21']],
    ['Nov 21 -Begun; Dec 21- done', ['Nov 21', 'Dec 21']],
    ['23/03 – begun\n24/04 - done', ['23/03', '24/04']],
    ['As at May 2021: begun', ['As at May 2021']],
    ['Update (May 2021): begun', ['Update (May 2021)']],
    ['December 2021 update\nBegun', ['December 2021 update']],
    ['12.05.21 JB: begun', ['12.05.21']],
    ['JB 12/05/21: begun', ['JB 12/05/21']],
    ['November: begun. December: done', ['November', 'December']],
    ['Spring term: begun', ['Spring term']],
    ['Jan-Mar 2022: begun', ['Jan-Mar 2022']],
    ['Jan 2022 - Mar 2022: begun', ['Jan 2022 - Mar 2022']],
  ])('are opened in the ways that people write: %s', (text, dates) => {
    expect(splitUpdates(text).map(({ dateText }) => dateText)).toEqual(dates);
    expect(
      splitUpdates(text).every((note) => /^(?:JB: )?(?:begun|done|agreed|reviewed|meeting held)\W?$/i.test(note.text)),
    ).toBe(true);
  });

  it.each([
    'Meeting on 12 May 2021: agreed',
    'Deadline moved to May 2021: now late',
    'Draft shared (12/05/21). Agreed at board 13/06/21.',
    'Completed: May 2021',
    'May 21 homes were visited',
    'Phase 1 (May 2021): begun',
  ])('are not cut at a date within a sentence: %s', (text) => {
    expect(notes(text)).toEqual([[null, null, text]]);
  });
});
