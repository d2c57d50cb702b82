import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TAB_APP } from '../../../src/local/graph/application.ts';
import { run } from '../../../src/start/verify.ts';
import { verifySite } from '../../../src/start/verify/verify-site.ts';
import { readVerifyRequest } from '../../../src/start/verify/verify-request.ts';
import { startTestGraph, tokenOf, type TestGraph } from '../../setup/local-graph.ts';
import { OFFICER, SITE } from '../../setup/store.ts';
import { askForFaults, turn } from '../store/wire.ts';
import { runHere, runProcess, type Ended } from './command.ts';

const URL_OF_SITE = 'https://contoso.sharepoint.com/sites/local-area';

let graph: TestGraph;
let root: string;
beforeEach(async () => {
  graph = await startTestGraph();
  root = mkdtempSync(join(tmpdir(), 'apm-verify-'));
});
afterEach(async () => {
  rmSync(root, { recursive: true, force: true });
  await graph.stop();
});

const argsOf = (more: readonly string[]) => ['--site', URL_OF_SITE, '--graph', graph.origin, '--as', OFFICER, ...more];

/** Runs what the command does, with a clock that goes on by what is waited; `onSay` may stop it. */
async function verify(more: readonly string[] = [], onSay: (text: string, stop: () => void) => void = () => undefined) {
  const reading = readVerifyRequest(argsOf(more), {});
  if (reading.kind !== 'request') throw new Error(JSON.stringify(reading));
  const ended: Ended = { code: null, out: '', err: '' };
  const stop = new AbortController();
  let now = Date.now();
  ended.code = await verifySite(reading.request, {
    root,
    env: {},
    getToken: async () => tokenOf(OFFICER),
    getTabToken: async () => `${tokenOf(OFFICER)}/User.Read,Sites.Selected`,
    fetch,
    wait: async (ms) => void (now += ms),
    now: () => new Date(now),
    newKey: () => crypto.randomUUID(),
    signal: stop.signal,
    say: (text) => {
      ended.out += `${text}\n`;
      onSay(text, () => stop.abort());
    },
    complain: (text) => void (ended.err += `${text}\n`),
    progress: () => undefined,
  });
  return ended;
}

/** Titles of the site's lists that are not the plan's. */
async function throwAways(): Promise<string[]> {
  const { body } = await graph.request<{ value: { displayName: string }[] }>('officer', 'GET', `/sites/${SITE}:/lists`);
  return body.value
    .map(({ displayName }) => displayName)
    .filter((title) => title.startsWith('Action Plan Monitor check'));
}

const makeList = (displayName: string) =>
  graph.request('officer', 'POST', `/sites/${SITE}:/lists`, { displayName, list: { template: 'genericList' } });

describe('npm run verify', () => {
  it('asks everything, says which guess was right and what to set, and leaves nothing behind', async () => {
    const set = {
      ifMatchOnFields: false,
      siteUtcOffsetMinutes: 60,
      exposeHeadersToBrowsers: true,
      uniqueClashStatus: 409,
    };
    await turn(graph, set);
    const grant = { roles: ['write'], grantedToV2: { application: TAB_APP } };
    await graph.request('officer', 'POST', `/sites/${SITE}:/permissions`, grant);
    const { code, out, err } = await verify();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^1 of 19: If-Match on the fields of a row …\n {3}settled: \d+ as guessed, 1 otherwise$/m);
    expect(out).toContain('17 of 19 questions are settled.\nReport: .build/verify.md\n');
    const said = /PUT \/_local\/switches with:\s+(\{[^}]*\})/.exec(out)?.[1] ?? '{}';
    expect(JSON.parse(said)).toEqual(set);
    expect(await throwAways()).toEqual([]);

    const markdown = readFileSync(join(root, '.build', 'verify.md'), 'utf8');
    expect(markdown).toMatch(/^## 1\. If-Match on the fields of a row\n\nSettled\.$/m);
    expect(markdown).toMatch(
      /^\| `ifMatchOnFields` \|.*\| true \(U\) \| wrong \| an old eTag was taken, and the row changed \|$/m,
    );
    expect(markdown).toMatch(/^\| `eTagForm` \|.*\| "braces" \(I\) \| right \| an eTag looks like/m);
    expect(markdown).toMatch(/^- A filter over more than 5,000 rows, .*: only with --thorough$/m);
    expect(markdown).toContain('&lt;p>One&lt;/p> came back as');
    const json = readFileSync(join(root, '.build', 'verify.json'), 'utf8');
    expect(JSON.parse(json)).toMatchObject({ where: 'local', left: 0, switches: set });
    expect(markdown + json).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|officer|contoso|local\.app/i);
  });

  it('says what could not be deleted, and --clean deletes that and nothing else', async () => {
    await askForFaults(graph, [{ method: 'DELETE', path: '/lists/', status: 423, times: 2 }]);
    const { code, out, err } = await verify(['--report', join(root, 'ours.md')], (text, stop) => {
      if (text.startsWith('3 of 19')) stop();
    });
    const left = await throwAways();
    expect([code, left.length]).toEqual([1, 2]);
    for (const title of left) expect(err).toContain(`  ${title}\n`);
    expect(err).toContain('--clean');
    expect(out).toContain(`Report: ${join(root, 'ours.md')}\n`);
    expect(existsSync(join(root, 'ours.json'))).toBe(true);

    await makeList('Action Plan Monitor check of the chair');
    expect(await verify(['--clean'])).toEqual({ code: 0, out: expect.stringContaining('Deleted: 2 of 2.'), err: '' });
    expect(await throwAways()).toEqual(['Action Plan Monitor check of the chair']);
    expect((await verify(['--clean'])).out).toContain('There are no throw-away lists.');
  });

  it('stopped in the middle it deletes what it made and reports what it had', async () => {
    const { code, out } = await verify([], (text, stop) => {
      if (text.startsWith('3 of 19')) stop();
    });
    expect([code, await throwAways()]).toEqual([1, []]);
    expect(out).toMatch(
      /3 of 19: .*\n {3}unsettled\n {3}SharePoint did not answer: it was stopped\.\n\n2 of 3 questions/,
    );
    expect(readFileSync(join(root, '.build', 'verify.md'), 'utf8')).toMatch(
      /^- \$orderby on a field: it was stopped before$/m,
    );
  });

  it('says so where there is no such site', async () => {
    await askForFaults(graph, [{ method: 'GET', path: '/sites/', status: 404, times: 1 }]);
    await expect(verify()).rejects.toThrow(/^Looking for the site was answered with 404/);
  });
});

describe('npm run verify at the command line', () => {
  const NOT_SET = { APM_TENANT_ID: '', APM_CLIENT_ID: '' };

  it('Ctrl-C stops it, and no list is left', async () => {
    let isPressed = false;
    const { code, err } = await runProcess('verify', argsOf(['--report', join(root, 'stopped.md')]), {
      env: { ...process.env, ...NOT_SET },
      onOut(out, pid) {
        if (isPressed || !out.includes('1 of 19')) return;
        isPressed = true;
        process.kill(pid, 'SIGINT');
      },
    });
    expect([code, await throwAways()]).toEqual([1, []]);
    expect(err).toContain('Stopping, and deleting what was made.');
    expect(existsSync(join(root, 'stopped.md'))).toBe(true);
  });

  it('says in a dry run what it would do, and lists all wrong arguments at once; neither asks anything', async () => {
    const dry = await runHere(run, argsOf(['--dry-run']), NOT_SET);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/It would make throw-away lists[^]*If-Match on the fields of a row\n {4}changes one row/);
    expect(dry.out).toContain('(with --thorough)');
    const wrong = await runHere(
      run,
      ['--tenant', 'x y', '--notices-url', 'http://here', '--clean', '--dry-run', '--report', 'a.txt', '--tab', 'y'],
      NOT_SET,
    );
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^--site is missing/),
      expect.stringMatching(/^--client is missing/),
      expect.stringMatching(/^“x y” is no tenant/),
      expect.stringMatching(/^--tab: “y” is no application/),
      expect.stringMatching(/^--clean deletes and --dry-run does nothing/),
      expect.stringMatching(/^--report: the name of the file ends in \.md/),
      expect.stringMatching(/^Nothing was asked/),
    ]);
    expect(graph.answers).toEqual([]);
  });
});
