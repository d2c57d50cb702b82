import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Rolldown } from 'vite';

/** One way to open the page: which parts are fetched before its board stands, and how much they may weigh. */
export interface Opening {
  name: string;
  /** Modules that are fetched besides the page itself, each with the file that it came to. */
  parts: readonly string[];
  /** What it may weigh at most, in thousands of bytes as gzip packs them. */
  limit: number;
}

const PAGE = 'src/tab/app/main.tsx';
const READING = ['src/store/parts/reading.ts', 'src/graph/wire.ts', 'p-queue/dist/index.js'];
const TEAMS = 'src/tab/app/teams-host.ts';
const WHO = 'src/tab/app/signed-who.ts';

const OPENINGS: readonly Opening[] = [
  { name: 'in a browser, for the first time', parts: [WHO, ...READING], limit: 150 },
  { name: 'in Teams, with the board kept', parts: [TEAMS, WHO], limit: 150 },
  { name: 'in Teams, for the first time', parts: [TEAMS, WHO, ...READING], limit: 240 },
];

/** Builds the tab and weighs what is fetched before the board of a plan stands. False where that is more than it may be. */
export async function weighFirstScreen(root: string, say: (line: string) => void): Promise<boolean> {
  const { build } = await import('vite');
  const built = await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'src', 'tab'),
    build: { write: false },
    logLevel: 'error',
  });
  const output = 'output' in built ? built.output : [];
  const chunks = output.flatMap((part) => (part.type === 'chunk' ? [part] : []));
  return isLight(chunks, OPENINGS, say);
}

/** A file of the built tab, as far as its weight goes. */
export type BuiltFile = Pick<Rolldown.OutputChunk, 'fileName' | 'code' | 'imports'> & { modules: object };

/** Says what each opening weighs. False where one is over its limit. @throws {Error} where a part was not built */
export function isLight(
  built: readonly BuiltFile[],
  openings: readonly Opening[],
  say: (line: string) => void,
): boolean {
  const judged = openings.map(({ name, parts, limit }) => {
    const files = new Set([PAGE, ...parts].flatMap((part) => [...fetchedFor(part, built)]));
    const weight = [...files].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
    const isOver = weight > limit;
    say(`${isOver ? 'TOO MUCH' : 'ok'}  ${weight.toFixed(1)} kB of ${limit}: the first screen ${name}`);
    return !isOver;
  });
  return judged.every(Boolean);
}

/** The file that a module came to, with all that it imports. @throws {Error} where the build has no such module */
function fetchedFor(module: string, chunks: readonly BuiltFile[]): Set<BuiltFile> {
  const has = (path: string) => path.replaceAll('\\', '/').endsWith(`/${module}`);
  const first = chunks.find(({ modules }) => Object.keys(modules).some(has));
  if (!first) throw new Error(`The built tab has no ${module}.`);
  const fetched = new Set([first]);
  for (const { imports } of fetched) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) fetched.add(chunk);
  }
  return fetched;
}
