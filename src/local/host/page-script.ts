import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('./page/main.ts', import.meta.url));

/** Bundles the page's TypeScript into one script, in memory. @throws {Error} what the bundler found wrong */
export async function bundlePageScript(): Promise<string> {
  // Vite sets NODE_ENV to production when nobody has set it, and this process runs other things than a build.
  const before = process.env['NODE_ENV'];
  try {
    return await buildScript();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
  }
}

async function buildScript(): Promise<string> {
  // Loading Vite takes most of a second, which a start without this page should not pay.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    root: dirname(MAIN),
    logLevel: 'silent',
    build: { write: false, minify: false, target: 'es2022', rolldownOptions: { input: MAIN } },
  });
  const output = 'output' in built ? built.output : [];
  const [code] = output.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
  if (code === undefined) throw new Error('The host page came out of its build without a script.');
  return code;
}
