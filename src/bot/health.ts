import { createHash, timingSafeEqual } from 'node:crypto';
import type { Express, Request, RequestHandler } from 'express';
import type { ReadableMeter } from './meter.ts';
import type { Clock } from './sender/clock.ts';

/** How the bot stands to one of its sites. */
export interface Standing {
  site: string;
  /** False while another bot serves the site and this one would take over. */
  isServing: boolean;
  /** When the lists last answered, in milliseconds since 1970; null where they have not yet. */
  lookedAt: number | null;
}

/** What the addresses tell to whoever watches over the bot. */
export interface HealthOptions {
  standings(): readonly Standing[];
  /** True once it was told to end. */
  isLeaving(): boolean;
  clock: Pick<Clock, 'now'>;
  meter: ReadableMeter;
  /** After so long without a look that succeeded the bot is not ready. */
  staleAfterMs: number;
  /** Who may read the counters. `nobody` where a bot has credentials and was given no token for them. */
  readers: 'anyone' | 'nobody' | { token: string };
}

/**
 * Mounts `/healthz` (the process is alive), `/readyz` (it serves its sites, or stands by for them), `/readyz/server` (pages and
 * messages may come here) and `/metrics`. None names a person. How much is asked and answered is the council's own business, so
 * the counters are not for everyone.
 */
export function mountHealth(express: Express, options: HealthOptions): void {
  express.get('/healthz', (_request, response) => void response.json({ status: 'alive' }));
  express.get('/readyz', (_request, response) => {
    const now = options.clock.now();
    const standings = options.standings();
    const isLeaving = options.isLeaving();
    const isReady =
      !isLeaving && standings.every(({ lookedAt }) => lookedAt !== null && now - lookedAt <= options.staleAfterMs);
    const sites = standings.map((standing) => tell(standing, now));
    response.status(isReady ? 200 : 503).set('Cache-Control', 'no-store');
    response.json({ status: isLeaving ? 'leaving' : isReady ? 'ready' : 'not ready', sites });
  });
  // Lists that do not answer are no reason to keep people from the page, which has a plan of its own.
  express.get('/readyz/server', (_request, response) => {
    const isLeaving = options.isLeaving();
    response.status(isLeaving ? 503 : 200).set('Cache-Control', 'no-store');
    response.json({ status: isLeaving ? 'leaving' : 'ready' });
  });
  express.get('/metrics', tellCounters(options));
}

const tell = ({ site, isServing, lookedAt }: Standing, now: number) => ({
  site,
  role: lookedAt === null ? 'starting' : isServing ? 'serving' : 'standing by',
  secondsSinceLook: lookedAt === null ? null : Math.max(0, Math.round((now - lookedAt) / 1_000)),
});

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
