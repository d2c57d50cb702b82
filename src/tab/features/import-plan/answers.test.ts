import { expect, test } from 'vitest';
import type { Finding } from '../../../domain/plan.ts';
import { NO_CORRECTIONS } from '../../../exchange/corrections.ts';
import { answersTo, withAnswer } from './answers.ts';

const finding = (more: Partial<Finding>): Finding => ({
  code: 'made-up',
  severity: 'question',
  where: { sheet: null, row: 4, column: 'Due' },
  message: 'In doubt.',
  before: null,
  after: null,
  remedy: 'Say what is meant.',
  ...more,
});
const cell = { place: { sheet: null, row: 4, index: 2 }, text: 'By Jan-20 at the latest' };
const context = { tables: [], sheets: [], legends: [] };

test('a proposal takes the place of the words in doubt and leaves the rest of the cell', () => {
  const [yes] = answersTo(finding({ before: 'Jan-20', after: 'Jan-21' }), cell, context);
  expect(yes).toEqual({ words: 'Yes, Jan-21', text: 'By Jan-21 at the latest' });
});

test('a code that nobody knows can be kept as written, and a note be marked as looked at', () => {
  expect(answersTo(finding({}), cell, context)).toEqual([{ words: 'Keep it as written', text: null }]);
  expect(answersTo(finding({ severity: 'note' }), null, context)).toEqual([
    { words: 'I have looked at it', text: null },
  ]);
});

test('a rating in doubt is answered with one of the key', () => {
  const status = { code: 'M', label: 'Moving', meaning: '', order: 1, rank: 1, colour: 'amber' as const };
  const legends = [{ level: 'action' as const, statuses: [{ ...status, done: false, late: false }] }];
  const answers = answersTo(finding({ code: 'unknown-rating' }), cell, { ...context, legends });
  expect(answers[0]).toEqual({ words: 'Moving', text: 'M' });
});

test('an answer is a corrected cell and a settled finding; keeping it settles it alone', () => {
  const one = { finding: finding({}), cell };
  expect(withAnswer(NO_CORRECTIONS, [one], () => 'Mar-21')).toMatchObject({
    cells: [{ sheet: null, row: 4, index: 2, text: 'Mar-21' }],
    settled: ['made-up||4|Due'],
  });
  expect(withAnswer(NO_CORRECTIONS, [one], () => null)).toMatchObject({ cells: [], settled: ['made-up||4|Due'] });
});
