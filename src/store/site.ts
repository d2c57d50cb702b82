import type { Graph } from '../graph/client.ts';
import { schemaOf, type ListName } from './schema.ts';

/** What every part of the store works with: Graph, the plan's site, and time and keys as arguments. */
export interface Site {
  graph: Graph;
  /** `contoso.sharepoint.com:/sites/local-area`, or the host alone for its root site. */
  address: string;
  now(): Date;
  newKey(): string;
  /** From 0 to 1, another for each page: what many would do in the same moment they do one after the other by it. */
  lot: number;
  /** The ids of lists that were found under another title than ours. */
  renamed: Map<ListName, string>;
}

/** Whose account or application wrote. */
export interface IdentitySet {
  user?: { displayName?: string };
  application?: { displayName?: string };
}

/** An item of a list as Graph gives it, with the fields that were asked for. */
export interface ListItem {
  id: string;
  eTag?: string;
  createdDateTime?: string;
  createdBy?: IdentitySet;
  lastModifiedDateTime?: string;
  lastModifiedBy?: IdentitySet;
  deleted?: { state?: string };
  fields?: Fields;
}

/** Column values by API name. Graph leaves out those that are empty. */
export type Fields = Record<string, unknown>;

/** A path below the site. The colon closes the site's own path (microsoft-graph-docs#3962), which a root site has none of. */
export const sitePath = ({ address }: Site, rest: string): string =>
  `/sites/${address.includes(':') ? `${address}:` : address}${rest}`;

/**
 * A path below one of the plan's lists, which are addressed by title so that no request is spent on finding ids; those that
 * somebody renamed, by id once they were found.
 */
export const listPath = (site: Site, list: ListName, rest = ''): string =>
  sitePath(site, `/lists/${encodeURIComponent(site.renamed.get(list) ?? schemaOf(list).title)}${rest}`);

/** The items of a list with all the columns of its schema. */
export function itemsPath(site: Site, list: ListName, filter?: string): string {
  const where = filter ? `&$filter=${encodeURIComponent(filter)}` : '';
  return listPath(site, list, `/items?${expandFields(list)}${where}`);
}

/** Columns that stay out of answers: for people and Power BI, who read the lists in SharePoint itself, and for proving a write. */
const SELDOM_READ = new Set(['DueDate', 'Date', 'PreviousUpdateKey']);

/**
 * `$expand` with every column of the list that is read here, for they stay out of an answer unless they are named. `Title`,
 * which says again what stands in other columns, is for people. `more` names those that are seldom read.
 */
export function expandFields(list: ListName, more: readonly string[] = []): string {
  const columns = Object.keys(schemaOf(list).columns).filter((name) => !SELDOM_READ.has(name));
  return `$expand=fields($select=${[...columns, ...more].join(',')})`;
}

/** `fields/Name eq 'value'` with quotes doubled, as OData wants. */
export const equals = (column: string, value: string): string => `fields/${column} eq '${value.replaceAll("'", "''")}'`;
