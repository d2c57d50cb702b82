import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SWITCHES } from '../../src/local/graph/switch-table.ts';
import { CHECKS } from '../../src/start/verify/checks.ts';

const page = readFileSync(new URL('../../docs/unproven.md', import.meta.url), 'utf8');

/** The lines of the list below a mark. */
const listAfter = (mark: string): string[] => {
  const [, after = ''] = page.split(`<!-- ${mark} -->`);
  const [list = ''] = after.trim().split('\n\n');
  return list.split('\n').map((line) => line.replace(/^- /, ''));
};

it('the page of what is unproven lists what npm run verify asks', () => {
  expect(listAfter('what npm run verify asks')).toEqual(CHECKS.map(({ title }) => title));
});

it('and each guess behind a switch that no question tells', () => {
  const told = new Set(CHECKS.flatMap(({ tells }) => tells as readonly string[]));
  const guesses = Object.entries(SWITCHES).filter(([name, { mark }]) => mark !== 'D' && !told.has(name));
  const listed = listAfter('what npm run verify cannot ask').flatMap((line) =>
    [...line.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(listed.toSorted()).toEqual(guesses.map(([name]) => name).toSorted());
});
