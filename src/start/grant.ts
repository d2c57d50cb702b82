import { createGraph } from '../graph/client.ts';
import { GraphFailure } from '../graph/graph-failure.ts';
import type { Account } from '../store/account.ts';
import { SignInFailed } from './device-sign-in.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';
import { readGrantRequest, type GrantRequest } from './grant-request.ts';
import { failureInWords, type GrantAttempt } from './grant-words.ts';
import { GrantedSitesError, readGrantedSites } from './granted-sites.ts';
import { give, take, type Kept } from './granting.ts';
import { readCommandSettings } from './settings/command-settings.ts';
import { graphOriginOf, openTokens } from './signing.ts';
import { findSite } from './site-grants.ts';

const USAGE = `Usage:
  npm run grant -- --site ADDRESS [--tenant TENANT --client ID] [--bot ID] [--tab ID] [--group ID] [--dry-run]
  npm run grant -- --site ADDRESS [--tenant TENANT --client ID] [--bot ID] [--tab ID] --remove [--dry-run]

Lets the bot and the tab read and write one SharePoint site (Sites.Selected, role write) and nothing else, and records that
the bot serves it. In the tab nobody may more than before: it may what both it and the person who uses it may.
It is safe to run again: what is there already stays as it is.

  --site ADDRESS    the site, as in https://contoso.sharepoint.com/sites/local-area
  --tenant TENANT   your Microsoft 365 tenant, by id or domain; else APM_TENANT_ID
  --client ID       the application (client) id of the app registration you sign in to; else APM_CLIENT_ID
  --bot ID          that of the bot, or the client id of its managed identity; else APM_BOT_CLIENT_ID
  --tab ID          that of the tab; else APM_TAB_CLIENT_ID. One of the two may be left out
  --group ID        the Microsoft 365 group of the site, whose team may be written to, where it cannot be found
  --config FILE     a file of lines NAME=value, from which the variables named here are read too; else APM_CONFIG
  --remove          takes the grants and the record back
  --dry-run         says what it would do, and does nothing
  --help            prints this

You sign in with a code at a page of Microsoft's, as a SharePoint administrator or an owner of the site. The app registration
you sign in to must allow public client flows, and have Microsoft Graph's delegated permissions Sites.FullControl.All and
User.Read; the bot's own needs the application permission Sites.Selected, and the tab's the delegated permissions
Sites.Selected and User.Read. An administrator consents to each.

The record is sites.json in the data folder, or the file that APM_SITES names. It is printed too, for a server elsewhere.

Against a local Graph server, instead of --tenant and --client:
  --graph http://127.0.0.1:53010 --as officer@contoso.onmicrosoft.com

Exit code: 0 where it is as was asked, 1 where something failed, 2 for wrong arguments.`;

/** Granting needs Sites.FullControl.All (Graph's permissions-selected-overview page); User.Read is for saying as whom. */
const SCOPES = ['https://graph.microsoft.com/Sites.FullControl.All', 'https://graph.microsoft.com/User.Read'];

const FAILED = 1;
const MISUSED = 2;

const say = (text: string): void => console.log(text);
const complain = (text: string): void => console.error(text);

/** What bootstrap calls for "grant". */
export async function run(argv: string[], root: string): Promise<void> {
  process.exitCode = await runGrant(argv, root);
}

async function runGrant(argv: string[], root: string): Promise<number> {
  const told = readCommandSettings(argv, process.env);
  const reading = told.read(readGrantRequest);
  if (reading.kind === 'help') {
    say(USAGE);
    return 0;
  }
  if (reading.kind === 'faults') {
    complain([...reading.faults, 'Nothing was granted. --help says how this is used.'].join('\n'));
    return MISUSED;
  }
  const { request } = reading;
  const attempt: GrantAttempt = {
    url: request.site.url,
    account: null,
    done: [],
    doing: null,
  };
  try {
    const { sites: file } = readEnvironment(root, told.env);
    return await carryOut(request, attempt, { file, sites: await readGrantedSites(file) });
  } catch (thrown) {
    complain(`\n${inWords(thrown, attempt)}`);
    return FAILED;
  }
}

function inWords(thrown: unknown, attempt: GrantAttempt): string {
  if (thrown instanceof SignInFailed) return `${thrown.message}\nNothing was changed. --help says what is needed.`;
  if (thrown instanceof EnvironmentError) return `${thrown.message}\nNothing was changed.`;
  if (thrown instanceof GrantedSitesError || thrown instanceof GraphFailure) return failureInWords(thrown, attempt);
  throw thrown;
}

async function carryOut(request: GrantRequest, attempt: GrantAttempt, kept: Kept): Promise<number> {
  const { signing } = request;
  const origin = graphOriginOf(signing);
  const graph = createGraph({ getToken: await openTokens(signing, SCOPES, say), origin });
  attempt.account = await graph.send<Account>({ method: 'GET', path: '/me?$select=id,displayName,userPrincipalName' });
  const { displayName, userPrincipalName } = attempt.account;
  say(`Site:     ${attempt.url}\nAccount:  ${displayName} (${userPrincipalName})`);
  const idOf = (kind: 'bot' | 'tab'): string => request.apps.find((app) => app.kind === kind)?.id ?? 'left out';
  say(`Bot:      ${idOf('bot')}\nTab:      ${idOf('tab')}\n`);
  const site = await findSite(graph, request.site.graph);
  return request.isRemoving
    ? take(graph, site, { request, attempt, kept })
    : give(graph, site, { request, attempt, kept });
}
