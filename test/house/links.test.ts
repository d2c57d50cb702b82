import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const PARTS = ['docs', 'src', 'test', 'manifest', 'infra'];
const TOP = ['README.md', 'package.json', 'vite.config.ts', 'Containerfile', 'm365agents.yml', 'm365agents.local.yml'];

/** Files of the tree as paths from its root, with slashes. */
const files = [
  ...TOP.filter((file) => existsSync(join(ROOT, file))),
  ...PARTS.filter((part) => existsSync(join(ROOT, part))).flatMap((part) =>
    readdirSync(join(ROOT, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  ),
];
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const pages = files.filter((file) => file.endsWith('.md'));

/** A page without what it shows as code. */
const wordsOf = (page: string): string =>
  read(page)
    .replaceAll(/^```[^]*?^```/gm, '')
    .replaceAll(/^ {4}\S.*$/gm, '')
    .replaceAll(/`[^`\n]*`/g, '');

/** Where a page's links and pictures lead, those of the web aside: a path from the root, and an anchor. */
function linksOf(page: string): { page: string; to: string; anchor: string | null }[] {
  return [...wordsOf(page).matchAll(/\]\(<?([^)\s>]+)>?\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [path = '', anchor = null] = link.split('#');
    const to = path === '' ? page : join(dirname(page), path).replaceAll('\\', '/');
    return [{ page, to, anchor }];
  });
}

/** Anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const met = new Map<string, number>();
  const text = read(page).replaceAll(/^```[^]*?^```/gm, '');
  return [...text.matchAll(/^#{1,6} +(.*?)(?: #+)?$/gm)].map(([, heading = '']) => {
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-');
    const before = met.get(anchor) ?? 0;
    met.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

const links = pages.flatMap(linksOf);

describe('the pages of the docs', () => {
  it('lead to files and folders that there are', () => {
    expect(links.length).toBeGreaterThan(150);
    expect(links.filter(({ to }) => !existsSync(join(ROOT, to)))).toEqual([]);
  });

  it('lead to headings that there are', () => {
    const anchored = links.filter(({ anchor, to }) => anchor && to.endsWith('.md'));
    expect(anchored.length).toBeGreaterThan(10);
    expect(anchored.filter(({ to, anchor }) => !anchorsOf(to).includes(anchor as string))).toEqual([]);
  });

  it('name commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = pages.flatMap((page) =>
      [...read(page).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => ({
        page,
        command: run ?? short ?? '',
      })),
    );
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter(({ command }) => !(command in scripts))).toEqual([]);
  });

  it('say in words what each picture shows', () => {
    const said = pages.flatMap((page) =>
      [...wordsOf(page).matchAll(/!\[([^\]]*)\]\(/g)].map(([, words = '']) => words),
    );
    expect(said.length).toBeGreaterThan(15);
    expect(said.filter((words) => words.length < 20)).toEqual([]);
  });

  it('show every picture that there is', () => {
    const pictures = files.filter((file) => file.startsWith('docs/pictures/'));
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((file) => !links.some(({ to }) => to === file))).toEqual([]);
  });
});
