import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import type { Express } from 'express';
import { BoardReader } from './board-reader.ts';
import { createChatService } from './chat-service.ts';
import type { BotSite, Log } from './context.ts';
import { withCorrelation } from './correlation.ts';
import { toProof, type BotCredentials } from './credentials.ts';
import { mountGate } from './gate.ts';
import { mountHealth, type HealthOptions, type Standing } from './health.ts';
import { hear } from './hearing.ts';
import { serveWaiting } from './installing.ts';
import { createMeter } from './meter.ts';
import { Notices } from './notices/notices.ts';
import { createSdkLogger } from './sdk-logger.ts';
import { systemClock, type Clock } from './sender/clock.ts';
import { createSender } from './sender/sender.ts';
import { Serving } from './serving.ts';
import { checkServiceUrl } from './service-url.ts';
import { SiteWatch, type WatchTimes } from './site-watch.ts';
import { Sites } from './sites.ts';

/** What the bot stands on. */
export interface BotOptions {
  /** Takes the messaging endpoint; listening is the caller's. */
  express: Express;
  /** The sites that it was granted. */
  sites: readonly BotSite[];
  clientId: string;
  tenantId: string;
  /** The chat service: new chats are made there, and conversations of other services are not served. */
  serviceUrl: string;
  credentials: BotCredentials;
  /** Beside this address stand the keys of those who may call; the Bot Framework's own where it is left out. */
  openIdMetadataUrl?: string;
  log: Log;
  /** The machine's own where left out. */
  clock?: Clock;
  /** Where Graph reaches this server to tell of writes, and the secret by which it is known; without it the bot only looks. */
  notices?: { publicUrl: string; secret: string };
  /** Who shows it may read the counters at `/metrics`; with credentials and without it nobody may. */
  metricsToken?: string;
  times?: Partial<WatchTimes>;
}

/** A bot that answers as soon as its Express app listens. */
export interface Bot {
  /** Begins to look for prompts. */
  start(): void;
  /** Serves these sites and no others from now on, and welcomes teams that waited for theirs. */
  serve(sites: readonly BotSite[]): Promise<void>;
  /** How it stands to each of its sites. */
  standings(): readonly Standing[];
  /**
   * Says that it is leaving, and lets another bot take over; resolves when what was being sent is settled. Whoever writes or
   * presses meanwhile is answered as before.
   */
  standDown(): Promise<void>;
  /** Ends; resolves when what was being sent is settled. */
  stop(): Promise<void>;
}

/** The address that Azure Bot, or the chat client, sends activities to. */
const MESSAGES_PATH = '/api/messages';

/**
 * On one's own machine somebody sits and waits. In a tenant each look costs a part of what SharePoint allows, and Graph tells of
 * writes; a lease lasts some looks longer, or it would lapse between two.
 */
const TIMES: Record<'local' | 'tenant', WatchTimes> = {
  local: { pollMs: 2_000, leaseMs: 60_000, looksPerWhole: 5 },
  tenant: { pollMs: 60_000, leaseMs: 240_000, looksPerWhole: 1 },
};

/** So many looks may fail before the bot says that it is not ready. */
const STALE_AFTER_LOOKS = 5;

function readersOf({ metricsToken, credentials }: BotOptions): HealthOptions['readers'] {
  if (metricsToken) return { token: metricsToken };
  return credentials === 'local' ? 'anyone' : 'nobody';
}

/** Makes the bot and mounts it at `/api/messages`. @throws {BotStartError} where it would be open to anyone in production */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { express, clientId, tenantId, serviceUrl, credentials, clock = systemClock } = options;
  // Another name at every start: a bot that was killed is another one.
  const owner = crypto.randomUUID();
  const log = withCorrelation(options.log, owner);
  const times = { ...TIMES[credentials === 'local' ? 'local' : 'tenant'], ...options.times };
  const meter = createMeter();
  const proof = toProof(credentials);
  checkServiceUrl(serviceUrl);
  mountGate(express, {
    path: MESSAGES_PATH,
    serviceUrl,
    tenantId,
    clientId,
    isGuarded: credentials !== 'local',
    now: () => clock.now(),
  });
  const logger = createSdkLogger(log);
  const httpServerAdapter = new ExpressAdapter(express, { logger });
  const app = new App({
    clientId,
    tenantId,
    serviceUrl,
    logger,
    httpServerAdapter,
    messagingEndpoint: MESSAGES_PATH,
    cloud: withOverrides(PUBLIC, options.openIdMetadataUrl ? { openIdMetadataUrl: options.openIdMetadataUrl } : {}),
    ...proof,
  });
  const connector = createSender(createChatService(app, serviceUrl, tenantId), {
    clock: systemClock,
    random: Math.random,
    onThrottled: () => {
      meter.throttled();
      log('sender.throttled', {});
    },
  });
  const serving = new Serving({
    contextOf: (site) => ({ ...site, boards: new BoardReader(site.store), connector, clock, log, meter }),
    watchOf: (context) => new SiteWatch(context, connector, owner, times),
  });
  await serving.serve(options.sites);
  const wake = (): void => serving.wake();
  const standings = (): Standing[] => serving.standings();
  let isLeaving = false;
  mountHealth(express, {
    standings,
    isLeaving: () => isLeaving,
    clock,
    meter,
    staleAfterMs: STALE_AFTER_LOOKS * times.pollMs + times.leaseMs,
    readers: readersOf(options),
  });
  const notices = options.notices
    ? new Notices({ ...options.notices, express, sites: serving.contexts, clock: systemClock, log, wake })
    : null;
  const sites = new Sites(serving.contexts);
  hear(app, sites, { connector, wake });
  await app.initialize();
  return {
    start() {
      serving.start();
      notices?.start();
      if (!notices && credentials !== 'local') log('notices.off', { reason: 'not configured' });
    },
    standings,
    async serve(granted) {
      await serving.serve(granted);
      await serveWaiting(sites, (conversationId, card) => connector.send(conversationId, card));
    },
    async standDown() {
      isLeaving = true;
      const settled = serving.stop();
      connector.giveUp();
      await Promise.all([settled, notices?.stop()]);
    },
    async stop() {
      isLeaving = true;
      await Promise.all([connector.stop(), notices?.stop()]);
      await serving.stop();
    },
  };
}
