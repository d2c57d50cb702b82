import { expect, test } from 'vitest';
import type { Board, BoardAction } from '../../domain/board.ts';
import type { WaitingEdit } from '../offline/edit-shelf.ts';
import { withChange, withRatings, withWaiting } from './board-change.ts';
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
  const more = withRatings(board, new Map(['b', 'a'].map((key) => [key, 'A'])));
  expect(more.actions[1]).toBe(shown.actions[1]);
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

const said = { key: 'k', madeAt: '', saidBy: 'Me', source: 'tab' as const };
const waits = (edit: WaitingEdit['edit']): WaitingEdit => ({ number: 1, edit, wasTried: false, hindrance: null });
const placed = (key: string, position: number) =>
  ({ ...action(key, 'G'), position, isRatingAgreed: true }) as BoardAction;

test('what waits is shown as it will stand: a new action in its place, a retired one gone, a rating not yet agreed', () => {
  const board = boardOf(placed('a', 1), placed('b', 2));
  const fresh = { newKey: 'c', structureKey: 's', position: 1.5, fields: { text: 'Ask families' } };
  const shown = withWaiting(board, [
    waits({ ...said, kind: 'newAction', ...fresh }),
    waits({ ...said, kind: 'rating', action: placed('a', 1), to: 'R', reason: 'Late', isAgreed: false }),
    waits({ ...said, kind: 'retire', action: placed('b', 2), reason: 'Done elsewhere' }),
  ]);
  expect(shown.actions.map(({ key, rating, isRatingAgreed }) => [key, rating, isRatingAgreed])).toEqual([
    ['a', 'R', false],
    ['c', null, true],
  ]);
});

test('a note that waits, and what is held up, leave the board as it is', () => {
  const board = boardOf(placed('a', 1));
  const note = waits({ ...said, kind: 'note', action: placed('a', 1), text: 'Seen' });
  expect(withWaiting(board, [note]).actions).toBe(board.actions);
  const refused = { ...waits({ ...said, kind: 'retire', action: placed('a', 1), reason: 'Done' }) };
  const heldUp: WaitingEdit = { ...refused, hindrance: { kind: 'refusal', words: 'No' } };
  expect(withWaiting(board, [heldUp])).toBe(board);
});

test('an agreement that waits says nothing of a rating that changed since', () => {
  const agreement = (rating: string) =>
    waits({ ...said, kind: 'agreement', action: { ...placed('a', 1), rating }, text: '' });
  const board = boardOf({ ...placed('a', 1), isRatingAgreed: false });
  expect(withWaiting(board, [agreement('G')]).actions[0]?.isRatingAgreed).toBe(true);
  expect(withWaiting(board, [agreement('R')]).actions[0]?.isRatingAgreed).toBe(false);
});
