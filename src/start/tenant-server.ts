import { setTimeout } from 'node:timers/promises';
import type { INetworkModule } from '@azure/msal-node';
import { createBot, type Bot } from '../bot/bot.ts';
import { createLog } from '../bot/log.ts';
import type { WatchTimes } from '../bot/site-watch.ts';
import { PromptStore } from '../store/prompt-store.ts';
import { createAppTokens, GRAPH_SCOPE, type AppTokens } from './app-tokens.ts';
import { endWithin } from './end-within.ts';
import { ID } from './entra-id.ts';
import { LOCAL_TENANT, readGrantedSites, type GrantedSite } from './granted-sites.ts';
import { graphAddressOf, repeatedly, ServedSites } from './served-sites.ts';
import type { ServerSettings } from './settings/server-settings.ts';
import type { TabConfig } from './tab-config.ts';
import { createTabServer, serveBuilt, type TabServer } from './tab-server.ts';
import { toldTokens } from './told-tokens.ts';

/** Microsoft's services, and stand-ins for them in tests. No setting names any of them. */
export interface Services {
  /** Without the version; Microsoft's own where it is left out, as with the others. */
  graphOrigin?: string;
  chatServiceUrl?: string;
  openIdMetadataUrl?: string;
  /** Takes msal's place on the wire. */
  network?: INetworkModule;
}

/** How long each part of an end may take. */
export interface EndTimes {
  /** Resolves when whoever sends requests here has had time to learn that it is leaving. */
  drained(): Promise<unknown>;
  /** So long what is being sent may take to be settled, and then what was asked to be answered. */
  settleMs: number;
  answerMs: number;
}

/** What a server is started with beside its settings. */
export interface ServerSurroundings {
  /** The folder of the built tab. */
  folder: string;
  say: (line: string) => void;
  services?: Services;
  endTimes?: EndTimes;
  /** How often the bot looks, and how long it leases a site; its own where left out. */
  times?: Partial<WatchTimes>;
}

/** A server that serves the tab and the bot of one tenant. */
export interface TenantServer {
  /** Ends in good order: another that stands by goes on at once. */
  close(): Promise<void>;
}

/** Azure waits 30 seconds for a container to end, unless it is told to wait longer. */
const END_TIMES: EndTimes = { drained: () => setTimeout(5_000), settleMs: 15_000, answerMs: 5_000 };

const CHAT_SERVICE = 'https://smba.trafficmanager.net/teams';
const RECORD_LOOKED_AT_MS = 20_000;

/** Starts one. @throws {GrantedSitesError} @throws {BotStartError} and where its port is taken */
export async function startTenantServer(
  settings: ServerSettings,
  { folder, say, services = {}, endTimes = END_TIMES, times = {} }: ServerSurroundings,
): Promise<TenantServer> {
  const { tenantId, bot: botSettings } = settings;
  const log = createLog(say, () => new Date());
  const tokens = toldTokens(createAppTokens({ tenantId, ...botSettings }, services.network), log);
  const served = servedBy(settings, tokens, services);
  const first = await served.read();
  for (const line of remarksOn(first)) say(line);
  let siteUrls = first.sites.map(({ url }) => url);
  const { listen, port } = settings;
  const config = (): TabConfig => configOf(settings, siteUrls);
  const tab = createTabServer({ listen, port, config, serveTab: serveBuilt(folder) });
  const bot = await createBot({
    express: tab.app,
    sites: first.sites,
    clientId: botSettings.clientId,
    tenantId,
    serviceUrl: services.chatServiceUrl ?? CHAT_SERVICE,
    credentials: { tokenFor: (scope) => tokens(scope) },
    log,
    times,
    ...(services.openIdMetadataUrl ? { openIdMetadataUrl: services.openIdMetadataUrl } : {}),
    ...noticesOf(settings),
  });
  await tab.listen();
  bot.start();
  const following = repeatedly(
    async () => {
      const { sites } = await served.read();
      siteUrls = sites.map(({ url }) => url);
      await bot.serve(sites);
    },
    { everyMs: RECORD_LOOKED_AT_MS, tell: say },
  );
  return { close: () => end({ tab, bot, following }, endTimes) };
}

/** A record inside the settings stays as it is until the next start. */
function servedBy({ sites, tenantId, publicUrl }: ServerSettings, tokens: AppTokens, services: Services): ServedSites {
  return new ServedSites({
    read: async (): Promise<GrantedSite[]> => ('file' in sites ? readGrantedSites(sites.file) : sites.given),
    // A tenant may be written as a domain of it, which nobody can tell from that of another.
    isHere: (tenant) => tenant !== LOCAL_TENANT && (!ID.test(tenant) || tenant.toLowerCase() === tenantId),
    storeOf: (site) =>
      new PromptStore({
        getToken: (wish) => tokens(GRAPH_SCOPE, { renew: wish?.renew === true }),
        graphOrigin: services.graphOrigin,
        site,
        now: () => new Date(),
        newKey: () => crypto.randomUUID(),
      }),
    boardUrlOf: (site) => `${publicUrl}/?site=${encodeURIComponent(site)}`,
  });
}

function remarksOn({ sites, elsewhere }: { sites: readonly unknown[]; elsewhere: number }): string[] {
  const others = `${elsewhere} of the recorded sites are of another tenant: they are not served here.`;
  const none =
    'No site is recorded for this tenant: the tab can be opened, and the bot waits. npm run grant records one.';
  return [...(elsewhere > 0 ? [others] : []), ...(sites.length === 0 ? [none] : [])];
}

function configOf({ tenantId, tab }: ServerSettings, siteUrls: readonly string[]): TabConfig {
  const [only, ...more] = siteUrls;
  const site = only !== undefined && more.length === 0 ? graphAddressOf(only) : null;
  return { graphOrigin: null, site, local: null, signIn: { tenantId, ...tab } };
}

function noticesOf({ publicUrl, noticesSecret, metricsToken }: ServerSettings) {
  return {
    ...(noticesSecret ? { notices: { publicUrl, secret: noticesSecret } } : {}),
    ...(metricsToken ? { metricsToken } : {}),
  };
}

interface Running {
  tab: TabServer;
  bot: Bot;
  following: { close(): Promise<void> };
}

/**
 * Whoever sends requests here learns that it is leaving, and goes on sending for a moment; so it answers until then, and hands
 * its sites over meanwhile. What takes too long is cut off: an answer that is lost is settled by the next bot.
 */
async function end({ tab, bot, following }: Running, { drained, settleMs, answerMs }: EndTimes): Promise<void> {
  const isDrained = drained();
  await endWithin(settleMs, Promise.all([bot.standDown(), following.close()]));
  await isDrained;
  await tab.close(answerMs);
  await endWithin(answerMs, bot.stop());
}
