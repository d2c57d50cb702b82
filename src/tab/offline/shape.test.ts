import { expect, test } from 'vitest';
import { isFigure, isListOf, isObjectOf, isOneOf, isRecordOf, isText, isYesOrNo, orMissing, orNull } from './shape.ts';

const isAction = isObjectOf({
  text: isText,
  count: isFigure,
  isDone: isYesOrNo,
  kind: isOneOf('note', 'rating'),
  due: orNull(isText),
  leads: isListOf(isText),
  extra: isRecordOf(isText),
  needsCheck: orMissing(isYesOrNo),
});
const action = { text: 'Mend', count: 2, isDone: false, kind: 'note', due: null, leads: ['Ada'], extra: { Cost: '2' } };

test('what has the shape is taken, also with more beside it', () => {
  expect(isAction(action)).toBe(true);
  expect(isAction({ ...action, due: '2027', later: 1, needsCheck: true, leads: [], extra: {} })).toBe(true);
});

test.each([
  null,
  [],
  'action',
  { ...action, text: null },
  { ...action, count: '2' },
  { ...action, isDone: 'no' },
  { ...action, kind: 'other' },
  { ...action, due: undefined },
  { ...action, leads: ['Ada', 3] },
  { ...action, leads: { 0: 'Ada' } },
  { ...action, extra: ['Cost'] },
  { ...action, needsCheck: null },
  { ...action, extra: { Cost: 2 } },
])('%o is not', (other) => {
  expect(isAction(other)).toBe(false);
});
