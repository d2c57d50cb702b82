import type { Plan } from '../../domain/plan.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { keyFrom } from '../key.ts';
import { textOf } from '../rows/field.ts';
import { schemaOf, type ListName } from '../schema.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { IMPORT_FINISHED, IMPORT_RUN } from '../setting.ts';
import { StoreError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { writeRows, type NewRow } from '../write-rows.ts';
import { matchPeople } from './match-people.ts';
import { planToRows, settingRow } from './plan-to-rows.ts';

/** How far an import is: rows written of all rows. */
export interface ImportProgress {
  written: number;
  total: number;
}

/**
 * Writes a plan read from a file into the lists. An import that was cut off goes on where it stopped when the same plan is
 * imported again: its keys are made from the run that Plan settings remembers. @throws {StoreError} where a plan is there
 * already @throws {GraphFailure}
 */
export async function importPlan(
  site: Site,
  plan: Plan,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): Promise<void> {
  if (await isPlanThere(site))
    throw new StoreError('This site already holds a plan. Nothing was changed: a second import is not possible yet.');
  const { run, isFresh } = await importRun(site);
  const rows = await planToRows(plan, (...words) => keyFrom(run, ...words));
  const missing = isFresh ? rows : await notYetWritten(site, rows);
  const before = rows.length - missing.length;
  await writeRows(site, missing, (count) => onProgress({ written: before + count, total: rows.length }));
  if (!isFresh) await removeTwinsOf(site, rows);
  await matchPeople(site);
  await writeRows(site, [settingRow(IMPORT_FINISHED, site.now().toISOString())]);
}

/** True once an import came to its end. @throws {GraphFailure} */
export async function isPlanThere(site: Site): Promise<boolean> {
  return (await readSetting(site, IMPORT_FINISHED)) !== null;
}

async function importRun(site: Site): Promise<{ run: string; isFresh: boolean }> {
  const before = await readSetting(site, IMPORT_RUN);
  if (before) return { run: before, isFresh: false };
  const own = site.newKey();
  await writeRows(site, [settingRow(IMPORT_RUN, own)]);
  // Somebody else may have begun in the same moment: all go by the row that stands first, so that they write the same rows.
  const run = (await readSetting(site, IMPORT_RUN)) ?? own;
  return { run, isFresh: run === own };
}

async function readSetting(site: Site, key: string): Promise<string | null> {
  const page = await site.graph.send<Page<ListItem>>({
    method: 'GET',
    path: itemsPath(site, 'settings', equals('Key', key)),
  });
  return textOf(page.value[0]?.fields ?? {}, 'Value');
}

/** The rows whose keys the lists do not hold yet. */
async function notYetWritten(site: Site, rows: readonly NewRow[]): Promise<NewRow[]> {
  const missing: NewRow[] = [];
  for (const list of new Set(rows.map((row) => row.list))) {
    const keys = await keysIn(site, list);
    const { keyColumn } = schemaOf(list);
    missing.push(...rows.filter((row) => row.list === list && !keys.has(String(row.fields[keyColumn]))));
  }
  return missing;
}

/** The requests of an import that was cut off may still have been under way while the next one looked. */
async function removeTwinsOf(site: Site, rows: readonly NewRow[]): Promise<void> {
  for (const list of new Set(rows.map((row) => row.list))) await removeTwins(site, list, await keyItems(site, list));
}

async function keysIn(site: Site, list: ListName): Promise<Set<string>> {
  const { keyColumn } = schemaOf(list);
  const items = await keyItems(site, list);
  return new Set(items.map(({ fields = {} }) => textOf(fields, keyColumn) ?? ''));
}

/** The rows of a list with their keys alone. */
async function keyItems(site: Site, list: ListName): Promise<ListItem[]> {
  const path = listPath(site, list, `/items?$expand=fields($select=${schemaOf(list).keyColumn})&$top=999`);
  return (await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }))).value;
}
