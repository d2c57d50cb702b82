import { GraphFailure } from '../graph/graph-failure.ts';
import type { Page } from '../graph/page.ts';
import { readItems } from './read-items.ts';
import type { ListItem, Site } from './site.ts';

/**
 * The rows that a filter finds, the older first. In a list of an older version the column may have no index, and then Graph
 * goes through all rows only where it is told that this may fail. @throws {GraphFailure}
 */
export async function readThoughUnindexed(site: Site, path: string): Promise<ListItem[]> {
  return (await readItems(site, await firstPage(site, path))).value;
}

async function firstPage(site: Site, path: string): Promise<Page<ListItem>> {
  try {
    return await site.graph.send<Page<ListItem>>({ method: 'GET', path });
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure && thrown.status === 400)) throw thrown;
    const headers = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
    return site.graph.send<Page<ListItem>>({ method: 'GET', path, headers });
  }
}
