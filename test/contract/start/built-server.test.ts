import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildServer } from '../../../src/start/server-build.ts';
import { freePorts } from '../../setup/product.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TENANT = '6e1f2a34-0000-4000-8000-00000000000a';
const SITE = {
  key: 'local-area',
  url: 'https://contoso.sharepoint.com/sites/local-area',
  groupId: null,
  tenant: TENANT,
};

/** Outside the project, so that nothing of its node_modules is found. */
let folder: string;
let child: ChildProcess | null = null;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'apm-built-'));
  await buildServer(ROOT, folder);
  mkdirSync(join(folder, 'tab'));
  writeFileSync(join(folder, 'tab', 'index.html'), '<!doctype html><title>The tab</title>');
  const lines = [
    'APM_PUBLIC_URL=https://plans.example.org',
    `APM_TENANT_ID=${TENANT}`,
    'APM_TAB_CLIENT_ID=6e1f2a34-0000-4000-8000-00000000000b',
    'APM_BOT_CLIENT_ID=6e1f2a34-0000-4000-8000-00000000000c',
    'APM_BOT_SECRET=hush',
    `APM_SITES_JSON='${JSON.stringify({ sites: [SITE] })}'`,
  ];
  writeFileSync(join(folder, 'production.env'), lines.join('\n'));
}, 60_000);
afterAll(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts it with no more of an environment than it is given; what it prints is kept. */
function startBuilt(args: string[], env: Record<string, string> = {}) {
  const started = spawn(process.execPath, ['server.mjs', ...args], { cwd: folder, env });
  const printed = { text: '' };
  for (const stream of [started.stdout, started.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (printed.text += text));
  return { started, printed };
}

it('half a configuration is refused with every fault, and nothing listens', async () => {
  const { started, printed } = startBuilt(['--config', 'production.env'], {
    APM_BOT_IDENTITY: 'managed',
    APM_LISTN: '',
  });
  expect(await once(started, 'close')).toEqual([2, null]);
  expect(printed.text.split('\n').map((line) => line.trim())).toEqual([
    expect.stringContaining('not started'),
    expect.stringMatching(/^APM_LISTN .* Did you mean APM_LISTEN\?/),
    expect.stringMatching(/^APM_BOT_IDENTITY .* and APM_BOT_SECRET are both set/),
    '',
  ]);
});

it('what was built serves with Node alone, and ends in good order when it is told to', async () => {
  const [port = 0] = await freePorts(1);
  const { started, printed } = startBuilt(['--config', 'production.env'], { APM_PORT: `${port}` });
  child = started;
  await vi.waitFor(
    () => expect(printed.text).toContain(`ready https://plans.example.org on 127.0.0.1:${port}`),
    20_000,
  );
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(await page.text()).toContain('The tab');
  const ended = once(started, 'close');
  started.kill('SIGTERM');
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz/server`)).status).toBe(503));
  expect(await ended).toEqual([0, null]);
  expect(printed.text).not.toContain('hush');
});
