import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from 'fast-png';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readIntent } from '../src/bot/intent.ts';
import { scopesFor } from '../src/tab/sign-in/scopes.ts';
import type { Json } from './json.ts';
import { packManifest } from './package.ts';
import { scopesOf } from './settings.ts';
import { wordsOf } from './words.ts';

const HERE = fileURLToPath(new URL('../', import.meta.url));
const ZIP = join('appPackage', 'build', 'action-plan-monitor.example.zip');

const choice = { environment: 'example' };
const ofGraph = (name: string): string => `https://graph.microsoft.com/${name}`;

interface Manifest {
  [key: string]: unknown;
  bots: { botId: string; scopes: string[]; commandLists: { scopes: string[]; commands: { title: string }[] }[] }[];
  staticTabs: { entityId: string; name?: string; contentUrl?: string }[];
  configurableTabs: { configurationUrl: string }[];
  authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
  webApplicationInfo: { id: string; nestedAppAuthInfo: { redirectUri: string; scopes: string[]; claims: string }[] };
  localizationInfo: Record<string, unknown>;
  name: { short: string; full: string };
  icons: Record<string, string>;
  validDomains: string[];
}

let folders: string[];
let root: string;
beforeEach(() => {
  folders = [];
  root = newRoot();
});
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The sources of the package, on their own. */
function newRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'apm-pack-'));
  folders.push(folder);
  for (const path of [
    'manifest/manifest.json',
    'manifest/environments',
    'appPackage/color.png',
    'appPackage/outline.png',
  ])
    cpSync(join(HERE, path), join(folder, path), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "version": "1.2.3" }');
  return folder;
}

const pack = (set: NodeJS.ProcessEnv = {}, where = root) => packManifest({ root: where, choice, set });

/** Every fault as it is printed; none where the package was made. */
async function faultsOf(set: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const packed = await pack(set);
  return packed.kind === 'faults' ? packed.faults.map(({ place, words }) => `${place}: ${words}`) : [];
}

const unzip = (where = root) => unzipSync(readFileSync(join(where, ZIP)));
const jsonIn = (files: Record<string, Uint8Array>, name: string): unknown =>
  JSON.parse(strFromU8(files[name] ?? new Uint8Array()));

/** Changes the source of the manifest. */
function change(how: (manifest: Manifest) => void): void {
  const file = join(root, 'manifest', 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  how(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

describe('a package', () => {
  it('holds the manifest with the values of its environment, commands that the bot understands, its words and the icons', async () => {
    expect(await pack()).toMatchObject({ kind: 'packed', version: '1.2.3', isSame: false });
    const files = unzip();
    expect(Object.keys(files)).toEqual(['color.png', 'en-gb.json', 'manifest.json', 'outline.png']);
    for (const icon of ['color.png', 'outline.png'])
      expect(files[icon]).toEqual(new Uint8Array(readFileSync(join(HERE, 'appPackage', icon))));
    const manifest = jsonIn(files, 'manifest.json') as Manifest;
    expect(strFromU8(files['manifest.json'] ?? new Uint8Array())).not.toContain('${{');
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.3',
      id: '5f8a7c32-1b9e-4d06-8f4a-93c2e1d7b650',
      validDomains: ['action-plan.example.gov.uk'],
      configurableTabs: [{ configurationUrl: 'https://action-plan.example.gov.uk/?configure=tab' }],
      bots: [{ botId: 'a41e6d98-7c03-4f5b-9d2e-18b5c0f7e362', scopes: ['personal', 'team', 'groupChat'] }],
      webApplicationInfo: {
        id: '0c9d3b71-52fe-4a88-b6d1-7e40a9f2c815',
        nestedAppAuthInfo: [
          {
            redirectUri: 'brk-multihub://action-plan.example.gov.uk',
            scopes: ['User.Read', 'Sites.Selected'].map(ofGraph),
          },
        ],
      },
    });
    const titles = (manifest.bots[0]?.commandLists ?? []).flatMap(({ commands }) => commands.map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(6);
    expect(titles.filter((title) => readIntent(title, '2026-11-23').kind === 'unknown')).toEqual([]);
    expect(jsonIn(files, 'en-gb.json')).toMatchObject({
      'name.short': 'Action Plan Monitor',
      'staticTabs[0].name': 'Plan',
      'bots[0].commandLists[1].commands[1].title': 'help',
      'activities.activityTypes[2].templateText': '{actor} asks for your help with {action}',
    });
  });

  it('is the same bytes made twice, elsewhere and in another time zone', async () => {
    const other = newRoot();
    const zone = process.env['TZ'];
    try {
      await pack();
      process.env['TZ'] = 'Pacific/Auckland';
      await pack({}, other);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    const bytes = readFileSync(join(root, ZIP));
    expect(readFileSync(join(other, ZIP)).equals(bytes)).toBe(true);
    expect(await pack()).toMatchObject({ kind: 'packed', isSame: true });
    expect(readFileSync(join(root, ZIP)).equals(bytes)).toBe(true);
  });
});

describe('a broken package is refused with every fault and its place', () => {
  it('in the manifest', async () => {
    change((manifest) => {
      manifest.name.short = 'A name that is far too long for a list of apps';
      manifest.configurableTabs[0]!.configurationUrl = 'https://elsewhere.example.org/?configure=tab';
      manifest.staticTabs[0]!.contentUrl = 'http://action-plan.example.gov.uk/';
      manifest.validDomains = ['*.example.gov.uk', 'https://action-plan.example.gov.uk'];
      manifest.authorization.permissions.resourceSpecific = [
        { name: 'MeetingStage.Write', type: 'Delegated' },
        { name: 'ChannelMeetingStage.Write.Group', type: 'Application' },
        { name: 'ChatMessage.Read.Chat', type: 'Application' },
      ];
      manifest.bots[0]!.botId = 'the bot';
      manifest.bots[0]!.commandLists[0]!.commands.push({ title: 'Due' });
      manifest.bots[0]!.commandLists[1]!.scopes.push('personal');
      manifest.webApplicationInfo.nestedAppAuthInfo[0]!.redirectUri = 'brk-multihub://elsewhere.example.org';
      manifest['fun'] = true;
      delete manifest['accentColor'];
      manifest['version'] = '${{VERSION}}';
    });
    const faults = await faultsOf();
    expect(faults).toEqual([
      expect.stringMatching(/^manifest\.json: version: “VERSION” is none of APM_APP_VERSION, /),
      "manifest.json: must have required property 'accentColor': accentColor.",
      'manifest.json: must NOT have additional properties: fun.',
      'manifest.json: name.short: must NOT have more than 30 characters.',
      expect.stringMatching(/^manifest\.json: bots\[0\]\.botId: must match pattern /),
      'manifest.json: authorization.permissions.resourceSpecific[0]: Microsoft knows no permission “MeetingStage.Write”.',
      expect.stringMatching(
        /resourceSpecific\[1\]: “ChannelMeetingStage\.Write\.Group” is of the type Delegated, not App/,
      ),
      expect.stringMatching(/resourceSpecific\[2\]: “ChatMessage\.Read\.Chat” is more than the app needs/),
      expect.stringMatching(
        /configurableTabs\[0\]\.configurationUrl: .* is not at https:\/\/action-plan\.example\.gov\.uk/,
      ),
      expect.stringMatching(/staticTabs\[0\]\.contentUrl: “http:.* is not at https:/),
      expect.stringMatching(/nestedAppAuthInfo\[0\]\.redirectUri: .* is not brk-multihub:\/\/action-plan\.example/),
      expect.stringMatching(/validDomains\[0\]: “\*\.example\.gov\.uk” lets any host/),
      expect.stringMatching(/validDomains\[1\]: “https:.* is an address; a host is wanted/),
      expect.stringMatching(/validDomains: action-plan\.example\.gov\.uk is missing/),
      expect.stringMatching(/commandLists\[0\]\.commands\[6\]\.title: The command “Due” stands twice/),
      expect.stringMatching(/commandLists\[1\]\.scopes\[2\]: The scope personal has a list of commands already/),
    ]);
    expect(existsSync(join(root, ZIP))).toBe(false);
  });

  it('in the schema it names, without asking the internet for another', async () => {
    change(
      (manifest) => void (manifest['$schema'] = 'https://developer.microsoft.com/json-schemas/teams/v1.99/x.json'),
    );
    expect(await faultsOf()).toEqual([expect.stringMatching(/^manifest\.json: \$schema: must be .*v1\.29/)]);
  });

  it('in its environment', async () => {
    const file = join(root, 'manifest', 'environments', '.env.example');
    writeFileSync(
      file,
      'APM_PUBLIC_URL=https://plan.example.gov.uk/tab\nAPM_TEAMS_APP_ID=7\nAPM_TAB_CLIENT_ID=0c9d3b71-52fe-4a88-b6d1-7e40a9f2c815\n' +
        'APM_BOT_CLIENT_ID=0C9D3B71-52fe-4a88-b6d1-7e40a9f2c815\nAPM_TAB_SITES=some\nAPM_APP_VERSION=1.02.3\n' +
        'APM_PUBLISHER_NAME=Example\nAPM_PUBLISHER_URL=http://example.gov.uk\nAPM_TERMS_URL=https://example.gov.uk/terms\n',
    );
    const place = (name: string) => `manifest/environments/.env.example: ${name}: `;
    expect(await faultsOf()).toEqual([
      expect.stringContaining(`${place('APM_PUBLIC_URL')}“https://plan.example.gov.uk/tab” is more than`),
      expect.stringContaining(`${place('APM_TEAMS_APP_ID')}“7” is no id`),
      expect.stringContaining(`${place('APM_BOT_CLIENT_ID')}is the tab’s`),
      expect.stringContaining(`${place('APM_TAB_SITES')}“some” is none of selected, all`),
      expect.stringContaining(`${place('APM_PUBLISHER_URL')}“http://example.gov.uk” is no https address`),
      expect.stringContaining(`${place('APM_PRIVACY_URL')}is missing`),
      expect.stringContaining(`${place('APM_APP_VERSION')}“1.02.3” is no version`),
    ]);
    writeFileSync(file, 'APM_BOT_SECRET=hidden\n');
    const secret = await faultsOf();
    expect(secret).toEqual([expect.stringContaining(`${place('APM_BOT_SECRET')}is a secret`)]);
    expect(secret.join()).not.toContain('hidden');
    const other = await packManifest({ root, choice: { environment: 'nowhere' }, set: {} });
    expect(other).toMatchObject({ faults: [{ words: expect.stringMatching(/The environments are .*example/) }] });
    const outside = await packManifest({ root, choice: { environment: '../example' }, set: {} });
    expect(outside).toMatchObject({ faults: [{ place: '--env' }] });
  });

  it.each([
    'http://plan.example.gov.uk',
    'https://*.example.gov.uk',
    'https://localhost:53000',
    'https://10.0.0.4',
    'plan',
  ])('in an address that Teams cannot use: %s', async (address) => {
    expect(await faultsOf({ APM_PUBLIC_URL: address })).toEqual([expect.stringContaining(`“${address}”`)]);
  });

  it('in an icon', async () => {
    const paint = (side: number, color: (x: number, y: number) => readonly number[]) => {
      const points = Array.from({ length: side * side }, (_, at) => color(at % side, Math.floor(at / side)));
      return encode({ width: side, height: side, channels: 4, depth: 8, data: new Uint8Array(points.flat()) });
    };
    const put = (name: string, bytes: Uint8Array) => writeFileSync(join(root, 'appPackage', `${name}.png`), bytes);
    put(
      'color',
      paint(192, (x, y) => (x === 3 && y === 90 ? [255, 255, 255, 255] : [80, 80, 180, x === 96 ? 0 : 255])),
    );
    put(
      'outline',
      paint(32, (x) => [255, 250, 255, x === 4 ? 255 : 200]),
    );
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^appPackage\/color\.png: is clear in places/),
      expect.stringMatching(/^appPackage\/color\.png: shows something outside of the 120 × 120/),
      expect.stringMatching(/^appPackage\/outline\.png: has a colour/),
      expect.stringMatching(/^appPackage\/outline\.png: is not clear anywhere/),
    ]);
    put(
      'color',
      paint(96, () => [0, 0, 0, 255]),
    );
    put('outline', new TextEncoder().encode('GIF89a'));
    expect(await faultsOf()).toEqual([
      expect.stringMatching(/^appPackage\/color\.png: is 96 × 96; Teams wants 192 × 192/),
      expect.stringMatching(/^appPackage\/outline\.png: is no PNG/),
    ]);
  });

  it('in a translation that lacks a text, has one too many, or names something else', async () => {
    change(({ localizationInfo }) => {
      localizationInfo['additionalLanguages'] = [{ languageTag: 'cy', file: 'cy.json' }];
    });
    expect(await faultsOf()).toEqual(['cy.json: is missing.']);
    const words = wordsOf(JSON.parse(readFileSync(join(root, 'manifest', 'manifest.json'), 'utf8')) as Json);
    mkdirSync(join(root, 'manifest', 'localisation'));
    const file = join(root, 'manifest', 'localisation', 'cy.json');
    writeFileSync(file, JSON.stringify(words));
    expect(await faultsOf()).toEqual([]);
    expect(Object.keys(unzip())).toContain('cy.json');
    const { 'staticTabs[0].name': _tab, ...others } = words;
    const wrong = {
      ...others,
      'name.short': 'x'.repeat(31),
      'staticTabs[9].name': 'Cynllun',
      'activities.activityTypes[0].templateText': '{actor}',
    };
    writeFileSync(file, JSON.stringify(wrong));
    expect(await faultsOf({ APM_APP_VERSION: '1.2.5' })).toEqual([
      'cy.json: name.short: must NOT have more than 30 characters.',
      'cy.json: “staticTabs[0].name” is missing.',
      expect.stringMatching(/activityTypes\[0\]\.templateText: It must name action actor in braces/),
      'cy.json: staticTabs[9].name: The manifest has no such text.',
    ]);
  });

  it('where what was packed before had the same version or a higher one', async () => {
    await pack();
    const changed = { APM_TERMS_URL: 'https://www.example.gov.uk/terms' };
    expect(await faultsOf(changed)).toEqual([
      expect.stringMatching(
        /^appPackage\/build\/example\.json: The package is another than the 1\.2\.3 .*Raise APM_APP_VERS/,
      ),
    ]);
    const replaced = await packManifest({ root, choice, set: changed, mayReplace: true });
    expect(replaced).toMatchObject({ kind: 'packed', version: '1.2.3', isSame: false });
    expect(await faultsOf({ APM_APP_VERSION: '1.10.0' })).toEqual([]);
    expect(await faultsOf({ APM_APP_VERSION: '1.9.0' })).toEqual([
      expect.stringMatching(/1\.9\.0 is lower than 1\.10\.0/),
    ]);
  });
});

it('the token that Teams fetches ahead is for what the tab asks for, in the same order', () => {
  for (const sites of ['selected', 'all'] as const)
    for (const people of [false, true])
      expect(scopesOf({ tabSites: sites, tabPeople: people })).toEqual(scopesFor({ sites, people }));
});

it('a file of settings elsewhere, with the secrets of a server, gives a package of its own name', async () => {
  const file = join(root, 'ours.env');
  const settings = readFileSync(join(root, 'manifest', 'environments', '.env.example'), 'utf8');
  writeFileSync(file, `${settings}\nAPM_BOT_SECRET=hidden\n`);
  const packed = await packManifest({ root, choice: { config: file }, set: {} });
  expect(packed).toMatchObject({ kind: 'packed', file: expect.stringMatching(/action-plan-monitor\.ours\.zip$/) });
  const { file: zip } = packed as { file: string };
  expect(strFromU8(unzipSync(readFileSync(zip))['manifest.json'] ?? new Uint8Array())).not.toContain('hidden');
});
