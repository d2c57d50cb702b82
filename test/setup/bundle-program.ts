import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Puts a program and all that it imports into one file in a folder, and answers with its path: Node starts it in a quarter of
 * the time that it takes with each of its modules translated by itself.
 */
export async function bundleProgram(program: URL, folder: string): Promise<string> {
  const input = fileURLToPath(program);
  const name = `${basename(input, '.ts')}.mjs`;
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: input,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: name, codeSplitting: false } },
    },
  });
  return join(folder, name);
}
