import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PromptStore } from '../store/prompt-store.ts';
import { readGrantedSites, writeGrantedSites } from './granted-sites.ts';
import { recordLocalSite } from './local-site.ts';
import { repeatedly, ServedSites } from './served-sites.ts';

const LOCAL = 'https://contoso.sharepoint.com/sites/local-area';
const OTHER = { key: 'send', url: 'https://fabrikam.sharepoint.com/sites/send', groupId: null, tenant: 'fabrikam.com' };
const GUID = /^[0-9a-f-]{36}$/;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'apm-served-'));
  file = join(folder, 'sites.json');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const served = () =>
  new ServedSites({
    read: () => readGrantedSites(file),
    isHere: (tenant) => tenant === 'local',
    storeOf: (site) => ({ site }) as unknown as PromptStore,
    boardUrlOf: (site) => `http://localhost/?site=${site}`,
  });

it('the site of this machine records itself once, with its group, beside what others recorded', async () => {
  await writeGrantedSites(file, [OTHER]);
  await recordLocalSite(file, LOCAL);
  const once = await readGrantedSites(file);
  expect(once).toEqual([
    OTHER,
    { key: 'local-area', url: LOCAL, groupId: expect.stringMatching(GUID), tenant: 'local' },
  ]);
  await recordLocalSite(file, LOCAL);
  expect(await readGrantedSites(file)).toEqual(once);
});

it('sites of a real tenant are counted and not served here, and a site keeps its store', async () => {
  await writeGrantedSites(file, [OTHER]);
  await recordLocalSite(file, LOCAL);
  const all = served();
  const { sites, elsewhere } = await all.read();
  expect([sites.map(({ key }) => key), elsewhere]).toEqual([['local-area'], 1]);
  expect(sites[0]?.boardUrl).toContain('contoso.sharepoint.com:/sites/local-area');
  expect((await all.read()).sites[0]?.store).toBe(sites[0]?.store);
});

it('what goes wrong again and again is told once, anew after it went well, and nothing is done after the end', async () => {
  vi.useFakeTimers();
  const outcomes = ['wrong', 'wrong', 'well', 'wrong'];
  let looks = 0;
  const told: string[] = [];
  const work = async (): Promise<void> => {
    if (outcomes[looks++] === 'wrong') throw new Error('The record is broken.');
  };
  const repeating = repeatedly(work, { everyMs: 10, tell: (words) => told.push(words) });
  await vi.advanceTimersByTimeAsync(40);
  expect(told).toEqual(['The record is broken.', 'The record is broken.']);
  await repeating.close();
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(4);
});
