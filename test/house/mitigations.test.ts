import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { titlesOf } from './test-titles.ts';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

/** Rows such as `| 4-S2 | threat | what is done | shown by |`. */
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+-[STRIDE]\d* \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', threat = '', done = '', shown = '']) => ({ id, threat, done, shown }));

/** `title`s after the `file` that they stand in. */
function namedTests(shown: string): { file: string; title: string }[] {
  let file = '';
  return [...shown.matchAll(/`([^`]+)`/g)].flatMap(([, words = '']) => {
    if (!/\.test\.tsx?$/.test(words)) return [{ file, title: words }];
    file = words;
    return [];
  });
}

describe('the threats in docs/security.md', () => {
  it('have an id of their own, and are of every kind', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(new Set(ids.map((id) => id.replaceAll(/[^A-Z]/g, '')))).toEqual(new Set('STRIDE'));
  });

  it('each say what is done, and which test shows it', () => {
    expect(rows.filter(({ done, shown }) => done === '' || namedTests(shown).length === 0)).toEqual([]);
  });

  it('name tests that exist', () => {
    const missing = rows
      .flatMap(({ id, shown }) => namedTests(shown).map((one) => ({ id, ...one })))
      .filter(({ file, title }) => !titlesOf(file).includes(title));
    expect(missing).toEqual([]);
  });
});
