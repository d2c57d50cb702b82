import { readOn, type Page, type WholeCollection } from '../graph/page.ts';
import type { ListItem, Site } from './site.ts';

/**
 * Reads a collection of items from its first page to its last: each item once, the older first. Nobody documents an order
 * of items, and a delta may name one several times, of which the last word counts (Graph's pages on delta). @throws {GraphFailure}
 */
export async function readItems(site: Site, first: Page<ListItem>): Promise<WholeCollection<ListItem>> {
  const { value, deltaLink } = await readOn(site.graph, first);
  const latest = new Map(value.map((item) => [item.id, item]));
  return { value: [...latest.values()].toSorted((one, other) => Number(one.id) - Number(other.id)), deltaLink };
}
