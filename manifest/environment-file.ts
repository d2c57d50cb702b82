import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Fault } from './fault.ts';
import type { GivenSettings } from './settings.ts';

const NAME = /^[A-Za-z0-9_-]{1,40}$/;

/** Values that are nobody's business: these files are kept with the sources. */
const SECRET = /SECRET|PASSWORD|TOKEN/;

/** An environment of the sources, or a file of settings elsewhere, which a server may read too. */
export type EnvironmentChoice = { environment: string } | { config: string };

/** What the package of a choice is called by: an environment's name, or that of the file. */
export const nameOf = (choice: EnvironmentChoice): string =>
  'environment' in choice ? choice.environment : basename(choice.config).replace(/^\.env\.|\.env$/g, '') || 'config';

/**
 * Reads `manifest/environments/.env.NAME`, the form and the folder that the Microsoft 365 Agents Toolkit keeps as well, or a
 * file that was named. What is set in the environment wins.
 */
export async function readEnvironmentFile(
  root: string,
  choice: EnvironmentChoice,
  set: NodeJS.ProcessEnv,
): Promise<GivenSettings & { faults: Fault[] }> {
  if (!NAME.test(nameOf(choice))) {
    const words = `“${nameOf(choice)}” is no name of an environment.`;
    return { values: {}, file: '', faults: [{ place: '--env', words }] };
  }
  const folder = join(root, 'manifest', 'environments');
  const isOurs = 'environment' in choice;
  const file = isOurs ? `manifest/environments/.env.${choice.environment}` : choice.config;
  const text = await readFile(isOurs ? join(root, file) : file, 'utf8').catch(() => null);
  if (text === null) {
    const known = `The environments are ${(await namesIn(folder)).join(', ')}; copy one of them.`;
    return { values: {}, file, faults: [{ place: file, words: `is not there.${isOurs ? ` ${known}` : ''}` }] };
  }
  const kept = parseEnv(text);
  const faults = Object.entries(kept)
    .filter(([name, value]) => isOurs && SECRET.test(name) && value)
    .map(([name]) => ({ place: `${file}: ${name}`, words: 'is a secret, and this file is kept with the sources.' }));
  const here = Object.entries(set).filter(([name, value]) => name.startsWith('APM_') && value);
  return { values: { ...kept, ...Object.fromEntries(here) }, file, faults };
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name) => /^\.env\.([\w-]+)$/.exec(name)?.[1] ?? []).toSorted();
}
