import type { BrokenRow } from '../../domain/board.ts';
import { bodyOf, sendBatch, type BatchAnswer, type BatchRequest } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import { expandFields, listPath, type ListItem, type Site } from '../site.ts';

/** A row with where people see it. */
export type FoundRow = ListItem & { webUrl?: string };

/** The request for a whole row; its answer is named as `id` says. */
export const rowRequest = (site: Site, { list }: Pick<BrokenRow, 'list'>, row: string, id: string): BatchRequest => ({
  id,
  method: 'GET',
  url: listPath(site, list, `/items/${row}?${expandFields(list, ['Title'])}`),
});

/** The row that an answer holds, or null where it is no longer there. @throws {GraphFailure} */
export function rowIn(answers: ReadonlyMap<string, BatchAnswer>, id: string): FoundRow | null {
  try {
    return bodyOf<FoundRow>(answers, id);
  } catch (thrown) {
    if (thrown instanceof GraphFailure && thrown.status === 404) return null;
    throw thrown;
  }
}

/** A row as it stands now, or null where it is gone. @throws {GraphFailure} */
export async function readRow(site: Site, broken: Pick<BrokenRow, 'list' | 'row'>): Promise<FoundRow | null> {
  return rowIn(await sendBatch(site.graph, [rowRequest(site, broken, broken.row.id, 'row')]), 'row');
}

/**
 * The page on which SharePoint shows a row. Graph gives the address of the file behind it, `…/Lists/Plan actions/12_.000`,
 * which opens nothing.
 */
export const addressOf = ({ webUrl }: FoundRow): string | null =>
  webUrl ? webUrl.replace(/\/(\d+)_\.000$/, '/DispForm.aspx?ID=$1') : null;
