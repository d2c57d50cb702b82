import { join } from 'node:path';
import type { ServeTab } from './tab-server.ts';
import { NO_WORKER, WORKER_FILE } from './worker-build.ts';

/** Serves a tab that is built anew as its files change. */
export const serveHot =
  (root: string): ServeTab =>
  async (app, server) => {
    app.get(`/${WORKER_FILE}`, (_request, response) => {
      response.set('Cache-Control', 'no-store').type('text/javascript').send(NO_WORKER);
    });
    const { createServer: createVite } = await import('vite');
    const vite = await createVite({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'src', 'tab'),
      server: { middlewareMode: true, hmr: { server } },
      appType: 'spa',
      logLevel: 'warn',
    });
    app.use(vite.middlewares);
    return () => vite.close();
  };
