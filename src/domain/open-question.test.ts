import { expect, test } from 'vitest';
import type { Update } from './board.ts';
import { openQuestion } from './open-question.ts';

const said = (kind: Update['kind'], key: string = kind, after: string | null = null) =>
  ({ kind, key, after }) as Update;

test('a question stands with its answers until the rating is agreed, given anew or taken back', () => {
  const asked = [said('rating', 'r', 'G'), said('note'), said('challenge'), said('note', 'n2'), said('answer')];
  expect(openQuestion(asked)).toMatchObject({ question: { key: 'challenge' }, answers: [{ key: 'answer' }] });
  expect(openQuestion([...asked, said('agreement')])).toBeNull();
  expect(openQuestion([...asked, said('rating', 'r2', 'A')])).toBeNull();
  expect(openQuestion([...asked, said('correction', 'c', 'A')])).toBeNull();
});

test('a correction of the wording settles nothing, and the newest question is the one that stands', () => {
  const twice = [said('challenge', 'q1'), said('answer', 'a1'), said('challenge', 'q2'), said('correction')];
  expect(openQuestion(twice)).toMatchObject({ question: { key: 'q2' }, answers: [] });
  expect(openQuestion([said('note')])).toBeNull();
});
