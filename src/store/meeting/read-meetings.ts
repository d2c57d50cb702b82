import type { MeetingEntry } from '../../domain/board.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { readThoughUnindexed } from '../read-unindexed.ts';
import { textOf } from '../rows/field.ts';
import { withoutTwins } from '../rows/identical-rows.ts';
import { toMeeting } from '../rows/meeting-row.ts';
import { inOrderSaid, toUpdate } from '../rows/update-row.ts';
import { equals, expandFields, itemsPath, listPath, type ListItem, type Site } from '../site.ts';
import { RowGoneError } from '../store-error.ts';

const PAGE = 999;

/** What is said where a meeting's row is no longer there. */
export const MEETING_GONE =
  'This meeting is no longer in SharePoint. What was decided in it stands with its actions; nothing was changed now.';

/** All meetings, the older row first: 2 resource units. @throws {GraphFailure} */
export async function readMeetings(site: Site): Promise<Meeting[]> {
  const path = `${itemsPath(site, 'meetings')}&$top=${PAGE}`;
  return meetingsIn(await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path })));
}

/** The meetings that rows hold, each once. */
export const meetingsIn = ({ value }: { value: readonly ListItem[] }): Meeting[] => withoutTwins(value.map(toMeeting));

/** A meeting as it stands now, by its row: 1 resource unit. @throws {RowGoneError} @throws {GraphFailure} */
export async function readMeeting(site: Site, { key, row }: Pick<Meeting, 'key' | 'row'>): Promise<Meeting> {
  const path = listPath(site, 'meetings', `/items/${row.id}?${expandFields('meetings')}`);
  try {
    const meeting = toMeeting(await site.graph.send<ListItem>({ method: 'GET', path }));
    if (meeting?.key === key) return meeting;
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure && thrown.status === 404)) throw thrown;
  }
  throw new RowGoneError('deleted');
}

/** What was said and decided in a meeting, in the order said: 2 resource units. @throws {GraphFailure} */
export async function readMeetingEntries(site: Site, meetingKey: string): Promise<MeetingEntry[]> {
  const path = `${itemsPath(site, 'updates', equals('MeetingKey', meetingKey))}&$top=${PAGE}`;
  return entriesIn(await readThoughUnindexed(site, path));
}

/** The entries that rows hold, each once, in the order said. */
export const entriesIn = (items: readonly ListItem[]): MeetingEntry[] =>
  withoutTwins(items.map(toMeetingEntry)).toSorted(inOrderSaid);

const toMeetingEntry = (item: ListItem): MeetingEntry => ({
  ...toUpdate(item),
  subjectKey: textOf(item.fields ?? {}, 'SubjectKey') ?? '',
});
