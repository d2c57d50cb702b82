import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const known = new Map<string, string[]>();

/** Titles of tests and groups as they stand in the source of a test file, named from the project's root; none where there is no such file. */
export function titlesOf(file: string): string[] {
  const titles = known.get(file) ?? readTitles(file);
  known.set(file, titles);
  return titles;
}

function readTitles(file: string): string[] {
  const address = new URL(file, ROOT);
  if (!existsSync(address)) return [];
  const found = readFileSync(address, 'utf8').matchAll(
    /\(\s*(?:'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\\n])*)`),/g,
  );
  return [...found].map(([, single, double, template]) =>
    (single ?? double ?? template ?? '').replaceAll(/\\(.)/g, '$1'),
  );
}
