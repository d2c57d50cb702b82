import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(new URL(`${folder}${file.replaceAll('\\', '/')}`, ROOT), 'utf8'));

/** What the tab says, each message as a pattern in which what is filled in may be anything. */
const said = filesIn('src/tab/words/en-GB/', /\.json$/)
  .flatMap((text) => Object.values(JSON.parse(text) as Record<string, string>))
  .map(patternOf)
  .filter((pattern) => pattern !== null);

/** What cards and the local host page say, in their own code. */
const code = [...filesIn('src/cards/', /(?<!\.test)\.ts$/), ...filesIn('src/local/host/page/', /\.(?:ts|html)$/)].join(
  '\n',
);

/** A message's own words in their order; null where it has next to none. */
function patternOf(message: string): RegExp | null {
  let depth = 0;
  let words = '';
  for (const sign of message) {
    if (sign === '{') depth += 1;
    if (depth === 0) words += sign;
    if (sign === '}' && --depth === 0) words += '\u0000';
  }
  if (words.replaceAll(/[^\p{L}]/gu, '').length < 3) return null;
  const escaped = words.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll('\u0000', '.+');
  return new RegExp(`^${escaped.replace(/ …$/, '(?: …)?')}$`, 'u');
}

/** What a guide has in bold and what is no sentence: names of what is pressed or seen. */
const labelsOf = (guide: string): string[] =>
  [...guide.matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => label).filter((label) => !/[.:]$/.test(label));

it.each(['member', 'lead', 'chair', 'officer'])(
  'the guide for %ss names what is there to be pressed or seen',
  (name) => {
    const labels = labelsOf(readFileSync(new URL(`docs/guides/${name}.md`, ROOT), 'utf8'));
    expect(labels.length).toBeGreaterThan(4);
    expect(labels.filter((label) => !said.some((one) => one.test(label)) && !code.includes(label))).toEqual([]);
  },
);
