import { describe, expect, it } from 'vitest';
import { readDue } from './read-due.ts';

describe('when something is due', () => {
  it.each([
    ['31st March 2022 (was Dec 2021)', '2022-03-31', ['Dec 2021']],
    ['Original: March 2022 Revised: June 2022', '2022-06', ['March 2022']],
    ['Jan–Mar 2022', '2022', []],
    ['January to March 2022', '2022', []],
    ['01/09/2022 – 31/12/2022', '2022', []],
    ['1 March 2022 - 9 March 2022', '2022-03', []],
    ['Nov 2022 - Jan 2023', null, ['Nov 2022', 'Jan 2023']],
    ['July/Aug 2021', '2021', []],
    ['between Jan and March 2021', '2021', []],
    ['Mar-22 / Jun-22', null, ['Mar-22', 'Jun-22']],
    ['Phase 1 - March 2022; Phase 2 - July 2022', null, ['March 2022', 'July 2022']],
    ['Dec 2021 → March 2022', '2022-03', ['Dec 2021']],
    ['Mar 2022 (orig. Dec 2021)', '2022-03', ['Dec 2021']],
    ['Start: Jan 2021 End: Mar 2021', '2021-03', []],
    ['Deadline: 31 March 2022', '2022-03-31', []],
    ['31.03.22 / ongoing', '2022-03-31', []],
    ['End of the academic year 2021/22', '2022', []],
    ['Launch 1 April 2022', null, ['1 April 2022']],
    ['Termly from Sept 2021', null, []],
    ['Complete – Mar 2020', '2020-03', []],
    ['30.06.2024 and ongoing', '2024-06-30', []],
    ['April 2021 onwards', '2021-04', []],
    ['Dec-21 (complete)', '2021-12', []],
    ['12 May 2023 at 2pm', '2023-05-12', []],
    ['March 2022\nMay 2022', null, ['March 2022', 'May 2022']],
    ['Ongoing', null, []],
    ['by 31st July', null, []],
    ['Within 6 months', null, []],
  ])('%s', (text, date, others) => {
    expect(readDue(text)).toEqual({ date, others });
  });
});
