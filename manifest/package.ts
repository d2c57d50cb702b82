import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkAddresses } from './addresses.ts';
import { checkCommands } from './commands.ts';
import { nameOf, readEnvironmentFile, type EnvironmentChoice } from './environment-file.ts';
import type { Fault } from './fault.ts';
import { fillManifest } from './fill.ts';
import { checkIcon } from './icons.ts';
import type { Json } from './json.ts';
import { checkPermissions } from './permissions.ts';
import { checkVersion, readRecord } from './record.ts';
import { checkManifest } from './schema.ts';
import { readSettings, type PackageSettings } from './settings.ts';
import { checkTranslation, wordsOf } from './words.ts';
import { zipFiles, type PackedFile } from './zip.ts';

/** Where the sources stand, which environment is packed, and what stands in the environment itself. */
export interface PackRequest {
  root: string;
  choice: EnvironmentChoice;
  /** What is set here wins over the environment's file. */
  set: NodeJS.ProcessEnv;
  /** For one's own testing, where what was sideloaded is replaced: the version need not rise. */
  mayReplace?: boolean;
}

/** The package, or all that is wrong with it. */
export type Packed =
  | { kind: 'packed'; file: string; version: string; sha256: string; names: string[]; isSame: boolean }
  | { kind: 'faults'; faults: Fault[] };

/** Fills, checks and zips the manifest of an environment; nothing is written where anything is wrong. */
export async function packManifest({ root, choice, set, mayReplace = false }: PackRequest): Promise<Packed> {
  const given = await readEnvironmentFile(root, choice, set);
  if (given.faults.length > 0) return { kind: 'faults', faults: given.faults };
  const { settings, faults } = readSettings(given, await productVersion(root));
  const icons = await readIcons(root);
  const source = await readJson(join(root, 'manifest', 'manifest.json'), 'manifest.json');
  const found = [...faults, ...icons.faults, ...source.faults];
  if (!settings || source.faults.length > 0) return { kind: 'faults', faults: found };
  const filled = await fillAndCheck(root, source.json, settings);
  if (found.length + filled.faults.length > 0) return { kind: 'faults', faults: [...found, ...filled.faults] };
  return write(join(root, 'appPackage', 'build'), {
    environment: nameOf(choice),
    version: settings.version,
    files: [...filled.files, ...icons.files],
    mayReplace,
  });
}

async function fillAndCheck(
  root: string,
  source: Json,
  settings: PackageSettings,
): Promise<{ files: PackedFile[]; faults: Fault[] }> {
  const { manifest, faults } = fillManifest(source, settings);
  const { localizationInfo } = manifest as { localizationInfo?: Localised };
  const translations = await Promise.all(
    (localizationInfo?.additionalLanguages ?? []).map(async ({ file = '' }) => {
      const { json, faults: unread } = await readJson(join(root, 'manifest', 'localisation', file), file);
      return {
        file,
        json,
        faults: unread.length > 0 ? unread : await checkTranslation(manifest, { file, words: json }),
      };
    }),
  );
  const own = { file: localizationInfo?.defaultLanguageFile ?? '', json: wordsOf(manifest) };
  return {
    files: [{ file: 'manifest.json', json: manifest }, own, ...translations].map(({ file, json }) => ({
      name: file,
      bytes: new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`),
    })),
    faults: [
      ...faults,
      ...(own.file ? [] : [{ place: 'manifest.json: localizationInfo.defaultLanguageFile', words: 'is missing.' }]),
      ...(await checkManifest(manifest)),
      ...checkPermissions(manifest),
      ...checkAddresses(manifest, settings),
      ...checkCommands(manifest),
      ...translations.flatMap((one) => one.faults),
    ],
  };
}

interface Localised {
  defaultLanguageFile?: string;
  additionalLanguages?: { file?: string }[];
}

const ICONS = ['color', 'outline'] as const;

async function readIcons(root: string): Promise<{ files: PackedFile[]; faults: Fault[] }> {
  const read = await Promise.all(
    ICONS.map(async (kind) => {
      const name = `${kind}.png`;
      const bytes = await readFile(join(root, 'appPackage', name)).catch(() => null);
      if (!bytes) return { file: null, faults: [{ place: `appPackage/${name}`, words: 'is missing.' }] };
      return { file: { name, bytes: new Uint8Array(bytes) }, faults: checkIcon(kind, `appPackage/${name}`, bytes) };
    }),
  );
  return {
    files: read.flatMap(({ file }) => (file ? [file] : [])),
    faults: read.flatMap(({ faults }) => faults),
  };
}

async function readJson(path: string, place: string): Promise<{ json: Json; faults: Fault[] }> {
  try {
    return { json: JSON.parse(await readFile(path, 'utf8')) as Json, faults: [] };
  } catch (thrown) {
    const words = thrown instanceof SyntaxError ? `is no JSON: ${thrown.message}.` : 'is missing.';
    return { json: null, faults: [{ place, words }] };
  }
}

async function productVersion(root: string): Promise<string> {
  return (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

async function write(
  folder: string,
  {
    environment,
    version,
    files,
    mayReplace,
  }: { environment: string; version: string; files: PackedFile[]; mayReplace: boolean },
): Promise<Packed> {
  const bytes = zipFiles(files);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = join(folder, `action-plan-monitor.${environment}.zip`);
  const recordFile = join(folder, `${environment}.json`);
  const last = readRecord(await readFile(recordFile, 'utf8').catch(() => ''));
  const place = `appPackage/build/${environment}.json`;
  const faults = mayReplace ? [] : checkVersion({ version, sha256 }, last, place);
  if (faults.length > 0) return { kind: 'faults', faults };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  await writeFile(recordFile, `${JSON.stringify({ version, sha256 }, null, 2)}\n`);
  return {
    kind: 'packed',
    file,
    version,
    sha256,
    names: files.map(({ name }) => name).toSorted(),
    isSame: last?.sha256 === sha256,
  };
}
