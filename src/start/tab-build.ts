import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildWorker, WORKER_FILE } from './worker-build.ts';

const PARTS_IN_THE_TAB = ['tab', 'domain', 'cards', 'exchange', 'store', 'graph'];

/**
 * Builds the tab into `.build/tab` unless it stands there already, made from just these sources; with pseudo words it has a
 * folder of its own beside it. Answers with the folder.
 */
export async function buildTab(root: string, say: (line: string) => void): Promise<string> {
  const name = process.env['APM_WORDS'] === 'pseudo' ? 'tab-pseudo' : 'tab';
  const folder = join(root, '.build', name);
  const stampFile = join(root, '.build', `${name}.stamp`);
  const stamp = await stampOf(root);
  const made =
    existsSync(join(folder, WORKER_FILE)) && existsSync(stampFile) ? await readFile(stampFile, 'utf8') : null;
  if (made === stamp) return folder;
  say('Building the tab …');
  // Loading Vite takes most of a second, which a start without a build should not pay.
  const { build } = await import('vite');
  // What is built is the same whoever builds it: under a test runner NODE_ENV says something else.
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src', 'tab'),
    build: { outDir: folder },
    logLevel: 'error',
  });
  await buildWorker(root, folder);
  // To the bot and to child processes it means something else.
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
  await mkdir(join(root, '.build'), { recursive: true });
  await writeFile(stampFile, stamp);
  return folder;
}

async function stampOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  const files = [
    'vite.config.ts',
    'package-lock.json',
    'src/start/worker-build.ts',
    'src/start/words-plugin.ts',
    'src/start/fluent-plugin.ts',
    'src/start/quiet-plugin.ts',
    'src/start/unused-plugin.ts',
    'src/start/styles-plugin.ts',
    'src/start/pseudo-words.ts',
  ];
  for (const part of PARTS_IN_THE_TAB) {
    const found = await readdir(join(root, 'src', part), { recursive: true, withFileTypes: true });
    files.push(
      ...found.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name))),
    );
  }
  for (const file of files.toSorted()) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
