import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packFiles } from './pack-files.ts';
import { buildTab } from './tab-build.ts';

/** Builds what runs in production into `.build/production`: the tab and the server. Answers with the folder. */
export async function buildProduction(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, '.build', 'production');
  await rm(folder, { recursive: true, force: true });
  const tab = await buildTab(root, say);
  say('Building the server …');
  await buildServer(root, folder);
  await cp(tab, join(folder, 'tab'), { recursive: true });
  await packFiles(join(folder, 'tab'));
  return folder;
}

/** Puts the server and all that it imports into one file, `server.mjs`, which needs Node and nothing that is installed. */
export async function buildServer(root: string, folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'src', 'start', 'production-main.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      // A stack that names functions is worth more on a server than some bytes.
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'server.mjs', codeSplitting: false } },
    },
  });
}
