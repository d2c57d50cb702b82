import { bodyOf, sendBatch } from '../../graph/batch.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import type { ListName } from '../schema.ts';
import { itemsPath, type ListItem, type Site } from '../site.ts';
import { PlanMissingError } from '../store-error.ts';

const WHOLE = ['settings', 'structure', 'legends', 'reviews', 'actions', 'ratings', 'updates', 'evidence'] as const;
const PAGE = 999;

/** Every row of the lists that a report is made from. */
export type WholeLists = Record<(typeof WHOLE)[number], ListItem[]>;

/**
 * Reads the plan with its whole record: the first page of each list in one `$batch`, then what is left of each, one
 * request a page of 999 rows. A plan of 5,000 actions at four reviews costs 33 requests. @throws {PlanMissingError}
 */
export async function readWholeLists(site: Site): Promise<WholeLists> {
  const requests = WHOLE.map((list) => ({
    id: list,
    method: 'GET' as const,
    url: `${itemsPath(site, list as ListName)}&$top=${PAGE}`,
  }));
  const answers = await sendBatch(site.graph, requests);
  if ([...answers.values()].some(({ status }) => status === 404)) throw new PlanMissingError('lists');
  const read = WHOLE.map(async (list) => {
    const { value } = await readItems(site, bodyOf<Page<ListItem>>(answers, list));
    return [list, value] as const;
  });
  return Object.fromEntries(await Promise.all(read)) as WholeLists;
}
