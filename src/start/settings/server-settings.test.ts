import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readServerSettings, SettingsError } from './server-settings.ts';

const TENANT = '6e1f2a34-0000-4000-8000-00000000000a';
const TAB = '6e1f2a34-0000-4000-8000-00000000000b';
const BOT = '6e1f2a34-0000-4000-8000-00000000000c';
const SITE = {
  key: 'local-area',
  url: 'https://contoso.sharepoint.com/sites/local-area',
  groupId: null,
  tenant: TENANT,
};
const KEY = 'k'.repeat(32);
const WHOLE = {
  APM_PUBLIC_URL: 'https://plans.example.org/',
  APM_TENANT_ID: TENANT.toUpperCase(),
  APM_TAB_CLIENT_ID: TAB,
  APM_BOT_CLIENT_ID: BOT,
  APM_BOT_IDENTITY: 'managed',
  APM_SITES_JSON: JSON.stringify({ sites: [SITE] }),
};

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'apm-settings-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A settings file of these lines. */
function fileOf(...lines: string[]): string {
  const file = join(folder, 'production.env');
  writeFileSync(file, lines.join('\n'));
  return file;
}

/** The faults, one to a line. */
function faultsOf(env: NodeJS.ProcessEnv, file: string | null = null): string[] {
  try {
    readServerSettings(file, env);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(SettingsError);
    return (thrown as Error).message.split('\n').map((line) => line.trim());
  }
  return [];
}

describe('the settings of a server', () => {
  it('are the least where the rest is left out', () => {
    expect(readServerSettings(null, { ...WHOLE, NODE_ENV: 'production', APM_METRICS_TOKEN: '' })).toEqual({
      settings: {
        publicUrl: 'https://plans.example.org',
        listen: '127.0.0.1',
        port: 53_000,
        tenantId: TENANT,
        tab: { clientId: TAB, sites: 'selected', people: false },
        bot: { clientId: BOT, proof: { kind: 'managed' } },
        sites: { given: [SITE] },
        noticesSecret: null,
        metricsToken: null,
      },
      warnings: [],
    });
  });

  it('come from a file too, and the environment wins', () => {
    const record = join(folder, 'sites.json');
    writeFileSync(record, JSON.stringify({ sites: [SITE] }));
    const file = fileOf(
      '# what this server is told',
      'APM_PUBLIC_URL="https://other.example.org" # not this one',
      'export APM_PORT=8080',
      `APM_SITES=${record}`,
      `APM_BOT_SECRET='a#b=c'`,
      `APM_NOTICES_SECRET=${KEY}`,
      'APM_TAB_SITES=all',
      'APM_TAB_PEOPLE=on',
      'APM_HOST_PORT=53020',
    );
    const { APM_SITES_JSON: _json, APM_BOT_IDENTITY: _identity, ...env } = WHOLE;
    const { settings, warnings } = readServerSettings(null, { ...env, APM_CONFIG: file });
    expect(settings).toMatchObject({
      publicUrl: 'https://plans.example.org',
      port: 8_080,
      tab: { sites: 'all', people: true },
      bot: { proof: { kind: 'secret', secret: 'a#b=c' } },
      sites: { file: record },
      noticesSecret: KEY,
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^APM_HOST_PORT \(production\.env, line 9\) is for one’s own machine/),
    ]);
  });

  it('are refused with all that is missing at once', () => {
    expect(faultsOf({})).toEqual([
      'The server was not started. 6 faults of its settings:',
      expect.stringMatching(/^APM_TAB_CLIENT_ID is missing\. It is the “Application \(client\) ID” of the tab/),
      expect.stringMatching(/^APM_BOT_CLIENT_ID is missing\./),
      expect.stringMatching(/^APM_PUBLIC_URL is missing\. .*such as https/),
      expect.stringMatching(/^APM_TENANT_ID is missing\./),
      expect.stringMatching(/^APM_BOT_IDENTITY is missing, and so is APM_BOT_SECRET/),
      expect.stringMatching(/^APM_SITES is missing, and so is APM_SITES_JSON/),
    ]);
  });

  it('are refused with all that is wrong at once, with its place, and no value is repeated', () => {
    const file = fileOf(
      'APM_PORT=0',
      'APM_TENNANT_ID=hush-1',
      'APM_LISTEN=hush-2',
      'AMP_PORT=hush-3',
      'TEAMSFX_ENV=hush-10',
      'APM_PUBLISHER_NAME=hush-11',
      'no setting',
      'APM_TAB_SITES=hush-4',
    );
    const faults = faultsOf(
      {
        APM_PUBLIC_URL: 'http://hush-5.example.org',
        APM_TENANT_ID: 'hush-6',
        APM_TAB_CLIENT_ID: BOT.toUpperCase(),
        APM_BOT_CLIENT_ID: BOT,
        APM_BOT_SECRET: TAB,
        APM_BOT_IDENTITY: 'managed',
        APM_IDENTITY_CLIENT_ID: '00000000-0000-0000-0000-000000000000',
        APM_SITES: '/nowhere/hush-7',
        APM_SITES_JSON: '{"sites":[{"key":"A b"}]}',
        APM_METRICS_TOKEN: 'hush-8',
        APM_FROG: 'hush-9',
      },
      file,
    );
    expect(faults.slice(1)).toEqual([
      'APM_TENNANT_ID (production.env, line 2) is no setting of this app. Did you mean APM_TENANT_ID?',
      'AMP_PORT (production.env, line 4) is no setting of this app. Did you mean APM_PORT?',
      'production.env, line 7 is no line of the form NAME=value.',
      'APM_FROG (the environment) is no setting of this app.',
      expect.stringMatching(/^APM_TAB_CLIENT_ID \(the environment\) is that of the bot too/),
      expect.stringMatching(/^APM_PUBLIC_URL \(the environment\) does not begin with https/),
      expect.stringMatching(/^APM_LISTEN \(production\.env, line 3\) is no address/),
      expect.stringMatching(/^APM_PORT \(production\.env, line 1\) is not a port/),
      expect.stringMatching(/^APM_TENANT_ID .* is no id of 32 digits/),
      expect.stringMatching(/^APM_TAB_SITES \(production\.env, line 8\) is neither selected nor all/),
      expect.stringMatching(/^APM_BOT_SECRET .* is the id of a secret, not its value/),
      expect.stringMatching(/^APM_IDENTITY_CLIENT_ID .* is still the placeholder/),
      expect.stringMatching(/^APM_BOT_IDENTITY .* and APM_BOT_SECRET are both set/),
      expect.stringMatching(/^APM_IDENTITY_CLIENT_ID .* is for APM_BOT_IDENTITY=federated/),
      expect.stringMatching(/^APM_SITES .* names a file that there is not/),
      expect.stringMatching(/^APM_SITES_JSON .* cannot be used.*sites\[0\]\.key.*sites\[0\]\.url/),
      expect.stringMatching(/^APM_SITES_JSON .* and APM_SITES are both set/),
      expect.stringMatching(/^APM_METRICS_TOKEN .* has fewer than 32 characters/),
    ]);
    expect(faults.join('\n')).not.toContain('hush');
  });

  it('say what is wrong with the record of sites, and not first when the server looks for its sites', () => {
    const record = join(folder, 'broken.json');
    writeFileSync(record, '{"sites":[{"key":"A b"}]}');
    const { APM_SITES_JSON: _json, ...env } = WHOLE;
    expect(faultsOf({ ...env, APM_SITES: record }).slice(1)).toEqual([
      expect.stringMatching(/^APM_SITES .* cannot be used.*sites\[0\]\.key.*sites\[0\]\.url/),
    ]);
    expect(faultsOf({ ...env, APM_SITES: folder }).slice(1)).toEqual([
      expect.stringMatching(/^APM_SITES .* or that cannot be read/),
    ]);
  });

  it('say that the file is not there', () => {
    expect(faultsOf(WHOLE, join(folder, 'none.env'))).toEqual([
      'The server was not started. One fault of its settings:',
      expect.stringMatching(/^The settings file .*none\.env cannot be read: there is no such file\./),
    ]);
  });

  it.each([
    ['https://plans.example.org/tab', 'has more than'],
    ['https://10.0.0.4', 'no full name'],
    ['https://localhost', 'no full name'],
    ['plans.example.org', 'is no address'],
  ])('take %s for no public address', (url, why) => {
    expect(faultsOf({ ...WHOLE, APM_PUBLIC_URL: url }).at(-1)).toContain(why);
  });

  it('name the identity of a federated credential, or leave it to the system', () => {
    const proofOf = (env: NodeJS.ProcessEnv) =>
      readServerSettings(null, { ...WHOLE, APM_BOT_IDENTITY: 'federated', ...env }).settings.bot.proof;
    expect(proofOf({})).toEqual({ kind: 'federated', identity: null });
    expect(proofOf({ APM_IDENTITY_CLIENT_ID: TAB })).toEqual({ kind: 'federated', identity: TAB });
  });
});
