import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/start/package.ts';
import { runHere } from './command.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'apm-package-'))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['action-plan-monitor.package-test.zip', 'package-test.json'])
    rmSync(join(ROOT, 'appPackage', 'build', name), { force: true });
});

const command = (...args: string[]) => runHere(run, args, { APM_CONFIG: '' });

describe('npm run package', () => {
  it('lists every value that is missing and every one that is wrong, and packs nothing', async () => {
    const file = join(folder, 'ours.env');
    writeFileSync(file, 'APM_PUBLIC_URL=http://plan.example.gov.uk\nAPM_TEAMS_APP_ID=7\nAPM_BOT_SECRET=hidden\n');
    const { code, out, err } = await command('--config', file);
    expect([code, out]).toEqual([1, '']);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(`${file}: APM_PUBLIC_URL: “http://plan.example.gov.uk” is no https address`),
      expect.stringContaining('APM_TEAMS_APP_ID: “7” is no id'),
      ...[
        'APM_TAB_CLIENT_ID',
        'APM_BOT_CLIENT_ID',
        'APM_PUBLISHER_NAME',
        'APM_PUBLISHER_URL',
        'APM_PRIVACY_URL',
        'APM_TERMS_URL',
      ].map((name) => expect.stringContaining(`${name}: is missing`)),
      'Nothing was packed.',
    ]);
    expect(err).not.toContain('hidden');
  });

  it('says what it packed, and what is wrong with its arguments', async () => {
    const example = readFileSync(join(ROOT, 'manifest', 'environments', '.env.example'), 'utf8');
    const file = join(folder, 'package-test.env');
    writeFileSync(file, example);
    const packed = await command('--config', file, '--replace');
    expect([packed.code, packed.err]).toEqual([0, '']);
    expect(packed.out).toMatch(/^appPackage\/build\/action-plan-monitor\.package-test\.zip {2}version \d+\.\d+\.\d+/);
    expect(packed.out).toMatch(/color\.png, en-gb\.json, manifest\.json, outline\.png\n {2}SHA-256 [0-9a-f]{64}\n/);
    const wrong = await command('--env', 'a', '--config', 'b', '--wat');
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err.trim().split('\n')).toEqual([
      'There is no option --wat.',
      '--env and --config both say what to pack: give one.',
      'Nothing was packed. --help says how this is used.',
    ]);
  });
});
