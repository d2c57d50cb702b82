import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/start/provision.ts';
import { LIST_ABOUT } from '../../../src/store/list-about.ts';
import { LISTS, type ListName } from '../../../src/store/schema.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { MEMBER, OFFICER, openStore, SITE } from '../../setup/store.ts';
import { askForFaults } from '../store/wire.ts';
import { runHere, runProcess } from './command.ts';

const TERMINAL = new URL('./terminal.mjs', import.meta.url).href;
const URL_OF_SITE = 'https://contoso.sharepoint.com/sites/local-area';
const TITLES = Object.values(LISTS).map(({ title }) => title);

let graph: TestGraph;
beforeEach(async () => {
  graph = await startTestGraph();
});
afterEach(() => graph.stop());

const NOT_SET = { APM_TENANT_ID: '', APM_CLIENT_ID: '' };
const command = (args: string[]) => runHere(run, args, NOT_SET);

interface Where {
  as?: string;
  site?: string;
}
const argsOf = (more: string[], { as = OFFICER, site = URL_OF_SITE }: Where = {}) => [
  '--site',
  site,
  '--graph',
  graph.url,
  '--as',
  as,
  ...more,
];

const provision = (more: string[] = [], where: Where = {}) => command(argsOf(more, where));

/** Runs it where somebody can be asked, in a process of its own: what they type in, and then the end of input. */
const provisionAtTerminal = (typed: string) =>
  runProcess('provision', argsOf([]), {
    env: { ...process.env, ...NOT_SET, NODE_OPTIONS: `--import=${TERMINAL}` },
    typed,
  });

async function planLists(): Promise<string[]> {
  const { body } = await graph.request(OFFICER, 'GET', `/sites/${SITE}:/lists?$select=displayName`);
  const titles = (body as { value: { displayName: string }[] }).value.map(({ displayName }) => displayName);
  return titles.filter((title) => title.startsWith('Plan ')).toSorted();
}

const writes = () => graph.answers.filter(({ method }) => method !== 'GET');

describe('npm run provision', () => {
  it('says in a dry run what it would make, where and as whom, and makes nothing', async () => {
    const { code, out, err } = await provision(['--dry-run'], { site: `${URL_OF_SITE}/SitePages/Home.aspx?web=1` });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Site:     ${URL_OF_SITE}\n`);
    expect(out).toContain(`Account:  Programme officer (${OFFICER})`);
    const inOneLine = out.replaceAll(/\s+/g, ' ');
    for (const [name, { title, columns }] of Object.entries(LISTS))
      expect(inOneLine).toContain(`${title} ${LIST_ABOUT[name as ListName]} ${Object.keys(columns).join(', ')}`);
    expect(out).toContain('Nothing was made: this was a dry run.');
    expect(writes()).toEqual([]);
  });

  it('with --yes makes everything without asking and says how far it is; a second time there is nothing to make', async () => {
    const first = await provision(['--yes']);
    expect([first.code, first.err]).toEqual([0, '']);
    for (const [index, title] of TITLES.entries())
      expect(first.out).toContain(`${index + 1} of 12: the list “${title}”`);
    expect(first.out).toContain('Made: 12 lists.');
    expect(first.out).toMatch(/^Next: /m);
    expect(await openStore(graph.origin, OFFICER).planProvisioning()).toMatchObject({ steps: [], faults: [] });

    const made = writes().length;
    const second = await provision();
    expect([second.code, second.err]).toEqual([0, '']);
    expect(second.out).toContain('Everything is there.');
    expect(writes()).toHaveLength(made);
    expect(first.out + second.out).not.toContain('local.officer');
  });

  it('stopped by a lost answer it says how to go on, and run again makes only what is missing', async () => {
    await askForFaults(graph, [{ method: 'POST', path: '/lists$', status: 504, when: 'after', times: 1 }]);
    const stopped = await provision(['--yes']);
    expect(stopped.code).toBe(1);
    expect(stopped.err).toMatch(/^Stopped at the list “Plan structure”.*may have done its work.*same command again/m);

    const next = await provision(['--yes']);
    expect([next.code, next.err]).toEqual([0, '']);
    expect(next.out).toContain('it may still be in the site’s recycle bin');
    expect(next.out).toContain('1 of 11: the list “Plan actions”');
    expect(next.out).toContain('Made: 11 lists.');
    expect(await planLists()).toEqual(TITLES.toSorted());
  });

  it('tells somebody without the right who can, and makes nothing', async () => {
    const { code, err } = await provision(['--yes'], { as: MEMBER });
    expect(code).toBe(1);
    expect(err).toMatch(/member@contoso\.onmicrosoft\.com may not make lists on this site\. An owner of the site can/);
    expect(err).toContain('Nothing was made before that.');
    expect(await planLists()).toEqual([]);
  });

  it.each([
    ['n', 'n\n'],
    ['the end of input', ''],
  ])('makes nothing where the answer is %s', async (_name, typed) => {
    const { code, out } = await provisionAtTerminal(typed);
    expect(code).toBe(0);
    expect(out).toMatch(/Make these\? \[y\/N\][^]*Nothing was made\./);
    expect(writes()).toEqual([]);
  });

  it('makes what it showed where the answer is y', async () => {
    const { code, out } = await provisionAtTerminal('y\n');
    expect([code, out]).toEqual([0, expect.stringContaining('Made: 12 lists.')]);
  });

  it('makes nothing where nobody can be asked, and says to give --yes', async () => {
    const { code, err } = await runProcess('provision', argsOf([]), { env: { ...process.env, ...NOT_SET } });
    expect([code, err]).toEqual([2, expect.stringContaining('Give --yes')]);
    expect(writes()).toEqual([]);
  });

  it('puts back columns and indexes, says what it had made where it stops half way, and leaves a column of another type alone', async () => {
    await openStore(graph.origin, OFFICER).provision();
    const columns = `/sites/${SITE}:/lists/Plan%20actions/columns`;
    for (const name of ['Measure', 'Rating']) await graph.request(OFFICER, 'DELETE', `${columns}/${name}`);
    await graph.request(OFFICER, 'POST', columns, { name: 'Rating', number: {} });
    await graph.request(OFFICER, 'PATCH', `${columns}/SubGroup`, { indexed: false });
    await askForFaults(graph, [{ method: 'POST', path: '/columns$', status: 400, times: 1 }]);
    const stopped = await provision(['--yes']);
    expect(stopped.out).toMatch(
      /^ {2}an index on SubGroup of “Plan actions”[^]*^ {2}the column Measure of “Plan actions”$/m,
    );
    expect([stopped.code, stopped.err]).toEqual([
      1,
      expect.stringMatching(/Stopped at the column Measure of “Plan actions”.* 1 thing was made before that and stays/),
    ]);

    const { code, out } = await provision(['--yes']);
    expect(code).toBe(1);
    expect(out).toMatch(/The column Rating of “Plan actions” is of another type/);
    expect(out).toContain('Made: 1 column.');
    const again = await provision();
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('Everything else is there.')]);
  });

  it('says in words that there is no such site or no such account, and finds the root site', async () => {
    const noSite = await provision(['--yes'], { site: 'https://contoso.sharepoint.com/sites/elsewhere' });
    expect([noSite.code, noSite.err]).toEqual([1, expect.stringMatching(/There is no site at .*\/sites\/elsewhere/)]);
    const root = await provision(['--dry-run'], { site: 'https://contoso.sharepoint.com/' });
    expect([root.code, root.out]).toEqual([0, expect.stringContaining('To make, 12 lists')]);
    const nobody = await provision(['--yes'], { as: 'nobody@contoso.onmicrosoft.com' });
    expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('does not know this account')]);
  });

  it('lists all wrong arguments at once, and refuses a made-up account on a host that is not this machine', async () => {
    const site = 'https://contoso-my.sharepoint.com/personal/tim';
    const elsewhere = ['--graph', 'http://graph.example.org:53010', '--as', OFFICER];
    const { code, out, err } = await command(['--site', site, ...elsewhere, '--client', 'x', '--wat']);
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([
      'There is no option --wat.',
      expect.stringContaining('is OneDrive'),
      expect.stringMatching(/^--client is for a real tenant/),
      expect.stringMatching(/graph\.example\.org:53010” is not on this machine/),
      expect.stringContaining('Nothing was made.'),
    ]);
  });
});
