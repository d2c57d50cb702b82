import { expect, it } from 'vitest';
import { isAllowed } from './licence.ts';

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND Zlib', true],
  ['GPL-3.0-or-later', false],
  ['MIT AND GPL-3.0-or-later', false],
  ['(MIT AND (Zlib OR GPL-2.0))', false],
  ['SEE LICENSE IN LICENSE', false],
  ['mit', false],
  [null, false],
])('%s is allowed: %s', (licence, allowed) => {
  expect(isAllowed(licence)).toBe(allowed);
});
