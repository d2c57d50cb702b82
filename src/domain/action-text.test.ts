import { expect, test } from 'vitest';
import { withoutLetter } from './action-text.ts';

test.each([
  ['A. Co-produce it', 'A', 'Co-produce it'],
  ['b) Roll out', 'B', 'Roll out'],
  ['A plan is agreed', 'A', 'A plan is agreed'],
  ['Agree it', 'A', 'Agree it'],
  ['A.', 'A', 'A.'],
  ['Local area continues', null, 'Local area continues'],
])('%s of letter %s is shown as %s', (text, letter, shown) => {
  expect(withoutLetter(text, letter)).toBe(shown);
});
