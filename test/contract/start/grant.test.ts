import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, TAB_APP } from '../../../src/local/graph/application.ts';
import { GROUP_ID } from '../../../src/local/graph/team.ts';
import { run } from '../../../src/start/grant.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { MEMBER, OFFICER, SITE } from '../../setup/store.ts';
import { grantApp } from '../local-graph/ask.ts';
import { askForFaults } from '../store/wire.ts';
import { runHere } from './command.ts';

const URL_OF_SITE = 'https://contoso.sharepoint.com/sites/local-area';
const RECORD = { key: 'local-area', url: URL_OF_SITE, groupId: null as string | null, tenant: 'local' };

let graph: TestGraph;
let folder: string;
beforeEach(async () => {
  graph = await startTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'apm-grant-'));
});
afterEach(async () => {
  await graph.stop();
  rmSync(folder, { recursive: true, force: true });
});

const NOT_SET = {
  APM_TENANT_ID: '',
  APM_CLIENT_ID: '',
  APM_BOT_CLIENT_ID: '',
  APM_TAB_CLIENT_ID: '',
  APM_SITES: '',
};
const command = (args: string[]) => runHere(run, args, { ...NOT_SET, APM_DATA: folder });

const grant = (more: string[] = [], { as = OFFICER, site = URL_OF_SITE } = {}) =>
  command(['--site', site, '--graph', graph.url, '--as', as, ...more]);

const recorded = (): unknown => {
  try {
    return (JSON.parse(readFileSync(join(folder, 'sites.json'), 'utf8')) as { sites: unknown }).sites;
  } catch {
    return null;
  }
};

interface Granted {
  roles: string[];
  grantedToIdentitiesV2: { application: { id: string } }[];
}

/** Roles on the site, by application. */
async function roles(): Promise<Record<string, string[]>> {
  const { body } = await graph.request<{ value: Granted[] }>(OFFICER, 'GET', `/sites/${SITE}:/permissions`);
  return Object.fromEntries(body.value.map((one) => [one.grantedToIdentitiesV2[0]?.application.id ?? '', one.roles]));
}
const BOTH = { [APP.id]: ['write'], [TAB_APP.id]: ['write'] };

const writes = () => graph.answers.filter(({ method }) => method !== 'GET').length;

describe('npm run grant', () => {
  it('lets bot and tab write the site and records it; a second time changes nothing', async () => {
    await grantApp(graph, 'none');
    const before = writes();
    const dry = await grant(['--dry-run']);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(
      /To do: let the bot read and write this site; let the tab read and write this site, as whoever uses it may; and record that the bot serves it\./,
    );
    expect([writes(), recorded()]).toEqual([before, null]);

    const first = await grant();
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain(`Action Plan Monitor (${APP.id}): write`);
    expect(first.out).toContain(`APM_SITES_JSON='${JSON.stringify({ sites: [RECORD] })}'`);
    expect(await roles()).toEqual(BOTH);
    expect(recorded()).toEqual([RECORD]);

    const made = writes();
    const second = await grant();
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('nothing was changed')]);
    expect([writes(), recorded()]).toEqual([made, [RECORD]]);
  });

  it('raises a bot that may only read', async () => {
    await grantApp(graph, 'read');
    expect((await grant()).out).toContain('Done: let the bot write this site, which it may only read');
    expect(await roles()).toEqual(BOTH);
  });

  it('records the group that it is told where the site is that group’s, keeps it, and refuses another', async () => {
    const other = await grant(['--group', '4f0e9e9c-7d1a-4a58-9b0e-2f2f6a8b1c55']);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('not the site of the group')]);
    expect(recorded()).toBeNull();
    expect((await grant(['--group', GROUP_ID.toUpperCase()])).code).toBe(0);
    expect(recorded()).toEqual([{ ...RECORD, groupId: GROUP_ID }]);
    expect((await grant()).code).toBe(0);
    expect(recorded()).toEqual([{ ...RECORD, groupId: GROUP_ID }]);
  });

  it('takes all of it back with --remove, and says where there is nothing to take back', async () => {
    await grant();
    const taken = await grant(['--remove']);
    expect([taken.code, taken.err]).toEqual([0, '']);
    expect(taken.out).toContain('No application is granted this site.');
    expect([await roles(), recorded()]).toEqual([{}, []]);
    expect((await grant(['--remove'])).out).toContain('There was nothing to take back.');
  });

  it('somebody who is no owner is told who can, and nothing is recorded', async () => {
    const { code, err } = await grant([], { as: MEMBER });
    expect([code, recorded()]).toEqual([1, null]);
    expect(err).toMatch(/member@contoso.* may not say.*SharePoint administrator.*consented to Sites\.FullControl\.All/);
    expect(err).toContain('Nothing was changed.');
  });

  it('a site that there is not, and an account, are said so', async () => {
    const noSite = await grant([], { site: 'https://contoso.sharepoint.com/sites/elsewhere' });
    expect([noSite.code, noSite.err]).toEqual([1, expect.stringMatching(/There is no site at .*elsewhere/)]);
    const nobody = await grant([], { as: 'nobody@contoso.onmicrosoft.com' });
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('does not know this account')]);
    expect(recorded()).toBeNull();
  });

  it('where the answer to the grant is lost nothing is recorded, and the same command goes on', async () => {
    await grantApp(graph, 'none');
    await askForFaults(graph, [{ method: 'POST', path: '/permissions$', status: 504, when: 'after', times: 1 }]);
    const lost = await grant();
    expect([lost.code, lost.err]).toEqual([
      1,
      expect.stringMatching(/may be done all the same: let the bot read.*same command again/),
    ]);
    expect(recorded()).toBeNull();
    expect((await grant()).code).toBe(0);
    expect([await roles(), recorded()]).toEqual([BOTH, [RECORD]]);
  });

  it('what was done before something failed is told', async () => {
    await grantApp(graph, 'none');
    mkdirSync(join(folder, 'sites.json.new'));
    const { code, err } = await grant();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /sites\.json cannot be written.*Done so far: let the bot .*; and let the tab .*same command/,
      ),
    ]);
    expect([await roles(), recorded()]).toEqual([BOTH, null]);
  });

  it('a record with faults is refused before anything is asked of Graph', async () => {
    writeFileSync(join(folder, 'sites.json'), '{"sites":[{"key":"A b"}]}');
    const { code, err } = await grant();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/sites\[0\]\.key[^]*sites\[0\]\.url[^]*Nothing was changed/),
    ]);
    expect(graph.answers).toEqual([]);
  });

  it('lists all wrong arguments at once', async () => {
    const { code, err } = await command(['--group', 'x', '--client', 'y', '--wat', '--remove']);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toEqual([
      'There is no option --wat.',
      expect.stringMatching(/^--site is missing/),
      expect.stringMatching(/^--tenant is missing/),
      expect.stringMatching(/^“y” is no application/),
      expect.stringMatching(/^--bot and --tab are missing/),
      expect.stringMatching(/^“x” is no id of a Microsoft 365 group/),
      expect.stringMatching(/^--group does not go with --remove/),
      expect.stringContaining('--help'),
    ]);
  });
});
