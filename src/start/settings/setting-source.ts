import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseEnv } from 'node:util';
import { isSettingName, isLocalOnly, nearestName, type SettingName } from './setting-names.ts';

/** A setting as it was written, and where: `the environment`, or `production.env, line 4`. */
export interface Written {
  value: string;
  place: string;
}

/** What was written, with a sentence for each name that is no setting. */
export interface SettingSource {
  written: ReadonlyMap<SettingName, Written>;
  faults: string[];
  /** What is no fault and yet will surprise. */
  warnings: string[];
}

/**
 * Reads the settings of the environment, and of a file in `.env` form where one is named. The environment wins; what is set but
 * empty counts as not set. A value is never repeated in a sentence: it may be a secret that was put in the wrong place.
 */
export function readSettingSource(file: string | null, env: NodeJS.ProcessEnv): SettingSource {
  const faults: string[] = [];
  const written = new Map<SettingName, Written>();
  const take = (name: string, { value, place }: Written): void => {
    if (!isSettingName(name)) faults.push(...unknown(name, place));
    else if (value.trim() !== '') written.set(name, { value: value.trim(), place });
  };
  for (const [name, one] of file ? readFile(file, faults) : []) take(name, one);
  for (const [name, value = ''] of Object.entries(env).toSorted())
    if (name.startsWith('APM_')) take(name, { value, place: 'the environment' });
  const idle = [...written].filter(([name]) => isLocalOnly(name));
  const warnings = idle.map(
    ([name, { place }]) => `${name} (${place}) is for one’s own machine: it changes nothing here.`,
  );
  return { written, faults, warnings };
}

function readFile(file: string, faults: string[]): [string, Written][] {
  try {
    const text = readFileSync(file, 'utf8');
    const place = (name: string): string => `${basename(file)}, line ${lineOf(text, name)}`;
    // Node takes a line without `=` for a part of the next name.
    const named = Object.entries(parseEnv(text)).flatMap(([names, value = '']) => {
      const lines = names.split('\n').map((line) => line.trim());
      return lines.map((name, at): [string, Written] => [
        name,
        { value: at === lines.length - 1 ? value : '', place: place(name) },
      ]);
    });
    return named.toSorted(([one], [other]) => lineOf(text, one) - lineOf(text, other));
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    faults.push(`The settings file ${file} cannot be read: ${why}. --config or APM_CONFIG names it.`);
    return [];
  }
}

/** The last line that sets a name is the one that counts. */
function lineOf(text: string, name: string): number {
  const lines = text.split('\n').map((line) => line.trim().replace(/^export\s+/, ''));
  return lines.findLastIndex((line) => line === name || line.startsWith(`${name}=`) || line.startsWith(`${name} `)) + 1;
}

/** A file may be read by others too, so a name that is none of ours counts only where it is nearly one. */
function unknown(name: string, place: string): string[] {
  if (!/^\w+$/.test(name)) return [`${place} is no line of the form NAME=value.`];
  const nearest = nearestName(name);
  if (!nearest && !name.startsWith('APM_')) return [];
  return [`${name} (${place}) is no setting of this app.${nearest ? ` Did you mean ${nearest}?` : ''}`];
}
