import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../../test/fixtures/plans/made-up-table.ts';

const read = (...ticks: string[][]) =>
  planIn(
    asText([
      ['No', 'Action', 'Lead', 'Due', 'Red', 'Amber', 'Green', 'Comments'],
      ...ticks.map((own, at) => [`${at + 1}`, 'Paint the hall', 'Ann Lee', 'May 2024', ...own, '']),
    ]),
  );

describe('a column for each status', () => {
  it('gives the rating by the column in which the tick stands, and says so once', () => {
    const { actions, findings, plan } = read(['', 'x', ''], ['x', '', ''], ['', '', 'x']);
    expect(actions.map(({ status }) => status)).toEqual(['Amber', 'Red', 'Green']);
    expect(actions[0]?.extra).toEqual({ Amber: 'x' });
    expect(plan.legends[0]?.statuses.map(({ code }) => code)).toEqual(['Red', 'Amber', 'Green']);
    expect(ofCode(findings, 'rating-by-tick')).toHaveLength(1);
    expect(ofCode(findings, 'unknown-rating')).toEqual([]);
  });

  it('may stand under one wide head', () => {
    const { actions, plan, findings } = planIn(
      asText([
        ['Action', 'Lead', 'Due', 'Status', '', '', 'Comments'],
        ['', '', '', 'Not started', 'In progress', 'Complete', ''],
        ['Paint the hall', 'Ann Lee', 'Mar 25', '', '✓', '', ''],
        ['Mend the roof', 'Bo Ray', 'Jan 25', '', '', '✓', ''],
      ]),
    );
    expect(actions.map(({ status }) => status)).toEqual(['In progress', 'Complete']);
    expect(plan.reviewDates).toEqual([]);
    expect(plan.legends[0]?.statuses.map(({ code, done }) => [code, done])).toEqual([
      ['Not started', false],
      ['In progress', false],
      ['Complete', true],
    ]);
    expect(ofCode(findings, 'words-not-placed')).toEqual([]);
  });

  it('gives no rating where two of them are ticked, which is asked about', () => {
    const { actions, findings } = read(['', 'x', 'x'], ['x', '', ''], ['', '', 'x']);
    expect(actions.map(({ status }) => status)).toEqual([null, 'Red', 'Green']);
    expect(ofCode(findings, 'rating-two-ticks')).toMatchObject([
      { severity: 'question', before: 'Amber\nGreen', where: { row: 2 } },
    ]);
  });

  it('is no such column where most rows are ticked twice', () => {
    const { actions } = read(['', 'x', 'x'], ['x', '', 'x']);
    expect(actions.map(({ status }) => status)).not.toContain('Amber');
  });

  it('is no such column where words stand in it', () => {
    const { actions } = read(['', 'late', ''], ['x', '', '']);
    expect(actions[0]?.extra).toMatchObject({ Amber: 'late' });
    expect(actions[0]?.status).toBeNull();
  });
});
