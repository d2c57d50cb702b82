import { join } from 'node:path';

/** One program to run with Node from the project's root. */
export interface Step {
  name: string;
  args: string[];
}

const bin = (...path: string[]): string => join('node_modules', ...path);

/** Each part is type-checked with only those types of the world that it may know; the first are what others import. */
export const PARTS = [
  'manifest',
  ...['domain', 'graph', 'exchange', 'cards', 'store', 'bot', 'local', 'tab/worker', 'tab/reading', 'tab', 'start'].map(
    (part) => join('src', part),
  ),
  'test',
];

/** A file that is as it was is not looked at again. */
const CACHE = ['--cache', '--cache-strategy', 'content', '--cache-location', join('.build', 'prettier')];

/** What holds the house together and needs no running product: types, lint, format, arrows, nothing unused. */
export const HOUSE_RULES: Step[] = [
  { name: 'types', args: ['--import', 'tsx', join('src', 'start', 'type-check.ts')] },
  { name: 'lint', args: [bin('oxlint', 'bin', 'oxlint'), '--deny-warnings'] },
  { name: 'format', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', ...CACHE, '.'] },
  {
    name: 'who imports whom',
    args: [
      bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'manifest',
    ],
  },
  { name: 'nothing unused', args: [bin('knip', 'bin', 'knip.js')] },
];
