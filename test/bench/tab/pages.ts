import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import express from 'express';
import { build } from 'vite';
import { settleFluent } from '../../../src/start/fluent-plugin.ts';
import { quietTeams } from '../../../src/start/quiet-plugin.ts';
import { settleStyles } from '../../../src/start/styles-plugin.ts';
import { compileWords } from '../../../src/start/words-plugin.ts';
import { benchRows } from './rows.ts';

const FIRST_SCREEN = /[\\/]bench[\\/]tab[\\/][a-z-]+[\\/]main\.tsx?$/;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The pages that are measured: the real board, one by hand, and one that only boots. */
export const PAGES = ['board', 'by-hand', 'boot'] as const;
export type PageName = (typeof PAGES)[number];

/** The built pages on a server of their own. */
export interface ServedPages {
  url: string;
  close(): Promise<void>;
}

/** Builds the pages as the tab is built, and serves them as its server does. */
export async function servePages(names: readonly PageName[], port = 0): Promise<ServedPages> {
  const folder = join(ROOT, '.build', 'bench');
  // One by one: a part that two pages share would bring one what only the other needs.
  for (const name of names) await buildPage(name, join(folder, name));
  const app = express();
  app.get('/data/:count.json', (request, response) => {
    response.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'max-age=3600' });
    response.json(benchRows(Number(request.params.count)));
  });
  for (const name of names) {
    app.use(`/${name}/assets`, express.static(join(folder, name, 'assets'), { immutable: true, maxAge: '1y' }));
    app.use(
      `/${name}`,
      express.static(join(folder, name), { setHeaders: (to) => to.setHeader('Cache-Control', 'no-cache') }),
    );
  }
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  return {
    url: `http://localhost:${(server.address() as { port: number }).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function buildPage(name: PageName, outDir: string): Promise<void> {
  const mode = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root: join(ROOT, 'test', 'bench', 'tab', name),
    base: './',
    logLevel: 'error',
    plugins: [
      quietTeams(),
      settleFluent(),
      settleStyles(() => [settleFluent(), compileWords()], join(ROOT, 'src', 'tab')),
      react(),
      compileWords({ isPseudo: false }),
    ],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 900,
      modulePreload: { polyfill: false },
      // As in the tab, what the first screen needs is one file.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: FIRST_SCREEN }] } } },
    },
  });
  if (mode === undefined) delete process.env['NODE_ENV'];
  else process.env['NODE_ENV'] = mode;
}
