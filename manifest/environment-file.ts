import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import type { Fault } from './fault.ts';
import type { GivenSettings } from './settings.ts';

const NAME = /^[A-Za-z0-9_-]{1,40}$/;

/** Values that are nobody's business: these files are kept with the sources. */
const SECRET = /SECRET|PASSWORD|TOKEN/;

/**
 * Reads `manifest/environments/.env.NAME`, the form and the folder that the Microsoft 365 Agents Toolkit keeps as well. What is
 * set in the environment wins.
 */
export async function readEnvironmentFile(
  root: string,
  environment: string,
  set: NodeJS.ProcessEnv,
): Promise<GivenSettings & { faults: Fault[] }> {
  const folder = join(root, 'manifest', 'environments');
  const file = `manifest/environments/.env.${environment}`;
  if (!NAME.test(environment))
    return { values: {}, file, faults: [{ place: '--env', words: `“${environment}” is no name of an environment.` }] };
  const text = await readFile(join(folder, `.env.${environment}`), 'utf8').catch(() => null);
  if (text === null) {
    const words = `is not there. The environments are ${(await namesIn(folder)).join(', ')}; copy one of them.`;
    return { values: {}, file, faults: [{ place: file, words }] };
  }
  const kept = parseEnv(text);
  const faults = Object.entries(kept)
    .filter(([name, value]) => SECRET.test(name) && value)
    .map(([name]) => ({ place: `${file}: ${name}`, words: 'is a secret, and this file is kept with the sources.' }));
  const here = Object.entries(set).filter(([name, value]) => name.startsWith('APM_') && value);
  return { values: { ...kept, ...Object.fromEntries(here) }, file, faults };
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.flatMap((name) => /^\.env\.([\w-]+)$/.exec(name)?.[1] ?? []).toSorted();
}
