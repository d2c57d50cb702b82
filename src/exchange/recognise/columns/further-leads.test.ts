import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const read = (heads: string[], ...rows: string[][]) =>
  planIn(
    asText([
      ['Ref', 'Action', ...heads, 'RAG'],
      ...rows.map((names, at) => [`${at + 1}`, 'Paint the hall', ...names, 'G']),
    ]),
  );

describe('leads in several columns', () => {
  it('all count, and keep their own columns', () => {
    const { actions, findings } = read(['Council lead', 'Health lead'], ['Jo Bell', 'Ann Lee'], ['', 'Ann Lee']);
    expect(actions.map(({ leads, leadsText, extra }) => [leads, leadsText, extra])).toEqual([
      [['Jo Bell', 'Ann Lee'], 'Jo Bell; Ann Lee', { 'Health lead': 'Ann Lee' }],
      [['Ann Lee'], 'Ann Lee', { 'Health lead': 'Ann Lee' }],
    ]);
    expect(ofCode(findings, 'leads-in-several-columns')).toMatchObject([{ severity: 'note' }]);
    expect(ofCode(findings, 'lead-missing')).toEqual([]);
  });

  it.each([
    ['those who support', ['Lead officer', 'Supporting officer']],
    ['bodies', ['Named lead', 'Lead agency']],
    ['the accountable', ['Executive lead', 'Operational lead']],
  ])('%s are not among them', (_, heads) => {
    const { findings } = read(heads, ['Jo Bell', 'Ann Lee']);
    expect(ofCode(findings, 'leads-in-several-columns')).toEqual([]);
  });
});

describe('leads that brackets tell apart', () => {
  it('are the accountable and the lead, whichever stands first', () => {
    const both = [
      read(['Who (SRO)', 'Who (operational)'], ['Jo Bell', 'Ann Lee']),
      read(['Lead (delivery)', 'Lead (executive)'], ['Ann Lee', 'Jo Bell']),
    ];
    expect(both.map(({ actions }) => actions[0])).toMatchObject([
      { leads: ['Ann Lee'], accountable: ['Jo Bell'] },
      { leads: ['Ann Lee'], accountable: ['Jo Bell'] },
    ]);
  });

  it('of a single column are the lead', () => {
    expect(read(['Lead (accountable)'], ['Jo Bell']).actions[0]).toMatchObject({ leads: ['Jo Bell'], accountable: [] });
  });
});

describe('dates with the month first', () => {
  const dates = (...due: string[]) =>
    ofCode(
      planIn(
        asText([
          ['Ref', 'Action', 'Lead', 'Due', 'RAG'],
          ...due.map((text, at) => [`${at}`, 'Paint', 'Ann Lee', text, 'G']),
        ]),
      ).findings,
      'date-order-doubtful',
    );

  it('cast doubt on those of their column that could be either, once', () => {
    expect(dates('03/31/2024', '04/05/2024', '06/07/2024', '05/05/2024')).toMatchObject([
      { severity: 'question', before: '04/05/2024\n06/07/2024', where: { row: 3, column: 'Due' } },
    ]);
  });

  it('are needed for that doubt', () => {
    expect(dates('31/03/2024', '04/05/2024')).toEqual([]);
  });
});
