import { expect, test } from 'vitest';
import type { UnrecordedStep } from '../../../../domain/board.ts';
import type { Status } from '../../../../domain/plan.ts';
import { aroundInWords } from './step-words.ts';

const statuses = [
  { code: 'A', label: 'Amber' },
  { code: 'G', label: 'Green' },
] as Status[];
const step: UnrecordedStep = {
  from: 'around',
  how: 'direct',
  by: 'Tim Moss',
  at: '2026-11-23T09:20:00Z',
  before: 'G',
  after: 'A',
  afterKey: null,
};

test('a change around the app is told with who, when and what, and that nobody said why', () => {
  expect(aroundInWords(step, statuses)).toBe(
    'Changed directly in SharePoint by Tim Moss on 23 November 2026, from Green to Amber. No reason was recorded.',
  );
  expect(aroundInWords({ ...step, by: null, at: null }, statuses)).toContain('Nothing tells who did it or when');
});

test('a change whose entry was taken away is not called a change around the app', () => {
  expect(aroundInWords({ ...step, how: 'entryMissing' }, statuses)).toBe(
    'Changed by Tim Moss on 23 November 2026, from Green to Amber. The entry that gives the reason is not in Plan updates.',
  );
});
