import { expect, test } from 'vitest';
import { createCardSlots } from './card-slots.ts';

test('cards that stay keep their elements, and those that come take the place of those that left', () => {
  const slots = createCardSlots();
  expect([...slots.assign(['a', 'b', 'c'], []).values()]).toEqual([0, 1, 2]);
  expect([...slots.assign(['b', 'c', 'd'], [])]).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 0],
  ]);
  expect([...slots.assign(['x', 'y', 'z'], []).values()]).toEqual([1, 2, 0]);
});

test('a card that comes before others has an element of its own, so that none of theirs has to be put elsewhere', () => {
  const slots = createCardSlots();
  slots.assign(['b', 'c', 'd'], []);
  expect([...slots.assign(['a', 'b', 'c'], []).values()]).toEqual([3, 0, 1]);
  expect([...slots.assign(['b', 'x', 'c'], []).values()]).toEqual([0, 3, 1]);
});

test('asked again for the same cards it answers the same', () => {
  const slots = createCardSlots();
  slots.assign(['a', 'b'], []);
  const once = [...slots.assign(['b', 'c'], [])];
  expect([...slots.assign(['b', 'c'], [])]).toEqual(once);
});

test('the element of a kept card goes with it, so that no other action gets its focus', () => {
  const slots = createCardSlots();
  slots.assign(['a', 'b'], ['a']);
  expect([...slots.assign(['b', 'c'], ['a'])]).toEqual([
    ['b', 1],
    ['c', 2],
  ]);
});
