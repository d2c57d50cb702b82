import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { readServerSettings } from '../../src/start/settings/server-settings.ts';
import { isSettingName } from '../../src/start/settings/setting-names.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

interface Action {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}

interface Project {
  version: string;
  environmentFolderPath: string;
  provision?: Action[];
  deploy?: Action[];
  publish?: Action[];
}

const PROJECTS = ['m365agents.yml', 'm365agents.local.yml'] as const;
const projects = new Map(PROJECTS.map((file) => [file, parse(read(file)) as Project]));

const actionsOf = ({ provision = [], deploy = [], publish = [] }: Project): Action[] => [
  ...provision,
  ...deploy,
  ...publish,
];

/** The texts of an action, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap((one) => textsIn(one))
      : [];

const namesIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name));

/** What is written into an environment's file beforehand. */
const namesOf = (environment: string): string[] =>
  Object.keys(parseEnv(read(`manifest/environments/.env.${environment}`)));

/** Sources in which the toolkit puts values. */
const FILLED = /^\.\/manifest\/[\w.-]+\.json$/;

/** A tenant's values, made up. */
const SAMPLE: Record<string, string | undefined> = {
  ...parseEnv(read('manifest/environments/.env.example')),
  APM_TENANT_ID: '7b7f1a52-3c0e-4a57-9d86-2f1c5b0e9a41',
  APM_BOT_SECRET: 'not~a~secret',
};

const bicep = read('infra/main.bicep');
const declared = (kind: string): string[] =>
  [...bicep.matchAll(new RegExp(`^${kind} (\\w+) `, 'gm'))].map(([, name = '']) => name);
const outputs = declared('output');

/** Made by an action or by the command that it runs. */
const isMade = (path: string): boolean => /^\.\/(appPackage\/build|\.local)\//.test(path);

describe.each(PROJECTS)('%s', (file) => {
  const project = projects.get(file) as Project;
  const actions = actionsOf(project);

  it('names files that are there, or that it makes', () => {
    const paths = actions.flatMap((action) => textsIn(action.with)).filter((text) => text.startsWith('./'));
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !isMade(path) && !existsSync(new URL(path, ROOT)))).toEqual([]);
    expect(existsSync(new URL(project.environmentFolderPath, ROOT))).toBe(true);
  });

  it('names only what an action before wrote, or what stands in its environments', () => {
    const known = new Set(file === 'm365agents.yml' ? namesOf('dev') : namesOf('local'));
    const unknown: string[] = [];
    for (const { uses, with: given, writeToEnvironmentFile = {} } of actions) {
      const sources = textsIn(given).filter((text) => FILLED.test(text));
      unknown.push(...namesIn([...textsIn(given), ...sources.map(read)]).filter((name) => !known.has(name)));
      const said = textsIn(given).flatMap((text) =>
        [...text.matchAll(/::set-teamsfx-env (\w+)=/g)].map(([, name = '']) => name),
      );
      const made = uses === 'arm/deploy' ? outputs.map((name) => name.toUpperCase()) : [];
      for (const name of [...Object.values(writeToEnvironmentFile), ...said, ...made]) known.add(name);
    }
    expect(unknown).toEqual([]);
  });

  it('keeps secrets under names that the toolkit encrypts', () => {
    const secrets = actions.flatMap((action) => action.writeToEnvironmentFile?.['clientSecret'] ?? []);
    expect(secrets.filter((name) => !name.startsWith('SECRET_'))).toEqual([]);
  });

  it('runs commands that there are', () => {
    const commands = actions
      .filter(({ uses }) => uses === 'cli/runNpmCommand')
      .map((action) => String(action.with['args']));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((args) => !scripts[/^run (\S+)/.exec(args)?.[1] ?? ''])).toEqual([]);
  });
});

function recordOfNoSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'apm-f5-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'sites.json'), '{"sites":[]}');
  return join(folder, 'sites.json');
}

it('the server that F5 starts is told all that it must be, and nothing that it does not know', () => {
  const local = projects.get('m365agents.local.yml') as Project;
  const told = actionsOf(local).find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile')?.with;
  const { envs, target } = told as { envs: Record<string, string>; target: string };
  expect(Object.keys(envs).filter((name) => !isSettingName(name))).toEqual([]);
  const record = recordOfNoSite();
  const values = Object.entries(envs).map(([name, value]) => [name, value.startsWith('./') ? record : SAMPLE[name]]);
  const { settings, warnings } = readServerSettings(null, Object.fromEntries(values));
  expect([settings.publicUrl, warnings]).toEqual([SAMPLE['APM_PUBLIC_URL'], []]);
  expect(read('.vscode/tasks.json')).toContain(`--config ${target.slice(2)}`);
});

it('Azure is asked with parameters that it knows, and with each that has no value of its own', () => {
  const { parameters } = JSON.parse(read('manifest/azure.parameters.json')) as { parameters: Record<string, unknown> };
  const given = Object.keys(parameters);
  expect(given.filter((name) => !declared('param').includes(name))).toEqual([]);
  const needed = [...bicep.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name);
  expect(needed.filter((name) => !given.includes(name ?? ''))).toEqual([]);
  expect(needed.length).toBeGreaterThan(0);
});

it('each environment can be packed, or says which values are missing', () => {
  const names = readdirSync(new URL('manifest/environments/', ROOT)).filter((name) => !name.endsWith('.user'));
  expect(names.toSorted()).toEqual(['.env.dev', '.env.example', '.env.local']);
  const asked = Object.keys(parseEnv(read('manifest/environments/.env.example')));
  for (const name of names)
    expect(asked.filter((one) => !(one in parseEnv(read(`manifest/environments/${name}`))))).toEqual([]);
});

it('F5 opens the app of the local environment once its tasks are done', () => {
  const { tasks } = JSON.parse(read('.vscode/tasks.json')) as {
    tasks: { label: string; type?: string; command?: string; dependsOn?: string[] }[];
  };
  const shell = tasks.filter(({ type }) => type === 'shell').map(({ command = '' }) => command);
  expect(shell.filter((command) => !scripts[/^npm run (\S+)/.exec(command)?.[1] ?? ''])).toEqual([]);
  const labels = new Set(tasks.map(({ label }) => label));
  expect(tasks.flatMap(({ dependsOn = [] }) => dependsOn).filter((label) => !labels.has(label))).toEqual([]);
  const { configurations } = JSON.parse(read('.vscode/launch.json')) as {
    configurations: { url: string; preLaunchTask: string }[];
  };
  for (const { url, preLaunchTask } of configurations) {
    expect(labels.has(preLaunchTask)).toBe(true);
    expect(namesOf('local')).toContain(/\$\{\{local:(\w+)\}\}/.exec(url)?.[1]);
  }
});
