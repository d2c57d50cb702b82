import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.ts';

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'apm-'));
  program = join(folder, 'google-chrome');
  await writeFile(program, '');
  await chmod(program, 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the browser for the tests', () => {
  it('is the one that APM_BROWSER names', () => {
    expect(findBrowser({ APM_BROWSER: program, PATH: '' })).toBe(program);
  });

  it('is not another where APM_BROWSER names one that is not there', () => {
    expect(findBrowser({ APM_BROWSER: join(folder, 'gone'), PATH: folder })).toBeNull();
  });

  it.runIf(process.platform === 'linux')('is found on the path, whether it is Chromium, Chrome or Edge', () => {
    expect(findBrowser({ PATH: folder })).toBe(program);
    expect(findBrowser({ PATH: '' })).toBeNull();
  });
});
