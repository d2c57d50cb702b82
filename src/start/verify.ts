import { setTimeout as sleep } from 'node:timers/promises';
import { SignInFailed } from './device-sign-in.ts';
import { readCommandSettings } from './settings/command-settings.ts';
import { openTokens } from './signing.ts';
import { Unsettled } from './verify/answers.ts';
import { readVerifyRequest, type VerifyRequest } from './verify/verify-request.ts';
import { verifySite } from './verify/verify-site.ts';
import { planInWords } from './verify/verify-words.ts';
import { NoAnswer } from './verify/wire.ts';

const USAGE = `Usage:
  npm run verify -- --site ADDRESS [--tenant TENANT --client ID] [--thorough] [--tab ID] [--notices-url URL] [--report FILE]
  npm run verify -- --site ADDRESS [--tenant TENANT --client ID] --clean
  npm run verify -- --site ADDRESS [--tenant TENANT --client ID] --dry-run

Asks a real tenant what Microsoft's documents leave open: it makes throw-away lists on the site, looks at what Graph answers,
and deletes them again, also where something fails or Ctrl-C is pressed. Each question ends settled, or unsettled with the
reason. A report says which guess of the product was right; in the end it says what to set in the local Graph server.

  --site ADDRESS      a site where lists may be made and deleted, best one for testing
  --tenant TENANT     your Microsoft 365 tenant, by id or domain; else APM_TENANT_ID
  --client ID         the application (client) id of the app registration you sign in to; else APM_CLIENT_ID
  --config FILE       a file of lines NAME=value, from which the variables named here are read too; else APM_CONFIG
  --thorough          asks with more than 5,000 rows too, which takes some ten minutes
  --tab ID            the tab's app registration, once more to sign in to: what people may through it under Sites.Selected is
                      asked only with it. Allow public client flows there for this once, and grant it the site
  --notices-url URL   a public https address that repeats Graph's token, such as https://…/api/notifications of the product:
                      whether the bot may subscribe is asked only with it
  --report FILE       the report, FILE.md, and FILE.json beside it; else .build/verify.md
  --dry-run           says what it would do, and does nothing
  --clean             deletes throw-away lists that an earlier run left behind, and nothing else
  --help              prints this

You sign in with a code at a page of Microsoft's, as an owner of the site. The app registration must allow public client flows,
and have Microsoft Graph's delegated permissions Sites.Manage.All (to make and delete lists) and User.Read. What the bot's
application may do is asked only where it can sign in: APM_BOT_CLIENT_ID and APM_BOT_SECRET, with Sites.Selected and a grant on
the site (npm run grant). The report holds no names, ids, addresses or tokens.

Against a local Graph server (npm run graph), instead of --tenant and --client:
  --graph http://127.0.0.1:53010 --as officer@contoso.onmicrosoft.com

Exit code: 0 where all that was asked is settled or unsettled with a reason, 1 where it failed or a list was left behind, 2 for
wrong arguments.`;

/** Making and deleting lists needs Sites.Manage.All (Graph's list-create page); User.Read is asked with any sign-in. */
const SCOPES = ['https://graph.microsoft.com/Sites.Manage.All', 'https://graph.microsoft.com/User.Read'];
const TAB_SCOPES = ['https://graph.microsoft.com/Sites.Selected', 'https://graph.microsoft.com/User.Read'];
const FAILED = 1;
const MISUSED = 2;

const say = (text: string): void => console.log(text);
const complain = (text: string): void => console.error(text);

/** What bootstrap calls for "verify". */
export async function run(argv: string[], root: string): Promise<void> {
  process.exitCode = await runVerify(argv, root);
}

async function runVerify(argv: string[], root: string): Promise<number> {
  const told = readCommandSettings(argv, process.env);
  const reading = told.read(readVerifyRequest);
  if (reading.kind === 'help') {
    say(USAGE);
    return 0;
  }
  if (reading.kind === 'faults') {
    complain([...reading.faults, 'Nothing was asked. --help says how this is used.'].join('\n'));
    return MISUSED;
  }
  const { request } = reading;
  if (request.mode === 'dry run') {
    say(`Site: ${request.site.url}\n\n${planInWords(request.isThorough)}\n\nNothing was asked: this was a dry run.`);
    return 0;
  }
  try {
    return await verify(request, root, told.env);
  } catch (thrown) {
    const words = reasonOf(thrown);
    if (words === null) throw thrown;
    complain(`\n${words}`);
    return FAILED;
  }
}

function reasonOf(thrown: unknown): string | null {
  if (thrown instanceof SignInFailed) return `${thrown.message}\nNothing was asked. --help says what is needed.`;
  if (thrown instanceof Unsettled) return `${thrown.message}\nNothing was asked.`;
  if (thrown instanceof NoAnswer) return `Microsoft Graph did not answer: ${thrown.message}.`;
  return null;
}

async function verify(request: VerifyRequest, root: string, env: NodeJS.ProcessEnv): Promise<number> {
  const stop = new AbortController();
  const onStop = (): void => {
    complain('\nStopping, and deleting what was made. Ctrl-C again ends at once and leaves it there.');
    stop.abort();
  };
  process.once('SIGINT', onStop);
  try {
    return await verifySite(request, {
      root,
      env,
      getToken: await openTokens(request.signing, SCOPES, say),
      getTabToken: await openTab(request),
      fetch,
      wait: hold,
      now: () => new Date(),
      newKey: () => crypto.randomUUID(),
      signal: stop.signal,
      say,
      complain,
      progress: showProgress,
    });
  } finally {
    process.off('SIGINT', onStop);
  }
}

/** The local server takes a person's permissions from the end of their name. */
async function openTab({ signing, tab }: VerifyRequest): Promise<Awaited<ReturnType<typeof openTokens>> | null> {
  if (signing.kind === 'local')
    return openTokens({ ...signing, as: `${signing.as}/User.Read,Sites.Selected` }, [], say);
  if (!tab) return null;
  say('\nOnce more, through the tab’s registration:');
  return openTokens({ ...signing, client: tab }, TAB_SCOPES, say);
}

/** On one line that is written over, and only where somebody looks. */
function showProgress(words: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r   ${words}\r`);
}

/** Ends early, and quietly, where it is stopped. */
async function hold(ms: number, signal: AbortSignal | null): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch((thrown: unknown) => {
    if (!signal?.aborted) throw thrown;
  });
}
