import { BATCH_LIMIT, sendBatch, type BatchAnswer, type BatchRequest } from '../graph/batch.ts';
import { failureFromAnswer, GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { schemaOf, type ListName } from './schema.ts';
import { equals, itemsPath, listPath, type Fields, type ListItem, type Site } from './site.ts';

/** A row to make. Its key, in the list's key column, was made before the first attempt and never changes. */
export interface NewRow {
  list: ListName;
  fields: Fields;
}

const ATTEMPTS = 4;

/**
 * Makes rows, at most 20 to a `$batch`, each exactly once: a create whose outcome is unknown is looked up by its key
 * before it is tried again, because Graph has no create that can be repeated. `onWritten` hears how many of all stand.
 * @throws {GraphFailure} for the first row that Graph refused; rows made before it stay
 */
export async function writeRows(
  site: Site,
  rows: readonly NewRow[],
  onWritten: (count: number) => void = () => undefined,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_LIMIT) {
    const chunk = rows.slice(start, start + BATCH_LIMIT);
    await writeChunk(site, chunk);
    onWritten(start + chunk.length);
  }
}

/** Makes those rows that are not there yet, for rows that an earlier attempt or somebody else may have made. */
export async function ensureRows(site: Site, rows: readonly NewRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_LIMIT) {
    await writeRows(site, await stillMissing(site, rows.slice(start, start + BATCH_LIMIT)));
  }
}

async function writeChunk(site: Site, chunk: readonly NewRow[]): Promise<void> {
  let open = [...chunk];
  for (let attempt = 1; ; attempt++) {
    const failure = await tryToCreate(site, open);
    if (!failure) return;
    open = await stillMissing(site, open);
    if (open.length === 0) return;
    if (attempt === ATTEMPTS || !isWorthAnotherTry(failure)) throw failure;
  }
}

const isWorthAnotherTry = (failure: GraphFailure): boolean => failure.isOutcomeUnknown || failure.status >= 500;

/** Sends one `$batch` of creates and answers with the first failure in it, or null where every row was made. */
async function tryToCreate(site: Site, rows: readonly NewRow[]): Promise<GraphFailure | null> {
  try {
    const answers = await sendBatch(
      site.graph,
      rows.map((row, index) => createRequest(site, row, String(index))),
    );
    return firstFailure(answers);
  } catch (thrown) {
    if (thrown instanceof GraphFailure) return thrown;
    throw thrown;
  }
}

/** The request that makes one row. */
export const createRequest = (site: Site, row: NewRow, id: string, dependsOn?: string[]): BatchRequest => ({
  id,
  method: 'POST',
  url: listPath(site, row.list, '/items'),
  body: { fields: row.fields },
  ...(dependsOn ? { dependsOn } : {}),
});

function firstFailure(answers: ReadonlyMap<string, BatchAnswer>): GraphFailure | null {
  for (const { status, body, headers } of answers.values()) {
    if (status >= 400) return failureFromAnswer(status, body, headers);
  }
  return null;
}

async function stillMissing(site: Site, rows: readonly NewRow[]): Promise<NewRow[]> {
  const lookUps = rows.map((row, index): BatchRequest => {
    const { keyColumn } = schemaOf(row.list);
    const filter = equals(keyColumn, String(row.fields[keyColumn]));
    return { id: String(index), method: 'GET', url: itemsPath(site, row.list, filter) };
  });
  const answers = await sendBatch(site.graph, lookUps);
  return rows.filter((_row, index) => {
    const answer = answers.get(String(index));
    if (!answer || answer.status >= 400) throw failureFromAnswer(answer?.status ?? 0, answer?.body ?? null);
    return (answer.body as Page<ListItem>).value.length === 0;
  });
}
