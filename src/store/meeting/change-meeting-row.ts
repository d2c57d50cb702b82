import { changeMeeting, type Meeting, type MeetingChange } from '../../domain/meeting.ts';
import { bodyOf, sendBatch, type BatchAnswer } from '../../graph/batch.ts';
import { GraphFailure } from '../../graph/graph-failure.ts';
import type { Page } from '../../graph/page.ts';
import { readItems } from '../read-items.ts';
import { changedFields, toMeeting } from '../rows/meeting-row.ts';
import { equals, expandFields, itemsPath, listPath, type Fields, type ListItem, type Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import { withWhatWasOverwritten } from './overwritten.ts';
import { MEETING_GONE, meetingsIn, readMeeting } from './read-meetings.ts';

const ATTEMPTS = 8;

/**
 * Changes a meeting upon its row as it stands: 5 resource units in two requests. Only columns that change are written, with
 * `If-Match`; where SharePoint does not honour that, what a write ran over is put back upon the row, with the change.
 * @throws {StoreError} where the meeting is gone @throws {GraphFailure}
 */
export async function changeMeetingRow(site: Site, key: string, change: MeetingChange): Promise<Meeting> {
  let seen = await meetingByKey(site, key);
  let wanted = changeMeeting(seen, change);
  for (let attempt = 1; ; attempt++) {
    const fields = changedFields(seen, wanted);
    if (Object.keys(fields).length === 0) return seen;
    const { isRefused, failure, now } = await write(site, seen, fields);
    if (attempt === ATTEMPTS) throw failure ?? new StoreError(TOO_MANY);
    const upon = isRefused ? now : await withWhatWasOverwritten(site, { before: seen, meant: wanted, now });
    wanted = changeMeeting(upon, change);
    seen = now;
  }
}

const TOO_MANY =
  'Too many people changed this meeting in the same moment. What you did is kept here: please try again.';

async function meetingByKey(site: Site, key: string): Promise<Meeting> {
  const path = itemsPath(site, 'meetings', equals('MeetingKey', key));
  const rows = await readItems(site, await site.graph.send<Page<ListItem>>({ method: 'GET', path }));
  const [meeting] = meetingsIn(rows);
  if (!meeting) throw new StoreError(MEETING_GONE);
  return meeting;
}

interface Written {
  /** True where SharePoint says that nothing was written, because somebody else wrote first. */
  isRefused: boolean;
  failure: GraphFailure | null;
  now: Meeting;
}

async function write(site: Site, seen: Meeting, fields: Fields): Promise<Written> {
  const path = listPath(site, 'meetings', `/items/${seen.row.id}`);
  try {
    const answers = await sendBatch(site.graph, [
      { id: 'row', method: 'PATCH', url: `${path}/fields`, headers: { 'If-Match': seen.row.etag }, body: fields },
      { id: 'read', method: 'GET', url: `${path}?${expandFields('meetings')}`, dependsOn: ['row'] },
    ]);
    bodyOf(answers, 'row');
    return { isRefused: false, failure: null, now: meetingIn(answers, seen) ?? (await readMeeting(site, seen)) };
  } catch (thrown) {
    if (!(thrown instanceof GraphFailure && (thrown.isStale || thrown.isOutcomeUnknown))) throw thrown;
    return { isRefused: thrown.isStale, failure: thrown, now: await readMeeting(site, seen) };
  }
}

function meetingIn(answers: ReadonlyMap<string, BatchAnswer>, { key }: Meeting): Meeting | null {
  const answer = answers.get('read');
  const meeting = answer?.status === 200 ? toMeeting(answer.body as ListItem) : null;
  return meeting?.key === key ? meeting : null;
}
