import { expect, test } from 'vitest';
import type { Board, BoardAction } from '../../domain/board.ts';
import { withChange, withRatings } from './board-change.ts';
import { ratedByOthers } from './others-changes.ts';

const action = (key: string, rating: string, by = 'Tim Moss', entry = rating, text = entry) =>
  ({ key, rating, lastUpdate: { key: entry, at: null, date: null, by, text } }) as BoardAction;
const boardOf = (...actions: BoardAction[]) => ({ actions, subGroups: [] as Board['subGroups'] }) as Board;

test('a row that a change brought back takes its place, and the sub-groups stay where none came', () => {
  const board = boardOf(action('a', 'G'), action('b', 'G'));
  const after = withChange(board, { actions: [action('b', 'R')] });
  expect(after.actions.map(({ key, rating }) => `${key} ${rating}`)).toEqual(['a G', 'b R']);
  expect(after.subGroups).toBe(board.subGroups);
});

test('a move is shown at once, and cards that did not move stay the same objects', () => {
  const board = boardOf(action('a', 'G'), action('b', 'G'));
  const shown = withRatings(board, new Map([['b', 'A']]));
  expect(shown.actions[1]?.rating).toBe('A');
  expect(shown.actions[0]).toBe(board.actions[0]);
  expect(withRatings(board, new Map())).toBe(board);
});

test('only what others rated is told, and no action that is new', () => {
  const before = boardOf(action('a', 'G'), action('b', 'G'), action('c', 'G'));
  const after = boardOf(action('a', 'R'), action('b', 'R', 'Me'), action('c', 'G'), action('d', 'R'));
  expect(ratedByOthers(before, after, 'Me').map(({ action: { key } }) => key)).toEqual(['a']);
});

test('a rating that came without a new entry was changed around the app, whoever said the last words', () => {
  const before = boardOf(action('a', 'G', 'Me', 'entry'), action('b', 'G'));
  const after = boardOf(action('a', 'R', 'Me', 'entry'), action('b', 'R'));
  expect(ratedByOthers(before, after, 'Me').map(({ how }) => how)).toEqual(['around', 'said']);
});

test('a rating whose entry brought no new words was put back in mending its row, and nobody is said to have given it', () => {
  const before = boardOf(action('a', '?', 'Tim Moss', 'entry', 'Posts are vacant'));
  const after = boardOf(action('a', 'G', 'Tim Moss', 'correction', 'Posts are vacant'));
  expect(ratedByOthers(before, after, 'Me')).toMatchObject([{ how: 'mended' }]);
});
