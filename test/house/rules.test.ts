import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SWITCHES } from '../../src/local/graph/switch-table.ts';
import { titlesOf } from './test-titles.ts';

const CONTRACT = new URL('../contract/', import.meta.url);
const page = readFileSync(new URL('README.md', CONTRACT), 'utf8');

/** The cells of each row of the table of rules: number, rule, what holds it. */
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+\.\d+ \|/.test(line))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, number = '', rule = '', held = '']) => ({ number, rule, held }));

/** “title”s after the `file` that they stand in. */
function namedTests(held: string): { file: string; title: string }[] {
  let file = '';
  return [...held.matchAll(/`([\w/-]+\.test\.ts)`|“([^”]*)”/g)].flatMap(([, named, title]) => {
    file = named ?? file;
    return title === undefined ? [] : [{ file, title }];
  });
}

const named = rows.flatMap(({ number, held }) => namedTests(held).map((one) => ({ number, ...one })));

/** TypeScript under a folder named from `test/contract/`, as paths from that folder. */
function filesUnder(folder: string): string[] {
  const all = readdirSync(new URL(folder, CONTRACT), { recursive: true, encoding: 'utf8' });
  return all.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.ts'));
}

const testFiles = (folder: string): string[] => filesUnder(folder).filter((file) => file.endsWith('.test.ts'));

/** The numbers that the page says are in use, such as `1.1–1.5`. */
function numbersInUse(): string[] {
  const [, ranges = ''] = /^Numbers in use: (.*)\.$/m.exec(page) ?? [];
  return ranges.split(', ').flatMap((range) => {
    const [first = '', last = first] = range.split('–');
    const [section, from] = first.split('.');
    const until = Number(last.split('.')[1]);
    return Array.from({ length: until - Number(from) + 1 }, (_, at) => `${section}.${Number(from) + at}`);
  });
}

describe('the table of rules in test/contract/README.md', () => {
  it('has a row for every number, and none for another', () => {
    expect([...new Set(rows.map(({ number }) => number))]).toEqual(numbersInUse());
    expect(numbersInUse().length).toBeGreaterThan(80);
  });

  it('says of every rule which test holds it, or that it is out of scope and why', () => {
    const loose = rows.filter(({ held }) => !/out of scope: .{20,}/.test(held) && namedTests(held).length === 0);
    expect(loose).toEqual([]);
  });

  it('names tests that exist', () => {
    const missing = named.filter(({ file, title }) => !titlesOf(`test/contract/local-graph/${file}`).includes(title));
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(100);
  });

  it('names every test file of the local Graph server', () => {
    const files = testFiles('local-graph/');
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter((file) => !named.some((one) => one.file === file))).toEqual([]);
  });

  it('puts every switch beside a rule', () => {
    const rules = rows.map(({ rule }) => rule).join(' ');
    expect(Object.keys(SWITCHES).filter((name) => !rules.includes(`\`${name}\``))).toEqual([]);
  });
});

it('no test has a local Graph server whose answers nobody checks', () => {
  const checked = ['setup/local-graph.ts', 'contract/local-graph/server-process.ts'];
  // Servers that refuse to start answer nothing.
  const never = ['contract/local-graph/durability.test.ts'];
  const starting = filesUnder('../').filter((file) =>
    /\bstartLocalGraph\(\{/.test(readFileSync(new URL(`../${file}`, CONTRACT), 'utf8')),
  );
  expect(starting.toSorted()).toEqual([...checked, ...never].toSorted());
});

describe('the switches of the local Graph server', () => {
  it('are listed with mark, first value and what they decide, and no others', () => {
    const expected = Object.entries(SWITCHES).map(
      ([name, { mark, value, about }]) => `| \`${name}\` | ${mark} | ${JSON.stringify(value)} | ${about} |`,
    );
    expect(page.split('\n').filter((line) => /^\| `\w+` \|/.test(line))).toEqual(expected);
  });

  it('are each turned by a test', () => {
    const files = testFiles('.');
    const source = files.map((file) => readFileSync(new URL(file, CONTRACT), 'utf8')).join('\n');
    expect(Object.keys(SWITCHES).filter((name) => !new RegExp(`\\b${name}\\b`).test(source))).toEqual([]);
  });
});
