import { describe, expect, it } from 'vitest';
import { asText, ofCode, planIn } from '../../../test/fixtures/plans/made-up-table.ts';

const FIRST = [
  ['Task', 'Who', 'By when', 'RAG', 'Budget'],
  ['Resurface the high street', 'Ada Byrne', 'May 2022', 'R', ''],
];

describe('heads that the plan has no place for', () => {
  it('of a second table in other words are noted where they stand', () => {
    const { plan, findings, actions } = planIn(
      asText([
        ...FIRST,
        [''],
        ['Step', 'Owner', 'Deadline', 'RAG', 'Budget'],
        ['Mend the bridge over the river', 'Cy Dunn', 'June 2022', 'G', '£40'],
      ]),
    );
    expect(actions.map(({ leads }) => leads)).toEqual([['Ada Byrne'], ['Cy Dunn']]);
    expect(plan.heads).toMatchObject({ action: 'Task', lead: 'Who', due: 'By when' });
    expect(ofCode(findings, 'other-heads')).toMatchObject([
      { severity: 'note', where: { row: 4 }, before: 'Step\nOwner\nDeadline' },
    ]);
  });

  it('of a column in which nothing stands are noted, and of one with anything in it are kept with the action', () => {
    const empty = planIn(asText(FIRST));
    expect(ofCode(empty.findings, 'empty-columns')).toMatchObject([{ severity: 'note', before: 'Budget' }]);
    const filled = planIn(asText([...FIRST, ['Mend the bridge over the river', 'Cy Dunn', 'June 2022', 'G', '£40']]));
    expect(ofCode(filled.findings, 'empty-columns')).toEqual([]);
    expect(filled.actions.map(({ extra }) => extra)).toEqual([{}, { Budget: '£40' }]);
  });
});
