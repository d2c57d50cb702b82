import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { hardCodedWords } from './hard-coded-words.ts';
import { readCatalogue, saidWords, type Catalogue, type Said } from './said-words.ts';
import { openTab, type TabProgram } from './tab-program.ts';

const FOLDER = fileURLToPath(new URL('../../src/tab/words/en-GB/', import.meta.url));

let tab: TabProgram;
let said: Said[];
let catalogues: ReadonlyMap<string, Catalogue>;

beforeAll(() => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  catalogues = new Map(files.map((name) => readCatalogue(`${FOLDER}${name}`)).map((one) => [one.name, one]));
  tab = openTab();
  said = saidWords(tab);
}, 60_000);

const message = ({ catalogue }: Said, key: string) => catalogues.get(catalogue)?.messages.get(key);

describe('the words of the tab', () => {
  it('were looked for in the files there are, not in none', () => {
    expect(catalogues.size).toBeGreaterThan(10);
    expect(said.length).toBeGreaterThan(300);
  });

  it('are said by keys that their catalogue has', () => {
    const unknown = said.flatMap((one) => {
      const lacking = one.keys.filter((key) => !message(one, key));
      return one.keys.length === 0 || lacking.length > 0 ? [`${one.place} ${lacking.join(', ')}`] : [];
    });
    expect(unknown).toEqual([]);
  });

  it('are all said somewhere', () => {
    const used = new Set(said.flatMap(({ catalogue, keys }) => keys.map((key) => `${catalogue} ${key}`)));
    const all = [...catalogues.values()].flatMap(({ name, messages }) =>
      [...messages.keys()].map((key) => `${name} ${key}`),
    );
    expect(all.filter((one) => !used.has(one))).toEqual([]);
  });

  it('are filled with what their messages name, and where one message is said with nothing else', () => {
    const wrong = said.flatMap((one) => {
      const { keys, given, place } = one;
      if (given === null) return [`${place} does not tell what it puts in`];
      const wanted = new Set(keys.flatMap((key) => [...(message(one, key) ?? [])]));
      const lacking = [...wanted].filter((name) => !given.includes(name));
      const idle = given.filter((name) => !wanted.has(name));
      return lacking.length + idle.length > 0 ? [`${place} lacks [${lacking.join()}], needs no [${idle.join()}]`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('stand in the catalogue and nowhere in the code', () => {
    expect(hardCodedWords(tab)).toEqual([]);
  });
});
