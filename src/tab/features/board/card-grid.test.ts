import { describe, expect, test } from 'vitest';
import { isMoveKey, nextPlace, type CardGrid, type MoveKey, type Place } from './card-grid.ts';

const cell = (count: number, abreast = 1) => ({ count, abreast });
const at = (column: number, index: number, lane = 0): Place => ({ lane, column, index });

// A narrow column of five, an empty one, and a wide one of seven cards, three abreast.
const board: CardGrid = { lanes: [[cell(5), cell(0), cell(7, 3)]], isStacked: false, rowsInSight: 2 };

describe('on one board', () => {
  test.each<[string, Place, MoveKey, Place | null]>([
    ['down to the next row', at(2, 1), 'ArrowDown', at(2, 4)],
    ['down to the last card where the last row is shorter', at(2, 5), 'ArrowDown', at(2, 6)],
    ['nowhere below the last row', at(2, 6), 'ArrowDown', null],
    ['up to the row before', at(2, 6), 'ArrowUp', at(2, 3)],
    ['nowhere above the first row', at(2, 2), 'ArrowUp', null],
    ['right to the card beside', at(2, 0), 'ArrowRight', at(2, 1)],
    ['right over an empty column, in the same row', at(0, 1), 'ArrowRight', at(2, 3)],
    ['right to the last row where there is no such row', at(0, 4), 'ArrowRight', at(2, 6)],
    ['nowhere right of the last column', at(2, 2), 'ArrowRight', null],
    ['left over an empty column, in the same row', at(2, 3), 'ArrowLeft', at(0, 1)],
    ['to the first card of the column', at(2, 5), 'Home', at(2, 0)],
    ['to the last card of the column', at(2, 0), 'End', at(2, 6)],
    ['a screenful down, and no further than the last row', at(0, 2), 'PageDown', at(0, 4)],
    ['a screenful up', at(0, 4), 'PageUp', at(0, 2)],
  ])('a key leads %s', (_where, from, key, to) => {
    expect(nextPlace(board, from, key)).toEqual(to);
  });

  test('left into a wide column comes to the last card of the row', () => {
    const mirrored = { ...board, lanes: [[cell(4, 3), cell(2)]] };
    expect(nextPlace(mirrored, at(1, 0), 'ArrowLeft')).toEqual(at(0, 2));
    expect(nextPlace(mirrored, at(1, 1), 'ArrowLeft')).toEqual(at(0, 3));
  });

  test('every card is reached from the first one by arrows alone, and none leads out of the board', () => {
    const seen = new Set<string>();
    const reach = (place: Place) => {
      const name = JSON.stringify(place);
      if (seen.has(name)) return;
      seen.add(name);
      expect(place.index).toBeLessThan(board.lanes[place.lane]?.[place.column]?.count ?? 0);
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) {
        const next = nextPlace(board, place, key);
        if (next) reach(next);
      }
    };
    reach(at(0, 0));
    expect(seen.size).toBe(12);
  });
});

test('down from the last card of a lane leads to the next lane that has cards in the column', () => {
  const lanes: CardGrid = {
    ...board,
    lanes: [
      [cell(2), cell(1)],
      [cell(0), cell(3)],
      [cell(4, 2), cell(0)],
    ],
  };
  expect(nextPlace(lanes, at(0, 1, 0), 'ArrowDown')).toEqual(at(0, 0, 2));
  expect(nextPlace(lanes, at(0, 1, 2), 'ArrowUp')).toEqual(at(0, 1, 0));
});

test('where columns are stacked, down goes on in the next one and right skips to its first card', () => {
  const stacked: CardGrid = { ...board, isStacked: true, lanes: [[cell(3), cell(0), cell(2)]] };
  expect(nextPlace(stacked, at(0, 2), 'ArrowDown')).toEqual(at(2, 0));
  expect(nextPlace(stacked, at(0, 0), 'ArrowRight')).toEqual(at(2, 0));
  expect(nextPlace(stacked, at(2, 0), 'ArrowUp')).toEqual(at(0, 2));
});

test('a place that is no longer there leads nowhere', () => {
  expect(nextPlace(board, at(9, 0), 'ArrowDown')).toBeNull();
});

test('letters are no keys that move', () => {
  expect(['ArrowUp', 'End', 'Enter', 'm'].map(isMoveKey)).toEqual([true, true, false, false]);
});
