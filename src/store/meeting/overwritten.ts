import type { Meeting } from '../../domain/meeting.ts';
import { mergeMeetings } from '../../domain/merge-meetings.ts';
import { sendBatch } from '../../graph/batch.ts';
import { rowVersionsIn, versionsRequest, type VersionedRow } from '../row-versions.ts';
import { changedFields, toMeeting } from '../rows/meeting-row.ts';
import { schemaOf } from '../schema.ts';
import type { Site } from '../site.ts';

/** A write to a meeting's row: as it was read before, as it was to be, and as it stands afterwards. */
export interface MeetingWrite {
  before: Meeting;
  meant: Meeting;
  now: Meeting;
}

/**
 * The meeting as it stands with what the write ran over: no document proves that SharePoint honours `If-Match` on `/fields`,
 * and then of two who write at once the second puts back what the first changed in the same column. The ETag's number tells
 * whether anybody wrote in between; what they wrote is asked of the row's versions, for 2 resource units. Of two writes
 * exactly the second finds the first among them. Without versions it stands as it stands.
 */
export async function withWhatWasOverwritten(site: Site, { before, meant, now }: MeetingWrite): Promise<Meeting> {
  if (isNextTo(before.row.etag, now.row.etag)) return now;
  const states = [...(await earlierStates(site, now)), now];
  const own = states.findLastIndex((state, at) => {
    const previous = states[at - 1];
    return previous !== undefined && holds(state, before, meant) && !holds(previous, before, meant);
  });
  const [overwritten, written] = [states[own - 1], states[own]];
  return overwritten && written ? mergeMeetings(written, now, mergeMeetings(before, meant, overwritten)) : now;
}

const numberIn = (etag: string): number => Number(/,(\d+)"?$/.exec(etag)?.[1] ?? Number.NaN);

const isNextTo = (before: string, now: string): boolean => numberIn(now) - numberIn(before) <= 1;

/** Whether a state has all that a write was to change. */
function holds(state: Meeting, before: Meeting, meant: Meeting): boolean {
  const lacking = changedFields(state, meant);
  return Object.keys(changedFields(before, meant)).every((column) => !(column in lacking));
}

async function earlierStates(site: Site, { row }: Meeting): Promise<Meeting[]> {
  const versioned: VersionedRow = { list: 'meetings', id: row.id, columns: Object.keys(schemaOf('meetings').columns) };
  const answers = await sendBatch(site.graph, [versionsRequest(site, versioned)]);
  const versions = (await rowVersionsIn(site, versioned, answers)) ?? [];
  return versions.flatMap(({ fields }) => toMeeting({ id: row.id, fields }) ?? []);
}
