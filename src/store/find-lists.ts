import { readOn, type Page } from '../graph/page.ts';
import { LISTS, type ListName, schemaOf } from './schema.ts';
import { sitePath, type Site } from './site.ts';

/** A column as Graph shows it, as far as provisioning compares it. */
export interface GraphColumn {
  name: string;
  indexed?: boolean;
  text?: { allowMultipleLines?: boolean };
  number?: object;
  boolean?: object;
  dateTime?: object;
  choice?: object;
}

/** A list of the site. `name` is that of its address, which stays when the title changes. */
export interface GraphList {
  id: string;
  name: string;
  displayName: string;
  columns?: GraphColumn[];
}

const COLUMN = 'name,indexed,text,number,boolean,dateTime,choice';

/** The lists of the site with their columns. @throws {GraphFailure} */
export async function readLists(site: Site): Promise<GraphList[]> {
  const path = sitePath(site, `/lists?$select=id,name,displayName&$expand=columns($select=${COLUMN})`);
  return (await readOn(site.graph, await site.graph.send<Page<GraphList>>({ method: 'GET', path }))).value;
}

/** Which lists are the plan's: by title or, where a title was changed, by the name in the address. */
export function findLists(lists: readonly GraphList[]): Map<ListName, GraphList> {
  const found = new Map<ListName, GraphList>();
  for (const list of Object.keys(LISTS) as ListName[]) {
    const { title } = schemaOf(list);
    const match =
      lists.find(({ displayName }) => isSame(displayName, title)) ?? lists.find(({ name }) => isSame(name, title));
    if (match) found.set(list, match);
  }
  return found;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Addresses lists with another title than ours by id from now on. True where one is addressed otherwise than before. */
export function addressLists(site: Site, found: ReadonlyMap<ListName, GraphList>): boolean {
  let hasMoved = false;
  for (const [list, { id, displayName }] of found) {
    const address = isSame(displayName, schemaOf(list).title) ? null : id;
    if ((site.renamed.get(list) ?? null) === address) continue;
    hasMoved = true;
    if (address) site.renamed.set(list, address);
    else site.renamed.delete(list);
  }
  return hasMoved;
}
