import { join } from 'node:path';

/** One program to run with Node from the project's root. */
export interface Step {
  name: string;
  args: string[];
}

const bin = (...path: string[]): string => join('node_modules', ...path);

const PARTS = [
  'domain',
  'exchange',
  'graph',
  'store',
  'cards',
  'bot',
  'tab',
  'tab/worker',
  'tab/reading',
  'local',
  'start',
].map((part) => join('src', part));

/** Each part is type-checked with only those types of the world that it may know. */
const TYPES: Step[] = [...PARTS, 'test'].map((folder) => ({
  name: `types of ${folder.replaceAll('\\', '/')}`,
  args: [bin('typescript', 'bin', 'tsc'), '-p', folder, '--noEmit'],
}));

/** What holds the house together and needs no running product: types, lint, format, arrows, nothing unused. */
export const HOUSE_RULES: Step[] = [
  ...TYPES,
  { name: 'lint', args: [bin('oxlint', 'bin', 'oxlint'), '--deny-warnings'] },
  { name: 'format', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'who imports whom',
    args: [bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', 'src'],
  },
  { name: 'nothing unused', args: [bin('knip', 'bin', 'knip.js')] },
];
