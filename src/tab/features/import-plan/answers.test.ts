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

test('what stands above is offered from the nearest three that differ, and a file of thousands is not gone through for each', () => {
  let read = 0;
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    number: at + 1,
    get cells() {
      read += 1;
      return ['', '', at % 2 ? 'As above' : `Survey ${Math.floor(at / 4)}`];
    },
  }));
  const sheets = [{ sheet: null, use: 'plan' as const, heads: [], rows: rows.map(() => 'action' as const) }];
  const asked = { place: { sheet: null, row: 4998, index: 2 }, text: 'as above' };
  const answers = answersTo(finding({ code: 'as-above' }), asked, {
    tables: [{ sheet: null, rows, endsOpen: false }],
    sheets,
    legends: [],
  });
  expect(answers.map(({ words, text }) => [words, text])).toEqual([
    ['As in row 4997', 'Survey 1249'],
    ['As in row 4995', 'Survey 1248'],
    ['As in row 4991', 'Survey 1247'],
    ['Keep it as written', null],
  ]);
  expect(read).toBeLessThan(20);
});
