import { expect, test } from 'vitest';
import type { Board, BoardAction, Structure } from '../../../domain/board.ts';
import { endOf, nextRef, positionAfter, positionBefore, refAfter, steppedPosition } from './plan-place.ts';

const action = (ref: string, structureKey: string, position: number) =>
  ({ key: ref, ref, structureKey, position }) as unknown as BoardAction;
const [a, b, c] = [action('1.1 A', 'x', 1), action('1.1 B', 'x', 2), action('1.2 A', 'y', 3)] as const;
const board = { actions: [a, b, c] } as unknown as Board;

test('a place lies between the two rows that stand there, whatever focus area they are of', () => {
  expect(positionAfter(board.actions, b)).toBe(2.5);
  expect(positionAfter(board.actions, c)).toBe(4);
  expect(positionBefore(board.actions, a)).toBe(0);
  expect(positionBefore(board.actions, c)).toBe(2.5);
});

test('a step stays within the focus area', () => {
  expect(steppedPosition(board, b, -1)).toBe(0);
  expect(steppedPosition(board, a, 1)).toBe(2.5);
  expect(steppedPosition(board, a, -1)).toBeNull();
  expect(steppedPosition(board, b, 1)).toBeNull();
});

test('a new action comes after the last of its focus area; in an empty one after all others', () => {
  expect(endOf(board, 'x')).toBe(2.5);
  expect(endOf(board, 'z')).toBe(4);
});

test.each([
  ['1.1 D', { ref: '1.1 E', letter: 'E' }],
  ['a', { ref: 'b', letter: 'b' }],
  ['1.1.4', null],
  ['1.1 Z', null],
  [null, null],
])('after %s comes %o', (ref, next) => {
  expect(refAfter(ref)).toEqual(next);
});

test('the next ref is one that nothing has, the first of an empty focus area is A, and none is guessed without letters', () => {
  const area = (key: string, ref: string) => ({ key, ref }) as Structure;
  const taken = { actions: [...board.actions, action('1.1 C', 'y', 4)] } as unknown as Board;
  expect(nextRef(taken, area('x', '1.1'))?.ref).toBe('1.1 D');
  expect(nextRef(board, area('z', '1.3'))?.ref).toBe('1.3 A');
  expect(nextRef({ actions: [action('7', 'x', 1)] } as unknown as Board, area('x', '1.1'))).toBeNull();
});
