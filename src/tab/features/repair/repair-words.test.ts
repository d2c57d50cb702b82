import { expect, test } from 'vitest';
import type { BrokenRow } from '../../../domain/board.ts';
import type { Proposal } from '../../../store/repair/proposal.ts';
import { faultInWords, proposalInWords, recordInWords, rowInWords } from './repair-words.ts';

const broken: BrokenRow = {
  list: 'actions',
  row: { id: '7', etag: '' },
  fault: 'no key',
  column: 'ActionKey',
  value: null,
  key: null,
  ref: '1.2 A',
  words: 'Develop a shared assessment',
};
const changed = { by: 'Group member', at: '2026-11-23T09:20:00Z' };
const known = { broken, key: 'k', address: null, changed, title: '' };
const area = { parentKey: null, vision: null, overallStatus: null, position: 1, kind: 'focusArea' } as const;
const names = {
  ratingWord: (code: string | null) => (code === 'G' ? 'Green' : (code ?? 'No rating')),
  structure: [{ key: 'area', ref: '1.2', text: 'Commissioning', ...area }],
};

test.each([
  [broken, 'Action 1.2 A', 'Its key is gone, so nothing can be written to it.'],
  [{ ...broken, ref: null, value: 'x' }, 'Action in row 7', 'Its key was typed over, so nothing can be written to it.'],
  [
    { ...broken, fault: 'unknown rating', value: 'x' },
    'Action 1.2 A',
    'Its rating is “x”, which the plan’s legend does not have.',
  ],
  [
    { ...broken, list: 'people', ref: null, words: 'Ada Park' },
    'Person Ada Park',
    'Its key is gone, so nothing can refer to it.',
  ],
  [
    { ...broken, list: 'legends', ref: null, words: 'Amber', column: 'Code' },
    'Rating of the legend Amber',
    'Its code is gone, so nothing can refer to it.',
  ],
  [
    { ...broken, list: 'structure', fault: 'unknown choice', column: 'Kind', value: 'x' },
    'Focus area or priority 1.2 A',
    'Its kind is “x”, which is none that there is.',
  ],
] as [BrokenRow, string, string][])('row %#: what it is called and what is wrong', (row, name, fault) => {
  expect([rowInWords(row), faultInWords(row)]).toEqual([name, fault]);
});

test('a proposal says what is written and how that is known, and the record says the same afterwards', () => {
  const proposal: Proposal = {
    ...known,
    broken: { ...broken, fault: 'unknown rating', value: 'x' },
    kind: 'put back',
    fields: { Rating: 'G' },
    value: 'G',
    witness: 'entry',
    from: { by: 'Tim Moss', at: '2026-11-22T09:00:00Z' },
  };
  expect(proposalInWords(proposal, names)).toBe(
    'Mending puts back the rating Green, as the record tells: the entry by Tim Moss of 22 November 2026 at 09:00.',
  );
  expect(recordInWords(proposal)).toBe(
    'Mended. What was wrong in SharePoint: its rating is “x”, which the plan’s legend does not have. Changed there by Group member on 23 November 2026 at 09:20. It was put back as the record tells: the entry by Tim Moss of 22 November 2026 at 09:00.',
  );
});

test('what the app cannot tell is left to people, with what they can do', () => {
  const byHand = { ...known, kind: 'by hand' } as const;
  expect(proposalInWords({ ...byHand, why: 'empty' }, names)).toMatch(/please delete it in SharePoint/);
  const strange = { ...byHand, broken: { ...broken, fault: 'unknown rating' }, why: 'no witness' } as const;
  expect(proposalInWords(strange, names)).toMatch(/correct the row in SharePoint\. Or give the action a rating/);
  const typed: Proposal = { ...known, kind: 'new action', fields: {}, areaKey: 'area' };
  expect(proposalInWords(typed, names)).toBe('Mending makes it an action of the plan, under 1.2 Commissioning.');
});
