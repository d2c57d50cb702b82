import type { ActionKey, MeetingEntry } from '../../domain/board.ts';
import { BATCH_LIMIT, bodyOf, sendBatch, type BatchRequest } from '../../graph/batch.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { equals, itemsPath, type ListItem, type Site } from '../site.ts';
import { entriesIn } from './read-meetings.ts';

/** As many actions as are asked about in one go: 10 requests, 400 resource units. */
export const ASKED_ABOUT_LIMIT = 200;

/** What was said since a moment. `leftOut` are the actions beyond the limit, about which nothing was asked. */
export interface UpdatesSince {
  entries: MeetingEntry[];
  leftOut: ActionKey[];
}

/**
 * What was said about actions since a moment, in the order said: 20 actions to a `$batch`, 2 resource units for each. Actions
 * come in the order that matters, for beyond the limit none is asked about. @throws {GraphFailure}
 */
export async function readUpdatesSince(
  site: Site,
  actionKeys: readonly ActionKey[],
  since: string,
): Promise<UpdatesSince> {
  const asked = actionKeys.slice(0, ASKED_ABOUT_LIMIT);
  const items: ListItem[] = [];
  for (let start = 0; start < asked.length; start += BATCH_LIMIT)
    items.push(...(await itemsAbout(site, asked.slice(start, start + BATCH_LIMIT))));
  const entries = entriesIn(items).filter(({ saidAt }) => saidAt !== null && Date.parse(saidAt) > Date.parse(since));
  return { entries, leftOut: actionKeys.slice(ASKED_ABOUT_LIMIT) };
}

async function itemsAbout(site: Site, keys: readonly ActionKey[]): Promise<ListItem[]> {
  const requests = keys.map((key): BatchRequest => ({
    id: key,
    method: 'GET',
    url: itemsPath(site, 'updates', equals('SubjectKey', key)),
  }));
  const answers = await sendBatch(site.graph, requests);
  const pages = keys.map((key) => readItems(site, bodyOf<Page<ListItem>>(answers, key)));
  return (await Promise.all(pages)).flatMap(({ value }) => value);
}
