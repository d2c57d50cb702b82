import { describe, expect, it } from 'vitest';
import { headKind } from './head-words.ts';

describe('what a column is, by its head', () => {
  it.each([
    ['Actions (Implementation)', 'action'],
    ['What will we do?', 'action'],
    ['Actions required', 'action'],
    ['Sub Group Action to date (Implementation)', 'updates'],
    ['Progress (updated 28 Feb 2019)', 'statusish'],
    ['Commentary', 'updates'],
    ['How is it going?', 'updates'],
    ['Lead (accountable)', 'lead'],
    ['Who?', 'lead'],
    ['Accountable officer', 'accountable'],
    ['Responsible Officer', 'lead'],
    ['Evidence (Impact)', 'measure'],
    ['EVIDENCE (See PR 1 Position Statement)', 'evidence'],
    ['Success criteria', 'measure'],
    ['By when?', 'due'],
    ['End', 'due'],
    ['Ref', 'ref'],
    ['No.', 'ref'],
    ['Action no', 'ref'],
    ['Focus Area (Intent)', 'focusArea'],
    ['RAG', 'statusish'],
    ['Monitoring (who/how)', null],
    ['Cost', null],
    ['Start', null],
  ])('%s is %s', (head, kind) => {
    expect(headKind(head)).toBe(kind);
  });
});
