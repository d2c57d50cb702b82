import { describe, expect, it } from 'vitest';
import { readProvisionRequest } from './provision-request.ts';

const URL_OF_SITE = 'https://contoso.sharepoint.com/sites/local-area';
const SITE = { graph: 'contoso.sharepoint.com:/sites/local-area', url: URL_OF_SITE };
const CLIENT = '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684';
const OFFICER = 'officer@contoso.onmicrosoft.com';
const REAL = ['--site', URL_OF_SITE, '--tenant', 'contoso.onmicrosoft.com', '--client', CLIENT];
const LOCAL = ['--site', URL_OF_SITE, '--as', OFFICER];

const faultsOf = (args: string[], env = {}): string[] => {
  const reading = readProvisionRequest(args, env);
  return reading.kind === 'faults' ? reading.faults : [];
};

describe('the arguments of npm run provision', () => {
  it.each([
    [[], 'ask'],
    [['--yes'], 'yes'],
    [['--dry-run'], 'dry run'],
  ])('%j of a real tenant', (more, mode) => {
    expect(readProvisionRequest([...REAL, ...more], {})).toEqual({
      kind: 'request',
      request: { site: SITE, signing: { kind: 'tenant', tenant: 'contoso.onmicrosoft.com', client: CLIENT }, mode },
    });
  });

  it('take tenant and app from the environment, and what is given before that', () => {
    const env = { APM_TENANT_ID: 'fabrikam.onmicrosoft.com', APM_CLIENT_ID: CLIENT };
    const tenantOf = (args: string[]) => {
      const reading = readProvisionRequest(args, env);
      return reading.kind === 'request' && reading.request.signing;
    };
    expect(tenantOf([`--site=${URL_OF_SITE}`])).toMatchObject({ tenant: 'fabrikam.onmicrosoft.com', client: CLIENT });
    expect(tenantOf(REAL)).toMatchObject({ tenant: 'contoso.onmicrosoft.com' });
  });

  it.each([
    'http://127.0.0.1:53010',
    'http://localhost:53010/',
    'http://[::1]:53010/graph',
    'http://localhost:53010/graph/v1.0',
  ])('take a local Graph server at %s, whatever tenant the environment names', (graph) => {
    const env = { APM_TENANT_ID: 'fabrikam.onmicrosoft.com', APM_CLIENT_ID: CLIENT };
    expect(readProvisionRequest([...LOCAL, '--graph', graph], env)).toMatchObject({
      request: { signing: { kind: 'local', origin: new URL(graph).origin, as: OFFICER } },
    });
  });

  it.each([
    'http://graph.example.org:53010',
    'http://127.0.0.1.example.org:53010',
    'http://localhost@example.org',
    'http://officer:secret@localhost:53010',
    'https://graph.microsoft.com',
    'https://localhost:53010',
    'http://192.168.1.5:53010',
    'http://0.0.0.0:53010',
    'localhost:53010',
    'http://localhost:53010/elsewhere',
  ])('refuse a local Graph server at %s', (graph) => {
    expect(faultsOf([...LOCAL, '--graph', graph])).toEqual([expect.stringMatching(/is not on this machine/)]);
  });

  it('refuse a local server together with a real tenant, and a made-up account without a local server', () => {
    expect(faultsOf([...REAL, '--graph', 'http://127.0.0.1:53010', '--as', OFFICER])).toEqual([
      expect.stringMatching(/^--tenant .* does not go with --graph/),
      expect.stringMatching(/^--client .* does not go with --graph/),
    ]);
    expect(faultsOf([...REAL, '--as', OFFICER])).toEqual([expect.stringMatching(/^--as is for a local Graph server/)]);
  });

  it.each([
    [['--tenant', 'common'], /“common” is no tenant/],
    [['--tenant', 'https://evil.example/x'], /is no tenant/],
    [['--client', 'our app'], /“our app” is no application/],
  ])('refuse %j', (more, fault) => {
    expect(faultsOf([...more, '--site', URL_OF_SITE], { APM_TENANT_ID: 'a.b.uk', APM_CLIENT_ID: CLIENT })).toEqual([
      expect.stringMatching(fault),
    ]);
  });

  it('name all faults at once', () => {
    const args = ['--site', '--yes', '--dry-run', '--wat', 'stray', '--tenant', 'x', '--tenant', 'y', '--yes=no'];
    expect(faultsOf(args)).toEqual([
      '--site needs a value.',
      'There is no option --wat.',
      expect.stringMatching(/^“stray” belongs to no option. With npm, options come after --/),
      '--tenant is given twice.',
      '--yes is given twice.',
      expect.stringMatching(/^--client is missing, and APM_CLIENT_ID is not set/),
      expect.stringMatching(/^“x” is no tenant/),
      expect.stringMatching(/^--yes makes without asking and --dry-run makes nothing/),
    ]);
  });

  it('empty values count as missing', () => {
    expect(faultsOf(['--site='], { APM_TENANT_ID: '', APM_CLIENT_ID: '' })).toHaveLength(3);
  });

  it('answer --help whatever else is there', () => {
    expect(readProvisionRequest(['--nonsense', '--help'], {})).toEqual({ kind: 'help' });
  });
});
