import { describe, expect, it } from 'vitest';
import { asText, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const dueOf = (due: string): { date: string | null | undefined; doubts: (string | null)[][] } => {
  const { actions, findings } = planIn(
    asText([
      ['No', 'Task', 'Who', 'By when', 'RAG'],
      ['1', 'Resurface the high street', 'Ada Byrne', due, 'Red'],
    ]),
  );
  const own = findings.filter(({ where }) => where.column === 'By when');
  return { date: actions[0]?.due?.date, doubts: own.map(({ code, severity, after }) => [code, severity, after]) };
};

describe('a due date in doubt', () => {
  it.each([
    ['May 2022', '2022-05', []],
    ['Mar 2022 (was Dec 2021)', '2022-03', [['due-moved', 'note', null]]],
    ['30/6/21 and 30/9/21', null, [['due-several', 'question', '30/9/21']]],
    ['Ongoing - review March 2022', null, [['due-in-words', 'question', 'March 2022']]],
    ['12/31/2021', null, [['date-impossible', 'question', '31/12/2021']]],
    ['30 February 2021', null, [['date-impossible', 'question', null]]],
    ['44651', null, [['date-as-number', 'question', '31/03/2022']]],
    ['by 31st July', null, [['date-without-year', 'warning', null]]],
    ['end of March', null, [['date-without-year', 'warning', null]]],
    ['Spring 2', null, [['date-without-year', 'warning', null]]],
    ['Q1 2019/20', null, [['date-in-two-years', 'warning', null]]],
    ['FY24/25', null, [['date-in-two-years', 'warning', null]]],
    ['11/12', null, []],
    ['Ongoing', null, []],
  ])('%s', (text, date, doubts) => {
    expect(dueOf(text)).toEqual({ date, doubts });
  });

  it('that was not revised is the earlier one, which stays in its own column', () => {
    const { actions, findings } = planIn(
      asText([
        ['No', 'Task', 'Who', 'Target date', 'Revised date', 'RAG'],
        ['1', 'Resurface the high street', 'Ada Byrne', 'May 2022', '', 'Red'],
        ['2', 'Mend the bridge over the river', 'Ada Byrne', 'May 2022', 'June 2022', 'Red'],
      ]),
    );
    expect(actions.map(({ due, extra }) => [due?.text, extra])).toEqual([
      ['May 2022', { 'Target date': 'May 2022' }],
      ['June 2022', { 'Target date': 'May 2022' }],
    ]);
    expect(findings.filter(({ code }) => code === 'due-not-revised')).toMatchObject([
      { where: { row: 2, column: 'Target date' } },
    ]);
  });
});
