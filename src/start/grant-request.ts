import { APP, TAB_APP } from '../local/graph/application.ts';
import type { SiteAddress } from '../store/site-address.ts';
import { readOptions } from './command-options.ts';
import { ID } from './entra-id.ts';
import { readSigning, readSite, SIGNING_OPTIONS, type Signing } from './signing.ts';
import type { GrantedApp } from './site-grants.ts';

/** What `npm run grant` was asked to do. */
export interface GrantRequest {
  site: SiteAddress;
  signing: Signing;
  /** The tab's and the bot's, or one of them. */
  apps: readonly GrantedApp[];
  /** The Microsoft 365 group of the site, where it was said. */
  groupId: string | null;
  isRemoving: boolean;
  isDryRun: boolean;
}

/** The arguments as they were understood; `faults` are sentences, all of them at once. */
export type GrantReading =
  { kind: 'request'; request: GrantRequest } | { kind: 'help' } | { kind: 'faults'; faults: string[] };

/** Which applications are granted, how they are named to Graph, and where their ids are found. */
const APPS = {
  bot: { name: APP.displayName, variable: 'APM_BOT_CLIENT_ID', local: APP.id },
  tab: { name: TAB_APP.displayName, variable: 'APM_TAB_CLIENT_ID', local: TAB_APP.id },
} as const;
const KINDS = ['bot', 'tab'] as const;

/** Reads the arguments of `npm run grant`, and the environment where one that says who is left out. */
export function readGrantRequest(argv: readonly string[], env: NodeJS.ProcessEnv): GrantReading {
  const { given, faults } = readOptions(argv, {
    command: 'grant',
    withValue: [...SIGNING_OPTIONS, ...KINDS, 'group'],
    alone: ['remove', 'dry-run', 'help'],
  });
  if (given.help !== undefined) return { kind: 'help' };
  const site = readSite(given, 'is to hold the plan', faults);
  const signing = readSigning(given, env, faults);
  const apps = given.graph === undefined ? readApps(given, env, faults) : localApps(given, faults);
  if (given.group && !ID.test(given.group)) faults.push(`“${given.group}” is no id of a Microsoft 365 group.`);
  if (given.group && given.remove !== undefined) faults.push('--group does not go with --remove.');
  if (!site || !signing || faults.length > 0) return { kind: 'faults', faults };
  const request = {
    site,
    signing,
    apps,
    groupId: given.group?.toLowerCase() ?? null,
    isRemoving: given.remove !== undefined,
    isDryRun: given['dry-run'] !== undefined,
  };
  return { kind: 'request', request };
}

type Given = Partial<Record<(typeof KINDS)[number], string>>;

function readApps(given: Given, env: NodeJS.ProcessEnv, faults: string[]): GrantedApp[] {
  const apps: GrantedApp[] = [];
  for (const kind of KINDS) {
    const { name, variable } = APPS[kind];
    const id = given[kind] ?? (env[variable] || undefined);
    if (id && !ID.test(id)) faults.push(`“${id}” is no application (client) id of the ${kind}.`);
    if (id) apps.push({ kind, id: id.toLowerCase(), displayName: name });
  }
  const [one, other] = apps;
  if (one && one.id === other?.id)
    faults.push('The bot and the tab have one id. Each has a registration of its own, with the least that it needs.');
  if (!one && given.bot === undefined && given.tab === undefined)
    faults.push(
      '--bot and --tab are missing, and APM_BOT_CLIENT_ID and APM_TAB_CLIENT_ID are not set: the application (client) ids of the bot and the tab. One of them may be left out.',
    );
  return apps;
}

function localApps(given: Given, faults: string[]): GrantedApp[] {
  for (const kind of KINDS)
    if (given[kind]) faults.push(`--${kind} is for a real tenant: it does not go with --graph.`);
  return KINDS.map((kind) => ({ kind, id: APPS[kind].local, displayName: APPS[kind].name }));
}
