import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { singleLine, textOf } from '../rows/field.ts';
import { nameOf } from '../rows/identity.ts';
import { IMPORT_SETTING } from '../setting.ts';
import { itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import { writeRows } from '../write-rows.ts';
import { settingRow } from './setting-row.ts';
import type { LastImport } from './import-source.ts';

/** An import as Plan settings remember it, from its beginning to when it is taken back. */
export interface ImportRecord {
  /** The keys of its rows start with it. */
  run: string;
  how: LastImport['how'];
  /** The name of the file, where one came with it. */
  name: string | null;
  /** Tells one plan with its decisions from another. */
  fingerprint: string;
  begunOn: string;
  finishedOn: string | null;
  isBeingUndone: boolean;
  /** The folder of the site's documents where its file is kept, or null. */
  folder: string | null;
  /** The run whose file this one takes the place of, for a newer version. */
  replaces: string | null;
  /** Keys of the settings that it made. */
  settings: string[];
}

/** A record with its row. */
export interface RecordedImport extends ImportRecord {
  row: string;
  place: number;
  /** Whose account began it, by SharePoint. */
  by: string | null;
}

const KEY = new RegExp(`^${IMPORT_SETTING}(\\d+)$`);

/** The settings of the plan, the older row first. @throws {GraphFailure} */
export async function readSettings(site: Site): Promise<ListItem[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, 'settings') });
  return (await readItems(site, first)).value;
}

/** The imports that settings remember, in the order begun. Of two begun in one moment the row that stands first counts. */
export function importsIn(settings: readonly ListItem[]): RecordedImport[] {
  const byPlace = new Map<number, RecordedImport>();
  for (const item of settings) {
    const record = toRecord(item);
    if (record && !byPlace.has(record.place)) byPlace.set(record.place, record);
  }
  return [...byPlace.values()].toSorted((one, other) => one.place - other.place);
}

function toRecord({ id, createdBy, fields = {} }: ListItem): RecordedImport | null {
  const place = KEY.exec(textOf(fields, 'Key') ?? '')?.[1];
  const value = textOf(fields, 'Value');
  if (!place || !value) return null;
  try {
    const record = JSON.parse(value) as ImportRecord;
    return { ...record, row: id, place: Number(place), by: nameOf(createdBy) || null };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

/** What an import begins with. */
export type NewImport = Pick<ImportRecord, 'how' | 'name' | 'fingerprint' | 'replaces' | 'settings'>;

/**
 * Begins an import, or goes on with the one that was cut off. All who begin in one moment go by the row that stands first,
 * so that they write the same rows. @throws {StoreError} where another import has to be brought to its end first
 */
export async function beginImport(site: Site, asked: NewImport): Promise<{ begun: RecordedImport; isFresh: boolean }> {
  const before = importsIn(await readSettings(site));
  const open = before.find(({ finishedOn, isBeingUndone }) => finishedOn === null || isBeingUndone);
  if (open) return { begun: sameImport(open, asked), isFresh: false };
  const place = (before.at(-1)?.place ?? 0) + 1;
  const run = site.newKey();
  const own: ImportRecord = {
    ...asked,
    run,
    begunOn: site.now().toISOString(),
    finishedOn: null,
    isBeingUndone: false,
    folder: null,
  };
  await writeRows(site, [settingRow(`${IMPORT_SETTING}${place}`, JSON.stringify(own))]);
  const begun = importsIn(await readSettings(site)).find((record) => record.place === place);
  if (!begun) throw new StoreError('SharePoint does not show what was just written. Please try again in a minute.');
  return { begun: begun.run === run ? begun : sameImport(begun, asked), isFresh: begun.run === run };
}

/** Rows are made by their places in the plan, so only the very plan that was begun with may go on. */
function sameImport(open: RecordedImport, { how, fingerprint }: NewImport): RecordedImport {
  if (!open.isBeingUndone && open.how === how && open.fingerprint === fingerprint) return open;
  const what = open.name === null ? 'An import' : `The import of “${singleLine(open.name)}”`;
  throw new StoreError(
    open.isBeingUndone
      ? `${what} is being taken back, which was cut off. Take it back to the end first; nothing was changed now.`
      : `${what} was cut off half way. Go on with the same file${open.how === 'merged' ? '' : ' and the same answers, or take it back first'}. Nothing was changed now.`,
  );
}

/** Changes what settings say of an import. @throws {GraphFailure} */
export async function changeRecord(site: Site, begun: RecordedImport, change: Partial<ImportRecord>): Promise<void> {
  const { row, place: _place, by: _by, ...record } = begun;
  await site.graph.send({
    method: 'PATCH',
    path: listPath(site, 'settings', `/items/${row}/fields`),
    body: { Value: JSON.stringify({ ...record, ...change }) },
  });
}

/** The import that was begun last, as a person is told of it. */
export async function readLastImport(site: Site): Promise<LastImport | null> {
  const last = importsIn(await readSettings(site)).at(-1);
  if (!last) return null;
  const { how, name: fileName, begunOn, finishedOn, by, isBeingUndone } = last;
  return { how, fileName, begunOn, finishedOn, by, isBeingUndone };
}
