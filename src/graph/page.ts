import type { Graph } from './client.ts';

/** A page of a collection. Links are opaque and followed as they are (microsoft-graph-docs, paging). */
export interface Page<T> {
  value: T[];
  '@odata.nextLink'?: string;
  '@odata.deltaLink'?: string;
}

/** A collection read to its end, and the link that later tells what changed, where the collection is a delta. */
export interface WholeCollection<T> {
  value: T[];
  deltaLink: string | null;
}

/** Follows a collection from its first page to its last. @throws {GraphFailure} */
export async function readOn<T>(graph: Graph, first: Page<T>): Promise<WholeCollection<T>> {
  const value = [...first.value];
  let page = first;
  while (page['@odata.nextLink']) {
    page = await graph.send<Page<T>>({ method: 'GET', path: page['@odata.nextLink'] });
    value.push(...page.value);
  }
  return { value, deltaLink: page['@odata.deltaLink'] ?? null };
}
