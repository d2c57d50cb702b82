import { createInterface } from 'node:readline';
import type { Account } from '../store/account.ts';
import { PlanStore } from '../store/plan-store.ts';
import type { ProvisioningPlan } from '../store/provision.ts';
import { SignInFailed } from './device-sign-in.ts';
import { readProvisionRequest, type ProvisionRequest } from './provision-request.ts';
import { failureInWords, outcomeInWords, planInWords, stepInWords, type Attempt } from './provision-words.ts';
import { readCommandSettings } from './settings/command-settings.ts';
import { graphOriginOf, openTokens } from './signing.ts';

const USAGE = `Usage:
  npm run provision -- --site ADDRESS [--tenant TENANT --client ID] [--dry-run | --yes]

Makes the SharePoint lists of a plan on a site, or what they lack. It says exactly what it will make and asks first. It is
safe to run again, and goes on where an earlier run stopped.

  --site ADDRESS    the site, as in https://contoso.sharepoint.com/sites/local-area
  --tenant TENANT   your Microsoft 365 tenant, by id or domain; else APM_TENANT_ID
  --client ID       the application (client) id of the app registration; else APM_CLIENT_ID
  --config FILE     a file of lines NAME=value, from which the variables named here are read too; else APM_CONFIG
  --dry-run         says what it would make, and makes nothing
  --yes             does not ask
  --help            prints this

You sign in with a code at a page of Microsoft's, as somebody who may manage lists on the site. The app registration must
allow public client flows, and have Microsoft Graph's delegated permissions Sites.Manage.All and User.Read.

Against a local Graph server (npm run graph), instead of --tenant and --client:
  --graph http://127.0.0.1:53010 --as officer@contoso.onmicrosoft.com

Exit code: 0 where all is there, 1 where something failed or is other than the app needs, 2 for wrong arguments.`;

/** Making lists needs Sites.Manage.All; User.Read is for saying as whom. */
const SCOPES = ['https://graph.microsoft.com/Sites.Manage.All', 'https://graph.microsoft.com/User.Read'];

const FAILED = 1;
const MISUSED = 2;

const say = (text: string): void => console.log(text);
const complain = (text: string): void => console.error(text);

/** What bootstrap calls for "provision". */
export async function run(argv: string[]): Promise<void> {
  process.exitCode = await runProvision(argv);
}

async function runProvision(argv: string[]): Promise<number> {
  const reading = readCommandSettings(argv, process.env).read(readProvisionRequest);
  if (reading.kind === 'help') {
    say(USAGE);
    return 0;
  }
  if (reading.kind === 'faults') {
    complain([...reading.faults, 'Nothing was made. --help says how this is used.'].join('\n'));
    return MISUSED;
  }
  const { request } = reading;
  const attempt: Attempt = { url: request.site.url, account: null, done: 0, step: null };
  try {
    return await provisionSite(await openStore(request), request, attempt);
  } catch (failure) {
    const words = failure instanceof SignInFailed ? `${failure.message}\n${HINT}` : failureInWords(failure, attempt);
    if (words === null) throw failure;
    complain(`\n${words}`);
    return FAILED;
  }
}

const HINT = 'Nothing was made. --help says what the app registration needs.';

async function openStore({ site, signing }: ProvisionRequest): Promise<PlanStore> {
  return new PlanStore({
    getToken: await openTokens(signing, SCOPES, say),
    graphOrigin: graphOriginOf(signing),
    site: site.graph,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
  });
}

async function provisionSite(store: PlanStore, { mode }: ProvisionRequest, attempt: Attempt): Promise<number> {
  attempt.account = await store.me();
  say(`Site:     ${attempt.url}\nAccount:  ${inFull(attempt.account)}\n`);
  const plan = await store.planProvisioning();
  say(`${planInWords(plan)}\n`);
  const whenLeft = plan.faults.length > 0 ? FAILED : 0;
  if (plan.steps.length === 0) return nothing('Nothing was made.', whenLeft);
  if (mode === 'dry run') return nothing('Nothing was made: this was a dry run.', whenLeft);
  if (mode === 'ask') {
    if (!hasTerminal()) {
      complain('Nobody can be asked here, so nothing was made. Give --yes to make this without asking.');
      return MISUSED;
    }
    if (!(await isWanted())) return nothing('\nNothing was made.', 0);
  }
  await make(store, plan, attempt);
  return whenLeft;
}

const inFull = ({ displayName, userPrincipalName }: Account): string => `${displayName} (${userPrincipalName})`;

function nothing(words: string, code: number): number {
  say(words);
  return code;
}

const hasTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

/** The end of input and Ctrl-C are a no, as is anything that does not begin with y. */
function isWanted(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
    terminal.once('close', () => resolve(false));
    terminal.question('Make these? [y/N] ', (answer) => {
      resolve(/^\s*y(es)?\s*$/i.test(answer));
      terminal.close();
    });
  });
}

async function make(store: PlanStore, plan: ProvisioningPlan, attempt: Attempt): Promise<void> {
  const provisioned = await store.provision(plan, ({ done, total, step }) => {
    attempt.done = done;
    attempt.step = step;
    if (step) say(`${done + 1} of ${total}: ${stepInWords(step)} …`);
  });
  say(`\n${outcomeInWords(provisioned)}`);
}
