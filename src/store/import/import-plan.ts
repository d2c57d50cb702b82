import type { Plan } from '../../domain/plan.ts';
import type { Page } from '../../graph/page.ts';
import { keysOfRun, type KeyMaker } from '../key.ts';
import { readItems } from '../read-items.ts';
import { textOf } from '../rows/field.ts';
import { schemaOf, type ListName } from '../schema.ts';
import { equals, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { IMPORT_FINISHED } from '../setting.ts';
import { StoreError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { writeRows, type NewRow } from '../write-rows.ts';
import { actionKeyAt } from './action-rows.ts';
import { actionsIn } from './actions-in.ts';
import { fingerprintOf, NO_DECISIONS } from './import-decisions.ts';
import { beginImport, changeRecord } from './import-record.ts';
import type { Imported, ImportOptions, OnProgress } from './import-source.ts';
import { keepFile, type KeptAction } from './kept-file.ts';
import { matchPeople } from './match-people.ts';
import { planToRows } from './plan-to-rows.ts';
import { settingRow } from './setting-row.ts';

/**
 * Writes a plan read from a file into the lists, with what was decided about it. An import that was cut off goes on where
 * it stopped when the same plan is imported again: its keys are made from the run that Plan settings remember.
 * @throws {StoreError} where a plan is there already @throws {GraphFailure}
 */
export async function importPlan(
  site: Site,
  plan: Plan,
  { decisions = NO_DECISIONS, source }: ImportOptions = {},
  onProgress: OnProgress = () => undefined,
): Promise<Imported> {
  if (await isPlanThere(site))
    throw new StoreError(
      'This site already holds a plan. Nothing was changed. Bring this file in as a newer version, or as another priority.',
    );
  const fingerprint = await fingerprintOf(plan, decisions);
  const asked = { how: 'first' as const, name: source?.name ?? null, fingerprint, replaces: null };
  const { begun, isFresh } = await beginImport(site, { ...asked, settings: [] });
  const keyOf = keysOfRun(begun.run);
  const rows = await planToRows(plan, keyOf, decisions);
  await writeOnce(site, { rows, isFresh }, onProgress);
  await matchPeople(site, decisions);
  const kept = source ? await keepFile(site, begun, { source, plan, actions: await firstActions(plan, keyOf) }) : null;
  const finishedOn = site.now().toISOString();
  await changeRecord(site, begun, { finishedOn, folder: kept?.folder ?? null });
  await writeRows(site, [settingRow(IMPORT_FINISHED, finishedOn)]);
  return { keptFile: kept?.outcome ?? null, closedReviews: [] };
}

/** Which row of a file became which action, where all of them were new. */
export const firstActions = (plan: Plan, keyOf: KeyMaker): Promise<KeptAction[]> =>
  Promise.all(actionsIn(plan).map(async ({ source }, at) => ({ ...source, key: await actionKeyAt(keyOf, at + 1) })));

/** Writes the rows of an import that are not there yet. */
export async function writeOnce(
  site: Site,
  { rows, isFresh }: { rows: readonly NewRow[]; isFresh: boolean },
  onProgress: OnProgress,
): Promise<void> {
  const missing = isFresh ? rows : await notYetWritten(site, rows);
  const before = rows.length - missing.length;
  // Whoever listens learns that it is begun before the first row can fail.
  onProgress({ written: before, total: rows.length });
  await writeRows(site, missing, (count) => onProgress({ written: before + count, total: rows.length }));
  if (!isFresh) await removeTwinsOf(site, rows);
}

/** True once an import came to its end. @throws {GraphFailure} */
export async function isPlanThere(site: Site): Promise<boolean> {
  const path = itemsPath(site, 'settings', equals('Key', IMPORT_FINISHED));
  const { value } = await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  return textOf(value[0]?.fields ?? {}, 'Value') !== null;
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

/** The rows of a list with their keys alone, and further columns that are named. */
export async function keyItems(site: Site, list: ListName, more: readonly string[] = []): Promise<ListItem[]> {
  const columns = [schemaOf(list).keyColumn, ...more].join(',');
  const path = listPath(site, list, `/items?$expand=fields($select=${columns})&$top=999`);
  return (await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }))).value;
}
