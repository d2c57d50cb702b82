import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, Request, RequestHandler } from 'express';
import type { ReadableMeter } from './meter.ts';
import type { SiteState } from './site-state.ts';

/** What the addresses tell to whoever watches over the bot. */
export interface HealthOptions {
  sites: readonly SiteState[];
  meter: ReadableMeter;
  /** After so long without a look that succeeded the bot is not ready. */
  staleAfterMs: number;
  /** Who may read the counters. `nobody` where a bot has credentials and was given no token for them. */
  readers: 'anyone' | 'nobody' | { token: string };
}

/**
 * Mounts `/healthz` (the process is alive), `/readyz` (it serves its sites, or stands by for them) and `/metrics`. None names
 * a person. How much is asked and answered is the council's own business, so the counters are not for everyone.
 */
export function mountHealth(express: Express, options: HealthOptions): void {
  express.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  express.get('/readyz', (_request, response) => {
    const isReady = options.sites.every((site) => isFresh(site, options.staleAfterMs));
    const sites = options.sites.map(({ url, role, secondsSinceLook }) => ({ site: url, role, secondsSinceLook }));
    response.status(isReady ? 200 : 503).set('Cache-Control', 'no-store');
    response.json({ status: isReady ? 'ready' : 'not ready', sites });
  });
  express.get('/metrics', tellCounters(options));
}

const isFresh = ({ role, secondsSinceLook }: SiteState, staleAfterMs: number): boolean =>
  role !== 'starting' && secondsSinceLook * 1_000 <= staleAfterMs;

function tellCounters({ meter, readers }: HealthOptions): RequestHandler {
  return async (request, response) => {
    if (readers === 'nobody') return void response.status(404).end();
    if (readers !== 'anyone' && !hasToken(request, readers.token))
      return void response.status(401).set('WWW-Authenticate', 'Bearer').end();
    response.set('Content-Type', meter.contentType).send(await meter.read());
  };
}

/** Digests are compared: they are of one length, and how long it takes says nothing of the token. */
function hasToken({ headers }: Request, token: string): boolean {
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) =>
    createHash('sha256').update(text).digest(),
  ) as [Buffer, Buffer];
  return timingSafeEqual(given, wanted);
}
