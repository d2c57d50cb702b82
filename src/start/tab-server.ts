import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import sirv from 'sirv';
import { securityHeaders } from './security-headers.ts';
import type { TabConfig } from './tab-config.ts';

/** How the tab's own files come to be served; what it answers with ends that. */
export type ServeTab = (app: Express, server: Server) => Promise<() => Promise<void>>;

/** What a server of the tab is made with. */
export interface TabServerOptions {
  /** The address of a network card. */
  listen: string;
  port: number;
  /** Asked at each look at `/config.json`: sites come and go. Its policy is that of the first. */
  config: () => TabConfig;
  isHot?: boolean;
  serveTab: ServeTab;
}

/** The tab's and the bot's server. Routes may be added to `app` before {@link TabServer.listen}. */
export interface TabServer {
  app: Express;
  /** Serves the tab too, and answers from now on. */
  listen(): Promise<void>;
  /** Takes no new connections; what was begun may end within so many milliseconds, at once where that is left out. */
  close(withinMs?: number): Promise<void>;
}

/** A server for the tab, and for the bot's route on the same port. It believes no header that a proxy adds, and needs none. */
export function createTabServer(options: TabServerOptions): TabServer {
  const { config, serveTab, isHot = false } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(config(), { isHot }));
  app.get('/config.json', (_request, response) => {
    response
      .set('Cache-Control', 'no-store')
      .set(...OURS_ALONE)
      .json(config());
  });
  const server = createServer(app);
  server.keepAliveTimeout = KEPT_MS;
  let stopServing: (() => Promise<void>) | null = null;
  return {
    app,
    async listen() {
      stopServing = await serveTab(app, server);
      // Express would answer with a policy of its own, which lets every site frame the page.
      app.use((_request, response) => void response.status(404).type('text').send('There is nothing here.'));
      await listen(server, options);
    },
    async close(withinMs = 0) {
      await stopServing?.();
      await closeServer(server, withinMs);
    },
  };
}

/** Azure's ingress keeps an idle connection for four minutes; one that the server ended first would fail the request that just comes on it. */
const KEPT_MS = 250_000;

/** No page of another site may draw these in. Pages themselves are left out, since a host may want to be told first. */
const OURS_ALONE = ['Cross-Origin-Resource-Policy', 'same-origin'] as const;

/** Serves a tab that was built into a folder, packed where copies for that stand beside its files. */
export const serveBuilt =
  (folder: string): ServeTab =>
  async (app) => {
    const files = sirv(folder, {
      brotli: true,
      gzip: true,
      setHeaders(response, pathname) {
        const isAsset = pathname.startsWith('/assets/');
        response.setHeader('Cache-Control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (isAsset) response.setHeader(...OURS_ALONE);
      },
    });
    app.use(files);
    return async () => undefined;
  };

function listen(server: Server, { port, listen: address }: TabServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve());
  });
}

const IDLE_LOOKED_FOR_MS = 50;

function closeServer(server: Server, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), withinMs);
    // A connection that was in use is kept for the next request, which will not come.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOKED_FOR_MS);
    server.close(() => {
      clearTimeout(end);
      clearInterval(idle);
      resolve();
    });
  });
}
