import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyFor, readGrantedSites, writeGrantedSites, type GrantedSite } from './granted-sites.ts';

const SITE: GrantedSite = {
  key: 'send',
  url: 'https://contoso.sharepoint.com/sites/send',
  groupId: null,
  tenant: 'contoso.onmicrosoft.com',
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apm-sites-'));
  file = join(folder, 'deep', 'sites.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const faultsOf = async (text: string): Promise<string> => {
  writeFileSync(join(folder, 'wrong.json'), text);
  return readGrantedSites(join(folder, 'wrong.json')).then(
    () => 'none',
    (thrown: Error) => `${thrown.name} ${thrown.message}`,
  );
};

it('no record is no site, and what was written is read back', async () => {
  expect(await readGrantedSites(file)).toEqual([]);
  await writeGrantedSites(file, [SITE]);
  expect(await readGrantedSites(file)).toEqual([SITE]);
});

it('every fault of a record is said at once, with its place', async () => {
  const wrong = { ...SITE, key: 'Not a key', url: 'https://contoso.sharepoint.com/sites/send/', groupId: 'x' };
  const words = await faultsOf(JSON.stringify({ sites: [SITE, wrong, { ...SITE, more: 1 }], and: 2 }));
  expect(words).toMatch(/^GrantedSitesError .*wrong\.json/);
  expect(words).toMatch(/sites\[1\]\.key: A key is/);
  expect(words).toMatch(/sites\[1\]\.url: Write it as https:\/\/contoso\.sharepoint\.com\/sites\/send\./);
  expect(words).toMatch(/sites\[1\]\.groupId: It is the id/);
  expect(words).toMatch(/sites\[2\]: .*more/);
  expect(words).toMatch(/all of it: .*and/);
});

it('a site that stands twice is a fault, and so is a key', async () => {
  const words = await faultsOf(JSON.stringify({ sites: [SITE, SITE] }));
  expect(words).toMatch(/sites\[1\]\.key: It stands twice\.[^]*sites\[1\]\.url: It stands twice\./);
});

it('what is no JSON is said so', async () => {
  expect(await faultsOf('{"sites": [')).toMatch(/wrong\.json is no JSON: /);
});

it('a key is the last part of the address, and another where that is taken', () => {
  expect(keyFor('https://contoso.sharepoint.com/sites/SEND_Area', [])).toBe('send-area');
  expect(keyFor('https://contoso.sharepoint.com/teams/send', [SITE, { ...SITE, key: 'send-2' }])).toBe('send-3');
  expect(keyFor('https://contoso.sharepoint.com', [])).toBe('contoso-sharepoint-com');
});
