import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { graphOriginOf } from '../signing.ts';
import { openAppTokens } from './app-tokens.ts';
import { bodyOf } from './answers.ts';
import { CHECKS } from './checks.ts';
import { reportAsJson, reportAsMarkdown, settingsInWords, type Report } from './report.ts';
import { runChecks } from './run-checks.ts';
import type { VerifyRequest } from './verify-request.ts';
import { endInWords, leftInWords, startInWords, summaryInWords } from './verify-words.ts';
import { createWire, type Wire } from './wire.ts';
import { createWorkbench, deleteLeftovers, findLeftovers } from './workbench.ts';

type GetToken = (asked?: { renew: boolean }) => Promise<string>;

/** What a run stands on beside what was asked. */
export interface Surroundings {
  root: string;
  env: NodeJS.ProcessEnv;
  getToken: GetToken;
  /** Through the tab's registration; null where nobody signed in there. */
  getTabToken: GetToken | null;
  fetch: typeof fetch;
  /** Ends early where the signal is given and stops. */
  wait: (ms: number, signal: AbortSignal | null) => Promise<void>;
  now: () => Date;
  newKey: () => string;
  /** Stops what is asked; what was made is deleted all the same. */
  signal: AbortSignal;
  say: (text: string) => void;
  complain: (text: string) => void;
  /** How far something is that takes long. */
  progress: (words: string) => void;
}

const MICROSOFT_GRAPH = 'https://graph.microsoft.com';
/** More than the 200 rows of a page that we take for granted, and than the 5,000 that SharePoint goes through. */
const ROWS = { page: 220, many: 5_040 };

/** Asks what was asked for, and writes the report; 1 where a list was left behind or it was stopped. @throws {Unsettled} @throws {NoAnswer} */
export async function verifySite(request: VerifyRequest, around: Surroundings): Promise<number> {
  const wires = openWires(request, around, around.getToken);
  const { site } = request;
  const answer = await wires.ask({ path: `/sites/${site.graph}?$select=id` });
  const { id } = bodyOf<{ id: string }>(answer, 'Looking for the site');
  around.say(`Site: ${site.url}\n`);
  if (request.mode === 'clean') return clean(wires.tidy, id, around);
  const old = await findLeftovers(wires.tidy, id);
  if (old.length > 0)
    around.say(`Throw-away lists of earlier runs that are still there: ${old.length}. --clean deletes them.\n`);
  return check(request, around, { siteId: id, wires });
}

interface Wires {
  ask: Wire;
  tidy: Wire;
}

function openWires({ signing }: VerifyRequest, { fetch, wait, signal }: Surroundings, getToken: GetToken): Wires {
  const options = { origin: graphOriginOf(signing) ?? MICROSOFT_GRAPH, getToken, fetch };
  return {
    ask: createWire({ ...options, signal, wait: (ms) => wait(ms, signal) }),
    tidy: createWire({ ...options, signal: null, wait: (ms) => wait(ms, null) }),
  };
}

async function clean(tidy: Wire, siteId: string, { say, complain }: Surroundings): Promise<number> {
  const found = await findLeftovers(tidy, siteId);
  const left = await deleteLeftovers(tidy, siteId);
  say(
    found.length === 0
      ? 'There are no throw-away lists.'
      : `Deleted: ${found.length - left.length} of ${found.length}.`,
  );
  if (left.length > 0) complain(leftInWords(left));
  return left.length > 0 ? 1 : 0;
}

async function check(
  request: VerifyRequest,
  around: Surroundings,
  { siteId, wires }: { siteId: string; wires: Wires },
): Promise<number> {
  const { say, complain, signal, now } = around;
  const chosen = CHECKS.filter(({ isThorough }) => !isThorough || request.isThorough);
  const { verdicts, left } = await runChecks(chosen, openBench(request, around, { siteId, wires }), {
    started: (one) => say(startInWords(one, chosen.indexOf(one) + 1, chosen.length)),
    ended: (verdict) => say(endInWords(verdict)),
    isStopped: () => signal.aborted,
  });
  const skipped = CHECKS.filter((one) => !verdicts.some((verdict) => verdict.check === one)).map((one) => ({
    title: one.title,
    reason: chosen.includes(one) ? 'it was stopped before' : 'only with --thorough',
  }));
  const day = now().toISOString().slice(0, 10);
  const file = await writeReport({ day, where: request.signing.kind, verdicts, skipped, left }, request, around);
  say(`\n${summaryInWords(verdicts)}\nReport: ${file}\n\n${settingsInWords(verdicts)}`);
  if (left.length > 0) complain(`\n${leftInWords(left)}`);
  return left.length > 0 || signal.aborted ? 1 : 0;
}

function openBench(
  request: VerifyRequest,
  around: Surroundings,
  { siteId, wires }: { siteId: string; wires: Wires },
): ReturnType<typeof createWorkbench> {
  const { env, wait, signal, now, newKey, progress, getTabToken } = around;
  const app = openAppTokens(request.signing, env);
  return createWorkbench({
    ...wires,
    app: app.kind === 'tokens' ? openWires(request, around, app.getToken).ask : null,
    appIsMissing: app.kind === 'missing' ? app.reason : '',
    tab: getTabToken ? openWires(request, around, getTabToken).ask : null,
    siteId,
    wait: (ms) => wait(ms, signal),
    now,
    newKey,
    progress,
    noticesUrl: request.noticesUrl,
    pageOrigin: pageOriginOf(request, env),
    rows: ROWS,
  });
}

/** The local server takes pages of this machine alone. */
const pageOriginOf = ({ signing }: VerifyRequest, env: NodeJS.ProcessEnv): string =>
  signing.kind === 'local' ? 'http://localhost:53000' : env['APM_PUBLIC_URL'] || 'https://teams.microsoft.com';

async function writeReport(report: Report, request: VerifyRequest, { root }: Surroundings): Promise<string> {
  const file = request.report ?? join(root, '.build', 'verify.md');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, reportAsMarkdown(report));
  await writeFile(file.replace(/\.md$/, '.json'), reportAsJson(report));
  return request.report ?? relative(root, file);
}
