import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readGrantRequest } from '../grant-request.ts';
import { readCommandSettings } from './command-settings.ts';

const TENANT = '6e1f2a34-0000-4000-8000-00000000000a';
const BOT = '6e1f2a34-0000-4000-8000-00000000000c';
const SET_UP = '6e1f2a34-0000-4000-8000-00000000000d';
const SITE = ['--site', 'https://contoso.sharepoint.com/sites/send'];

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'apm-told-'));
  file = join(folder, 'ours.env');
  writeFileSync(
    file,
    `APM_TENANT_ID=${TENANT}\nAPM_CLIENT_ID=${SET_UP}\nAPM_BOT_CLIENT_ID=${SET_UP}\nAPM_SITES=here.json\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [['--config', 'FILE', ...SITE], {}],
  [[...SITE, '--config=FILE'], {}],
  [SITE, { APM_CONFIG: 'FILE' }],
])(
  '%j and %j: a file says what options leave out, and the environment wins over it',
  (argv, env: NodeJS.ProcessEnv) => {
    const named = argv.map((word) => word.replace('FILE', file));
    const more = env['APM_CONFIG'] ? { APM_CONFIG: file } : {};
    const told = readCommandSettings(named, { ...more, APM_BOT_CLIENT_ID: BOT });
    expect(told.read(readGrantRequest)).toMatchObject({
      kind: 'request',
      request: { signing: { tenant: TENANT, client: SET_UP }, apps: [{ kind: 'bot', id: BOT }] },
    });
    expect(told.env['APM_SITES']).toBe('here.json');
  },
);

it('a typo in the environment, a file that is not there and a wrong argument are said together', () => {
  const told = readCommandSettings(['--config', '/nowhere.env', '--wat', ...SITE], { APM_TENNANT_ID: TENANT });
  expect(told.read(readGrantRequest)).toEqual({
    kind: 'faults',
    faults: [
      expect.stringContaining('/nowhere.env cannot be read'),
      expect.stringMatching(/^APM_TENNANT_ID .* Did you mean APM_TENANT_ID/),
      'There is no option --wat.',
      expect.stringMatching(/^--tenant is missing/),
      expect.stringMatching(/^--client is missing/),
      expect.stringMatching(/^--bot and --tab are missing/),
    ],
  });
  expect(readCommandSettings(['--config', '--site'], {}).read(readGrantRequest)).toMatchObject({
    faults: expect.arrayContaining(['--config needs a value.']),
  });
  expect(readCommandSettings(['--help'], { APM_FROG: '1' }).read(readGrantRequest)).toEqual({ kind: 'help' });
});
