import { sendBatch, type BatchRequest } from '../../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import type { ListName } from '../schema.ts';
import { itemsPath, listPath, type Fields, type ListItem, type Site } from '../site.ts';
import { OutdatedError, StoreError } from '../store-error.ts';
import { removeTwins } from '../twins.ts';
import { ensureRows, type NewRow } from '../write-rows.ts';

/** A row of a small list as somebody wants it, and as it stood for them; null where it is new. */
export interface WantedRecord<T> {
  /** By what people know it: "“Early Years”". */
  name: string;
  seen: T | null;
  wanted: T;
  isRow(item: ListItem): boolean;
  /** What a row says, as `seen` and `wanted` say it. */
  read(item: ListItem): T | null;
  /** The columns that hold each field, and what a person calls the field. */
  columns: { [Field in keyof T]?: { called: string; fields(value: T): Fields } };
  /** What a new row has beside the columns. */
  newRow: Fields;
}

const ATTEMPTS = 4;

/**
 * Brings rows of a list to what somebody wants, field by field: what another changed in other fields stands, and only the same
 * field asks. Written twice it is the same. 2 resource units to read the list before, 2 for each row that changes and 2 to read
 * the list afterwards. @throws {OutdatedError} @throws {GraphFailure}
 */
export async function saveRecords<T>(
  site: Site,
  list: ListName,
  records: readonly WantedRecord<T>[],
): Promise<ListItem[]> {
  for (let attempt = 1; ; attempt++) {
    const items = await readList(site, list);
    const { changes, rows } = workOn(list, items, records);
    if (changes.length === 0 && rows.length === 0) return items;
    const failure = await patch(site, list, changes);
    await ensureRows(site, rows);
    if (!failure) return readList(site, list);
    if (attempt === ATTEMPTS) throw failure;
  }
}

/** The rows of a small list, each once. */
export async function readList(site: Site, list: ListName): Promise<ListItem[]> {
  const first = await site.graph.send<Page<ListItem>>({ method: 'GET', path: itemsPath(site, list) });
  const { value } = await readItems(site, first);
  await removeTwins(site, list, value);
  return value;
}

interface Change {
  item: ListItem;
  fields: Fields;
}

function workOn<T>(
  list: ListName,
  items: readonly ListItem[],
  records: readonly WantedRecord<T>[],
): { changes: Change[]; rows: NewRow[] } {
  const changes: Change[] = [];
  const rows: NewRow[] = [];
  for (const record of records) {
    const item = items.find((one) => record.isRow(one));
    const now = item && record.read(item);
    if (!item || !now) {
      if (record.seen)
        throw new StoreError(`${record.name} is no longer in SharePoint: someone deleted it. Nothing was changed.`);
      rows.push({ list, fields: { ...record.newRow, ...allFields(record) } });
      continue;
    }
    const fields = changedFields(record, now);
    if (Object.keys(fields).length > 0) changes.push({ item, fields });
  }
  return { changes, rows };
}

const fieldsIn = <T>({ columns }: WantedRecord<T>): (keyof T)[] => Object.keys(columns) as (keyof T)[];

const allFields = <T>(record: WantedRecord<T>): Fields =>
  Object.assign({}, ...fieldsIn(record).map((field) => filledOnly(record.columns[field]?.fields(record.wanted) ?? {})));

/** SharePoint needs no row to say that a cell is empty. */
const filledOnly = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));

function changedFields<T>(record: WantedRecord<T>, now: T): Fields {
  const { seen, wanted, columns, name } = record;
  const fields: Fields = {};
  for (const field of fieldsIn(record)) {
    if (isSame(now[field], wanted[field]) || (seen && isSame(seen[field], wanted[field]))) continue;
    if (seen && !isSame(now[field], seen[field]))
      throw new OutdatedError(`${columns[field]?.called ?? ''} of ${name}`, inWords(now[field]));
    Object.assign(fields, columns[field]?.fields(wanted));
  }
  return fields;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

const inWords = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(', ') || null : String(value);
};

/** Answers with a failure that is worth another look at the list. @throws {GraphFailure} for any other */
async function patch(site: Site, list: ListName, changes: readonly Change[]): Promise<GraphFailure | null> {
  if (changes.length === 0) return null;
  const requests = changes.map(({ item, fields }): BatchRequest => ({
    id: item.id,
    method: 'PATCH',
    url: listPath(site, list, `/items/${item.id}/fields`),
    headers: { 'If-Match': item.eTag ?? '*' },
    body: fields,
  }));
  try {
    const failures = [...(await sendBatch(site.graph, requests)).values()].flatMap(({ status, body, headers }) =>
      status < 400 ? [] : [failureFromAnswer(status, body, headers)],
    );
    return failures.find((one) => !isWorthAnotherLook(one)) ? fail(failures) : (failures[0] ?? null);
  } catch (thrown) {
    if (thrown instanceof GraphFailure && isWorthAnotherLook(thrown)) return thrown;
    throw thrown;
  }
}

function fail(failures: readonly GraphFailure[]): never {
  throw failures.find((one) => !isWorthAnotherLook(one));
}

const isWorthAnotherLook = (failure: GraphFailure): boolean => failure.isStale || failure.isOutcomeUnknown;
