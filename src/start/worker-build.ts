import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The service worker of the built tab, beside its page. */
export const WORKER_FILE = 'worker.js';

/** Where something was built on the same address before: a worker that takes itself away, so that nothing old is served. */
export const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' })) await page.navigate(page.url);
})()));
`;

interface BuiltFile {
  url: string;
  /** Null where the name changes with the content. */
  revision: string | null;
}

/** Bundles the service worker into the folder of a built tab, with the list of the files that stand there. */
export async function buildWorker(root: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  const files = await listFiles(folder);
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { BUILT: JSON.stringify({ version, files }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src', 'tab', 'worker', 'worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  });
}

async function listFiles(folder: string): Promise<BuiltFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(paths.map((path) => describe(folder, path)));
  return files
    .filter(({ url }) => url !== WORKER_FILE)
    .toSorted((one, other) => one.url.localeCompare(other.url, 'en'));
}

async function describe(folder: string, path: string): Promise<BuiltFile> {
  const url = path.slice(folder.length + 1).replaceAll('\\', '/');
  if (url.startsWith('assets/')) return { url, revision: null };
  return {
    url,
    revision: createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
      .slice(0, 16),
  };
}
