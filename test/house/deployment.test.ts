import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readServerSettings, SettingsError } from '../../src/start/settings/server-settings.ts';
import { isSettingName, SETTING_USES } from '../../src/start/settings/setting-names.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const under = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}${path}`);

const bicep = under('infra/')
  .filter((path) => path.endsWith('.bicep'))
  .map(read)
  .join('\n');
const containerfile = read('Containerfile');
const namesIn = (text: string): string[] => [...new Set(text.match(/\bAPM_[A-Z_]+\b/g))];

describe('settings of the deployment', () => {
  it('are all ones that the server reads', () => {
    const uses = SETTING_USES as Record<string, readonly string[]>;
    const given = [...namesIn(bicep), ...namesIn(containerfile)];
    expect(given.length).toBeGreaterThan(8);
    expect(given.filter((name) => !uses[name]?.includes('server'))).toEqual([]);
  });

  it('leave out none that it needs', () => {
    const given = Object.fromEntries([...namesIn(bicep), ...namesIn(containerfile)].map((name) => [name, 'given']));
    // Each is wrong so, and none is missing.
    expect(() => readServerSettings(null, given)).toThrow(SettingsError);
    try {
      readServerSettings(null, given);
    } catch (thrown) {
      expect((thrown as Error).message).not.toContain('is missing');
    }
  });

  it('have secrets by reference alone', () => {
    for (const name of ['APM_NOTICES_SECRET', 'APM_METRICS_TOKEN', 'APM_BOT_SECRET'])
      expect(bicep).not.toMatch(new RegExp(`'${name}',\\s*value`));
    expect(bicep).not.toContain('APM_BOT_SECRET');
    expect(bicep).toMatch(/name: 'APM_NOTICES_SECRET', secretRef:/);
  });

  it('ask for health at addresses that there are, on the port that the container listens on', () => {
    const [, port] = /APM_PORT=(\d+)/.exec(containerfile) ?? [];
    expect(bicep).toContain(`var port = ${port}`);
    expect(containerfile).toContain(`EXPOSE ${port}`);
    const mounted = read('src/bot/health.ts');
    const asked = [...bicep.matchAll(/path: '([^']+)'/g)].map(([, path]) => path);
    expect(asked).toHaveLength(3);
    expect(asked.filter((path) => !mounted.includes(`'${path}'`))).toEqual([]);
  });
});

describe('the container', () => {
  it('is of one pinned base, holds what was built alone, and runs as nobody in particular', () => {
    const [build, last] = [...containerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);
    expect(build).toMatch(/\/node:\d+\.\d+\.\d+-/);
    expect(last).toBe(build);
    const stage = containerfile.slice(containerfile.lastIndexOf('FROM'));
    expect(stage.match(/^COPY .*/gm)).toEqual([expect.stringContaining('/.build/production ./')]);
    expect(stage).toMatch(/^USER node$/m);
    expect(stage).not.toMatch(/^RUN/m);
  });

  it('is built from what is let through alone', () => {
    const lines = read('.dockerignore').split('\n');
    const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
    expect(rules[0]).toBe('*');
    expect(rules.slice(1).every((rule) => /^![\w.-]+$/.test(rule))).toBe(true);
  });
});

it('every setting that is named anywhere is one that there is', () => {
  const files = [...under('src/'), ...under('docs/'), 'README.md', 'infra/README.md'];
  const texts = files.filter((path) => /\.(ts|tsx|mjs|md)$/.test(path) && !/\.test\./.test(path)).map(read);
  const named = [...new Set(texts.flatMap(namesIn))];
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((name) => !isSettingName(name))).toEqual([]);
});
