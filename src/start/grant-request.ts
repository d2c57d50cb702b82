import { APP } from '../local/graph/application.ts';
import type { SiteAddress } from '../store/site-address.ts';
import { readOptions } from './command-options.ts';
import { ID } from './entra-id.ts';
import { readSigning, readSite, SIGNING_OPTIONS, type Signing } from './signing.ts';
import type { GrantedApp } from './site-grants.ts';

/** What `npm run grant` was asked to do. */
export interface GrantRequest {
  site: SiteAddress;
  signing: Signing;
  /** The bot's own. */
  app: GrantedApp;
  /** The Microsoft 365 group of the site, where it was said. */
  groupId: string | null;
  isRemoving: boolean;
  isDryRun: boolean;
}

/** The arguments as they were understood; `faults` are sentences, all of them at once. */
export type GrantReading =
  { kind: 'request'; request: GrantRequest } | { kind: 'help' } | { kind: 'faults'; faults: string[] };

/** Reads the arguments of `npm run grant`, and the environment where `--tenant`, `--client` or `--app` is left out. */
export function readGrantRequest(argv: readonly string[], env: NodeJS.ProcessEnv): GrantReading {
  const { given, faults } = readOptions(argv, {
    command: 'grant',
    withValue: [...SIGNING_OPTIONS, 'app', 'group'],
    alone: ['remove', 'dry-run', 'help'],
  });
  if (given.help !== undefined) return { kind: 'help' };
  const site = readSite(given, 'the bot is to serve', faults);
  const signing = readSigning(given, env, faults);
  const app = given.app ?? (env['APM_APP_ID'] || null);
  if (app && !ID.test(app)) faults.push(`“${app}” is no application (client) id of the bot.`);
  if (given.app && given.graph !== undefined) faults.push('--app is for a real tenant: it does not go with --graph.');
  if (given.group && !ID.test(given.group)) faults.push(`“${given.group}” is no id of a Microsoft 365 group.`);
  if (given.group && given.remove !== undefined) faults.push('--group does not go with --remove.');
  if (!site || !signing || faults.length > 0) return { kind: 'faults', faults };
  const request = {
    site,
    signing,
    app: { id: signing.kind === 'local' ? APP.id : (app ?? signing.client), displayName: APP.displayName },
    groupId: given.group?.toLowerCase() ?? null,
    isRemoving: given.remove !== undefined,
    isDryRun: given['dry-run'] !== undefined,
  };
  return { kind: 'request', request };
}
