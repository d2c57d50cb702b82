import type { StructureDetail } from '../domain/board.ts';
import { bodyOf, sendBatch, type BatchRequest } from '../graph/batch.ts';
import type { Page } from '../graph/page.ts';
import { toRatings } from './action-detail.ts';
import { readItems } from './read-items.ts';
import { withoutTwins } from './rows/identical-rows.ts';
import { inOrderSaid, toUpdate } from './rows/update-row.ts';
import { equals, itemsPath, type ListItem, type Site } from './site.ts';

/**
 * What an open priority shows beside its own facts, in one `$batch` of 4 resource units: its status at past review dates, and
 * what was said and decided about it, oldest first.
 */
export async function readStructureDetail(site: Site, structureKey: string): Promise<StructureDetail> {
  const filter = equals('SubjectKey', structureKey);
  const request = (list: 'ratings' | 'updates'): BatchRequest => ({
    id: list,
    method: 'GET',
    url: itemsPath(site, list, filter),
  });
  const answers = await sendBatch(site.graph, [request('ratings'), request('updates')]);
  const whole = async (list: string) => (await readItems(site, bodyOf<Page<ListItem>>(answers, list))).value;
  return {
    structureKey,
    ratings: toRatings(await whole('ratings')),
    updates: withoutTwins((await whole('updates')).map(toUpdate)).toSorted(inOrderSaid),
  };
}
