import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createBot } from '../bot/bot.ts';
import { createLog } from '../bot/log.ts';
import { systemClock } from '../bot/sender/clock.ts';
import type { WatchTimes } from '../bot/site-watch.ts';
import { createLocalClock } from '../local/clock.ts';
import { connectorUrl, startChat } from '../local/chat/chat.ts';
import { TAB_APP } from '../local/graph/application.ts';
import { startLocalGraph, type LocalGraph } from '../local/graph/server.ts';
import { PLACE } from '../local/host/place.ts';
import { startHost } from '../local/host/server.ts';
import { namesIn } from '../store/import/people-rows.ts';
import type { Environment } from './environment.ts';
import { whoChats } from './chat-people.ts';
import { LOCAL, openLocalStore } from './local-tenant.ts';
import { checkPorts } from './port.ts';
import { LOCAL_TENANT, readGrantedSites } from './granted-sites.ts';
import { grantLocalTab, recordLocalSite } from './local-site.ts';
import { repeatedly, ServedSites } from './served-sites.ts';
import { loadSample, readSample } from './sample.ts';
import { buildTab } from './tab-build.ts';
import { serveHot } from './tab-hot.ts';
import { createTabServer, serveBuilt } from './tab-server.ts';
import { waitUntilAnswered } from './readiness.ts';

/** What starting needs beside the environment. Whatever was started is put on `parts`, to be closed from the end. */
export interface Starting {
  isHot: boolean;
  say: (line: string) => void;
  parts: { close(): Promise<void> }[];
  /** As the local Graph server has it. */
  mayBeLost?: boolean;
  /** How often the bot looks and how long its lease lasts, where that is not as usual. */
  botTimes?: Partial<WatchTimes>;
}

/** A site that is granted meanwhile is served within a minute, and a team that waited for it is told. */
const RECORD_LOOKED_AT_MS = 20_000;

/** Starts every part of the product on this machine and answers with the tab's address when all of it answers. */
export async function startProduct(environment: Environment, starting: Starting): Promise<string> {
  const { say, parts, mayBeLost = false } = starting;
  await checkPorts(portsOf(environment));
  const sample = await readSample(environment.sample);
  await mkdir(environment.data, { recursive: true });
  const clock = createLocalClock(environment.now ?? undefined);
  const names = sample ? namesIn(sample.plan) : [];
  const graph = await startLocalGraph({
    dataFile: join(environment.data, 'graph.sqlite'),
    mayBeLost,
    port: environment.graphPort,
    clock,
    people: names,
  });
  parts.push(graph);
  const now = () => clock.now();
  if (sample) {
    say('Looking for the plan in the lists …');
    await loadSample(sample, openLocalStore(environment.graphPort, LOCAL.officer, now), graph, now);
  }
  await startTabAndBot(environment, starting, now);
  const host = await startHost({
    port: environment.hostPort,
    tabUrl: urlOf(environment.port),
    controlsUrl: controlsOf(environment),
  });
  parts.push(host);
  if (environment.isChatOn) await startChatClient(environment, starting, graph, names);
  await waitUntilAnswered(addresses(environment));
  return urlOf(environment.port);
}

/** What the tab signs in to where a host that nests apps frames it; everybody else is whoever they say here. */
const LOCAL_SIGN_IN = { tenantId: LOCAL.tenantId, clientId: TAB_APP.id, sites: 'selected', people: false } as const;

const urlOf = (port: number): string => `http://localhost:${port}`;
const controlsOf = ({ graphPort }: Environment): string => `${urlOf(graphPort)}/_local`;

function portsOf({ port, graphPort, hostPort, chatPort, isChatOn }: Environment): Record<string, number> {
  const always = { APM_PORT: port, APM_GRAPH_PORT: graphPort, APM_HOST_PORT: hostPort };
  return isChatOn ? { ...always, APM_CHAT_PORT: chatPort } : always;
}

async function startTabAndBot(
  environment: Environment,
  { isHot, say, parts, botTimes = {} }: Starting,
  now: () => Date,
): Promise<void> {
  const { root, port, graphPort, hostPort, chatPort, isChatOn } = environment;
  const chat = isChatOn ? urlOf(chatPort) : null;
  const local = { controls: controlsOf(environment), host: urlOf(hostPort), chat };
  const config = { graphOrigin: `${urlOf(graphPort)}/graph`, site: LOCAL.site, local, signIn: LOCAL_SIGN_IN };
  const serveTab = isHot ? serveHot(root) : serveBuilt(await buildTab(root, say));
  const tab = createTabServer({ listen: '127.0.0.1', port, config: () => config, isHot, serveTab });
  await grantLocalTab(graphPort);
  await recordLocalSite(environment.sites, `https://${LOCAL.site.replace(':', '')}`);
  const served = new ServedSites({
    read: () => readGrantedSites(environment.sites),
    isHere: (tenant) => tenant === LOCAL_TENANT,
    storeOf: (site) => openLocalStore(graphPort, 'app', now, site),
    boardUrlOf: (site) => (site === LOCAL.site ? urlOf(port) : `${urlOf(port)}/?site=${encodeURIComponent(site)}`),
  });
  const { sites, elsewhere } = await served.read();
  if (elsewhere > 0) say(`${elsewhere} of the recorded sites are of a Microsoft 365 tenant: they are not served here.`);
  const bot = await createBot({
    express: tab.app,
    sites,
    clock: { now: () => now().getTime(), wait: systemClock.wait },
    clientId: LOCAL.clientId,
    tenantId: LOCAL.tenantId,
    serviceUrl: connectorUrl(chatPort),
    credentials: 'local',
    log: createLog(say, now),
    times: botTimes,
  });
  await tab.listen();
  parts.push(tab);
  bot.start();
  parts.push({ close: () => bot.stop() });
  const follow = async (): Promise<void> => bot.serve((await served.read()).sites);
  parts.push(repeatedly(follow, { everyMs: RECORD_LOOKED_AT_MS, tell: say }));
}

async function startChatClient(environment: Environment, { say, parts }: Starting, graph: LocalGraph, names: string[]) {
  const { me, others } = whoChats(graph.people(), names, environment.chatAs);
  const chat = await startChat({
    port: environment.chatPort,
    botUrl: `http://127.0.0.1:${environment.port}/api/messages`,
    folder: join(environment.data, 'chat'),
    tenantId: LOCAL.tenantId,
    clientId: LOCAL.clientId,
    me,
    others,
    // The chat client wants ids that differ, and a team's own is that of its General channel.
    team: { ...PLACE.team, channels: [] },
  });
  parts.push({ close: () => chat.stop() });
  say(`Chat as ${me.name}: ${chat.url}`);
}

function addresses(environment: Environment): string[] {
  const { port, hostPort, chatPort, isChatOn } = environment;
  const chat = isChatOn ? [`${urlOf(chatPort)}/_debug/ping`] : [];
  return [
    `${urlOf(port)}/`,
    `${urlOf(port)}/config.json`,
    `${controlsOf(environment)}/clock`,
    `${urlOf(hostPort)}/`,
    ...chat,
  ];
}
