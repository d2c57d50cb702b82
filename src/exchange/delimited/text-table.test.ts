import { describe, expect, it } from 'vitest';
import { planIn } from '../../../test/fixtures/plans/made-up-table.ts';
import { readPlan } from '../read-plan.ts';
import { headScore } from '../recognise/columns/find-layouts.ts';
import { delimiterOf } from './text-table.ts';

const line = ({ ref, text, leads, due }: ReturnType<typeof planIn>['actions'][number]): string =>
  [ref ?? '-', text, leads.join('+'), due?.text].join(' | ');

describe('a table of plain text', () => {
  it('may have its columns parted by spaces alone, with lines that go on from the one above', () => {
    const { plan, actions } = planIn(
      [
        'ROAD SAFETY PLAN',
        '',
        'Ref   Action                 Lead         Due',
        '----  ---------------------  -----------  --------',
        '1     Zebra crossing on      Highways     May 2024',
        '      High Street            team',
        'Crossings that the schools asked for',
        '2     Mend the lights        Bo Ray       TBC',
      ].join('\n'),
    );
    expect(plan.title).toBe('ROAD SAFETY PLAN');
    expect(actions.map(line)).toEqual([
      '1 | Zebra crossing on High Street | Highways team | May 2024',
      '2 | Mend the lights | Bo Ray | TBC',
    ]);
    expect(actions.map(({ source }) => source.row)).toEqual([5, 8]);
  });

  it('may be marked up, and the marks are no words', () => {
    const { plan, actions } = planIn(
      '# Digital plan\n\n| # | Action | Lead | Due | Evidence |\n|---|:----|:---:|---|---|\n| 1 | **Free** wifi | IT | May 2024 | [Map](https://x.example/m) |\n| 2 | Lend tablets | Libraries | TBC | |\n',
    );
    expect(plan.title).toBe('Digital plan');
    expect(actions.map(line)).toEqual(['1 | Free wifi | IT | May 2024', '2 | Lend tablets | Libraries | TBC']);
    expect(actions[0]?.evidence).toEqual([{ text: 'Map', address: 'https://x.example/m' }]);
  });

  it('keeps hash signs and stars that mark nothing', () => {
    const { actions } = planIn('Action,Lead,Due\n"Call **9 for help",Ada,May 2024\n');
    expect(actions[0]?.text).toBe('Call **9 for help');
  });

  it('is not parted at the commas of its sentences', () => {
    expect(delimiterOf('Hi all,\n\nHere they are:\n\n1.1 Mend roofs – Lead: Jo\n', headScore)).toBe('\t');
    expect(delimiterOf('a,b,c\nd,e,f\ng,h,i\n', headScore)).toBe(',');
  });
});

describe('a text that is no plan', () => {
  const reasonOf = (text: string): string | null =>
    readPlan({ name: 'x', bytes: new TextEncoder().encode(text) }).reason;

  it('is refused with what came nearest', () => {
    expect(reasonOf('Report\n\nIndicator,Target,Actual,RAG\nPlans,60,48,Red\n')).toMatch(
      /nearest is row 3, "Indicator \| Target \| Actual \| RAG", which has no column for actions/,
    );
    expect(reasonOf('Dear Director,\n\nThank you for your plan.\n')).toMatch(
      /no table of actions, nor lines such as "Lead: …"/,
    );
  });
});
