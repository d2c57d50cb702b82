import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import express, { type Express } from 'express';
import { buildTab } from './tab-build.ts';
import { NO_WORKER, WORKER_FILE } from './worker-build.ts';

/** What the tab is told about where it runs; it asks for `/config.json`. */
export interface TabConfig {
  /** Null for Microsoft's own. */
  graphOrigin: string | null;
  /** Where a page opens that neither Teams nor its address sends to a plan. */
  site: string | null;
  local: { controls: string; host: string; chat: string | null } | null;
  /** The tab's app registration, and what it asks for: Sites.Selected or Sites.ReadWrite.All, and User.ReadBasic.All for `people`. */
  signIn: { tenantId: string; clientId: string; sites: 'selected' | 'all'; people: boolean } | null;
}

/** The tab's and the bot's server. Routes may be added to `app` before {@link TabServer.listen}. */
export interface TabServer {
  app: Express;
  /** Serves the tab too, and answers from now on. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

/** A server on the loopback address for the tab, and for the bot's route on the same port. */
export function createTabServer(options: {
  root: string;
  port: number;
  config: TabConfig;
  isHot: boolean;
  say: (line: string) => void;
}): TabServer {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(options.config));
  app.get('/config.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(options.config);
  });
  const server = createServer(app);
  let stopVite: (() => Promise<void>) | null = null;
  return {
    app,
    async listen() {
      if (options.isHot) stopVite = await serveHot(app, server, options.root);
      else serveBuilt(app, await buildTab(options.root, options.say));
      await listen(server, options.port);
    },
    async close() {
      await stopVite?.();
      await closeServer(server);
    },
  };
}

/** Only the local Teams host may frame the page here; the page itself loads nothing from elsewhere. */
function securityHeaders({ local }: TabConfig): express.RequestHandler {
  const ancestors = local ? `frame-ancestors 'self' ${local.host}` : "frame-ancestors 'self'";
  return (_request, response, next) => {
    response.set({
      'Content-Security-Policy': ancestors,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    next();
  };
}

function serveBuilt(app: Express, folder: string): void {
  const names = { immutable: true, maxAge: '1y' } as const;
  app.use('/assets', express.static(join(folder, 'assets'), names));
  app.use(express.static(folder, { setHeaders: (response) => response.setHeader('Cache-Control', 'no-cache') }));
}

async function serveHot(app: Express, server: Server, root: string): Promise<() => Promise<void>> {
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
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
