import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { APP, TAB_APP } from '../../../src/local/graph/application.ts';
import { readServerSettings } from '../../../src/start/settings/server-settings.ts';
import { LISTS } from '../../../src/store/schema.ts';
import { startTestGraph, type TestGraph } from '../../setup/local-graph.ts';
import { OFFICER, SITE } from '../../setup/store.ts';
import { grantApp } from '../local-graph/ask.ts';
import { runProcess } from './command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NO_WAITS = new URL('./no-waits.mjs', import.meta.url).href;
const BUILT = join(ROOT, 'appPackage', 'build');
const HOST = 'plan.example.gov.uk';
const TENANT = '2b7c1f0e-4c55-4b1e-9f53-6c1f5e0d7a11';
const SITE_URL = 'https://contoso.sharepoint.com/sites/local-area';

let graph: TestGraph;
let folder: string;
let file: string;
let packageName: string;
beforeEach(async () => {
  graph = await startTestGraph();
  folder = mkdtempSync(join(tmpdir(), 'apm-administrator-'));
  packageName = `administrator-${process.pid}`;
  file = join(folder, `${packageName}.env`);
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of [`action-plan-monitor.${packageName}.zip`, `${packageName}.json`])
    rmSync(join(BUILT, name), { force: true });
  await graph.stop();
});

/** All that the guide has an administrator write down, in one file. */
const SETTINGS = {
  APM_PUBLIC_URL: `https://${HOST}`,
  APM_TENANT_ID: TENANT,
  APM_TAB_CLIENT_ID: TAB_APP.id,
  APM_BOT_CLIENT_ID: APP.id,
  APM_CLIENT_ID: '1d0c3b5e-6a7f-4e21-9b8d-0f4e5a6b7c8d',
  APM_TEAMS_APP_ID: '5f8a7c32-1b9e-4d06-8f4a-93c2e1d7b650',
  APM_PUBLISHER_NAME: 'Example County Council',
  APM_PUBLISHER_URL: 'https://www.example.gov.uk/send',
  APM_PRIVACY_URL: 'https://www.example.gov.uk/send/privacy',
  APM_TERMS_URL: 'https://www.example.gov.uk/send/terms',
};
const write = (settings: Record<string, string>) =>
  writeFileSync(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );

/** Of the settings only those of the file are there. */
const ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('APM_')));

/** Runs a command with the file to its end, as `npm run` does. */
const run = (command: string, ...args: string[]) =>
  runProcess(command, ['--config', file, ...args], {
    env: { ...ENV, APM_DATA: folder, NODE_OPTIONS: `--import=${NO_WAITS}` },
  });

const onSite = (command: string, ...args: string[]) =>
  run(command, '--site', SITE_URL, '--graph', graph.url, '--as', OFFICER, ...args);

async function valuesAt<T>(path: string): Promise<T[]> {
  return (await graph.request<{ value: T[] }>(OFFICER, 'GET', `/sites/${SITE}:${path}`)).body.value;
}

/** Ids of the applications that are granted the site. */
async function granted(): Promise<string[]> {
  type Permission = { grantedToIdentitiesV2: { application: { id: string } }[] };
  const permissions = await valuesAt<Permission>('/permissions');
  return permissions.flatMap((one) => one.grantedToIdentitiesV2.map(({ application }) => application.id));
}

/** Titles of the site's lists, without the library that every site has. */
async function lists(): Promise<string[]> {
  const all = await valuesAt<{ displayName: string; list: { template: string } }>('/lists');
  return all.filter(({ list }) => list.template === 'genericList').map(({ displayName }) => displayName);
}

function manifestOf(name: string): Record<string, unknown> {
  const zip = unzipSync(readFileSync(join(BUILT, `action-plan-monitor.${name}.zip`)));
  return JSON.parse(strFromU8(zip['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
}

const PLAN_LISTS = Object.values(LISTS)
  .map(({ title }) => title)
  .toSorted();

describe('an administrator with little time', () => {
  it('takes the plan from one settings file to a granted site, a package and a report, and takes it away again', async () => {
    await grantApp(graph, 'none');
    write(SETTINGS);

    const grant = await onSite('grant');
    expect([grant.code, grant.err]).toEqual([0, '']);
    for (const id of [APP.id, TAB_APP.id]) expect(grant.out).toContain(`(${id}): write`);
    expect((await granted()).toSorted()).toEqual([APP.id, TAB_APP.id].toSorted());

    const provision = await onSite('provision', '--yes');
    expect([provision.code, provision.err]).toEqual([0, '']);
    expect((await lists()).toSorted()).toEqual(PLAN_LISTS);

    expect(() => readServerSettings(file, {})).toThrow(
      /2 faults[^]*APM_BOT_IDENTITY is missing[^]*APM_SITES is missing/,
    );
    const record = /^APM_SITES_JSON=.*$/m.exec(grant.out)?.[0] ?? '';
    write({ ...SETTINGS, APM_BOT_IDENTITY: 'managed', APM_SITES_JSON: record.slice('APM_SITES_JSON='.length) });
    const { settings, warnings } = readServerSettings(file, {});
    expect(warnings).toEqual([]);
    expect(settings.sites).toEqual({ given: [expect.objectContaining({ url: SITE_URL })] });

    const packed = await run('package');
    expect([packed.code, packed.err]).toEqual([0, '']);
    expect(manifestOf(packageName)).toMatchObject({
      id: SETTINGS.APM_TEAMS_APP_ID,
      bots: [{ botId: APP.id }],
      webApplicationInfo: { id: TAB_APP.id },
      validDomains: [HOST],
    });

    const report = join(folder, 'verify.md');
    const verify = await onSite('verify', '--report', report);
    expect([verify.code, verify.err]).toEqual([0, '']);
    expect(readFileSync(report, 'utf8')).toContain('Settled.');
    expect((await lists()).toSorted()).toEqual(PLAN_LISTS);

    const removed = await onSite('grant', '--remove');
    expect([removed.code, removed.err]).toEqual([0, '']);
    expect(removed.out).toContain('No application is granted this site.');
    expect(await granted()).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'sites.json'), 'utf8'))).toEqual({ sites: [] });
    expect((await lists()).toSorted()).toEqual(PLAN_LISTS);
  });
});
