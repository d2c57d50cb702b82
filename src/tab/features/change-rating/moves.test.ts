import { expect, test } from 'vitest';
import type { BoardAction } from '../../../domain/board.ts';
import { reduceMoves, type Move, type MoveEvent } from './moves.ts';

const action = (key: string, rating: string) => ({ key, rating }) as BoardAction;
const moved = (name: string, to: string, rating = 'G'): MoveEvent => ({
  type: 'moved',
  action: action(name, rating),
  to,
  from: 'card',
});
const after = (...events: MoveEvent[]): readonly Move[] => events.reduce(reduceMoves, [] as readonly Move[]);

test('a move waits for its reason', () => {
  expect(after(moved('a', 'A'))).toMatchObject([{ to: 'A', reason: '', isSaving: false, problem: null }]);
});

test('moving a card to where it is does nothing', () => {
  expect(after(moved('a', 'G'))).toEqual([]);
});

test('moving a card on keeps the words that were typed and what it was before', () => {
  const moves = after(moved('a', 'A'), { type: 'written', actionKey: 'a', reason: 'Late' }, moved('a', 'R', 'A'));
  expect(moves).toMatchObject([{ to: 'R', reason: 'Late', action: { rating: 'G' } }]);
});

test('moving a card back ends the move', () => {
  expect(after(moved('a', 'A'), moved('a', 'G', 'A'))).toEqual([]);
});

test('a second card waits beside the first, and is asked about first', () => {
  const moves = after(moved('a', 'A'), moved('b', 'R'));
  expect(moves.map((move) => move.action.key)).toEqual(['a', 'b']);
  expect(reduceMoves(moves, { type: 'ended', actionKey: 'b' }).at(-1)?.action.key).toBe('a');
});

test('a refusal keeps the reason, and a move on its way is not changed under way', () => {
  const words = { type: 'written', actionKey: 'a', reason: 'Late' } as const;
  const saving = after(moved('a', 'A'), words, { type: 'saving', actionKey: 'a' });
  expect(reduceMoves(saving, moved('a', 'R', 'A'))).toBe(saving);
  const problem = { kind: 'sentence', words: 'Busy.' } as const;
  expect(reduceMoves(saving, { type: 'refused', actionKey: 'a', problem })).toMatchObject([
    { reason: 'Late', isSaving: false, problem },
  ]);
});

test('a move over somebody else’s change stands on theirs and keeps its words', () => {
  const moves = after(
    moved('a', 'A'),
    { type: 'written', actionKey: 'a', reason: 'Late' },
    { type: 'refused', actionKey: 'a', problem: { kind: 'conflict', theirs: action('a', 'R'), isWritten: false } },
    { type: 'rebased', actionKey: 'a', action: action('a', 'R') },
  );
  expect(moves).toMatchObject([{ to: 'A', reason: 'Late', problem: null, action: { rating: 'R' } }]);
});
