import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** What a browser runs of ours. */
const files = ['domain', 'exchange', 'graph', 'store', 'cards', 'tab'].flatMap((part) =>
  readdirSync(new URL(`src/${part}/`, ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${part}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file)),
);

const MAKES_MARKUP =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|srcdoc|srcDoc)\b|document\.write|\beval\(|new Function\b/;

it('was looked for in the files there are, not in none', () => expect(files.length).toBeGreaterThan(500));

it.each(['domain', 'exchange', 'graph', 'store', 'cards', 'tab'])(
  'nothing makes markup or program of a text: %s',
  (part) => {
    const found = files
      .filter((file) => file.startsWith(`src/${part}/`))
      .filter((file) => MAKES_MARKUP.test(readFileSync(new URL(file, ROOT), 'utf8')));
    expect(found).toEqual([]);
  },
);
