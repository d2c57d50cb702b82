import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES } from '../../src/exchange/finding-code.ts';

const ROOT = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/findings.md', ROOT), 'utf8');

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}${file.replaceAll('\\', '/')}`);
const textOf = (files: readonly string[]): string =>
  files.map((file) => readFileSync(new URL(file, ROOT), 'utf8')).join('\n');

const inExchange = filesIn('src/exchange/').filter((file) => !file.endsWith('finding-code.ts'));
const isTest = (file: string): boolean => file.endsWith('.test.ts');
const rules = textOf(inExchange.filter((file) => !isTest(file)));
const tests = textOf([...inExchange.filter(isTest), ...filesIn('test/contract/exchange/')]);

describe('the findings of reading a file', () => {
  it('are those that docs/findings.md explains, each once', () => {
    const explained = [...page.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, code]) => code);
    expect(explained).toEqual([...FINDING_CODES]);
  });

  it.each(FINDING_CODES)('%s is raised by a rule and held by a test', (code) => {
    expect([rules, tests].map((text) => text.includes(`'${code}'`))).toEqual([true, true]);
  });
});
