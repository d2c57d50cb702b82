import { expect, test } from 'vitest';
import type { Status } from './plan.ts';
import { reservationsAbout } from './provisional.ts';

const green = (needs: Partial<Status>) => ({ code: 'G', done: true, ...needs }) as Status;

test('a rating is provisional without evidence only where the legend wants some', () => {
  const bare = { isRatingAgreed: true, evidenceCount: 0 };
  expect(reservationsAbout(bare, green({}))).toEqual([]);
  expect(reservationsAbout(bare, green({ needsEvidence: true }))).toEqual(['no evidence']);
  expect(reservationsAbout({ ...bare, evidenceCount: 1 }, green({ needsEvidence: true }))).toEqual([]);
});

test('a rating that nobody agreed is provisional, and unchecked where the legend wants a check', () => {
  const given = { isRatingAgreed: false, evidenceCount: 0 };
  expect(reservationsAbout(given, null)).toEqual(['not agreed']);
  expect(reservationsAbout(given, green({ needsCheck: true, needsEvidence: true }))).toEqual([
    'no evidence',
    'not checked',
  ]);
});
