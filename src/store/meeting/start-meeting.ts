import { openMeeting, type Meeting } from '../../domain/meeting.ts';
import { deleteRows } from '../delete-rows.ts';
import type { Edit } from '../edit.ts';
import { filled, singleLine } from '../rows/field.ts';
import { meetingFields } from '../rows/meeting-row.ts';
import type { Site } from '../site.ts';
import { StoreError } from '../store-error.ts';
import { writeRows, type NewRow } from '../write-rows.ts';
import { MEETING_GONE, readMeetings } from './read-meetings.ts';

/**
 * Begins a meeting, or answers with the one of the same sub-group that is open: 6 resource units. Of two that begin in the same
 * moment the one whose row stands first is it, for both. @throws {GraphFailure}
 */
export async function startMeeting(site: Site, edit: Edit & { kind: 'startMeeting' }): Promise<Meeting> {
  const before = await readMeetings(site);
  const there = before.find(({ key }) => key === edit.key) ?? openMeeting(before, edit.subGroup);
  if (there) return there;
  await writeRows(site, [rowOf(edit)]);
  const meetings = await readMeetings(site);
  const own = meetings.find(({ key }) => key === edit.key);
  const first = meetings.find(({ subGroup, state }) => subGroup === edit.subGroup && state !== 'ended');
  if (own && first && first.key !== own.key) await deleteRows(site, [{ list: 'meetings', id: own.row.id }]);
  const begun = first ?? own;
  if (!begun) throw new StoreError(MEETING_GONE);
  return begun;
}

const rowOf = ({ key, madeAt, subGroup, agenda, wheel }: Edit & { kind: 'startMeeting' }): NewRow => ({
  list: 'meetings',
  fields: filled({
    Title: singleLine([subGroup ?? 'Whole plan', madeAt.slice(0, 10)].join(' ')),
    MeetingKey: key,
    SubGroup: subGroup,
    HeldOn: madeAt,
    ...meetingFields({
      state: 'running',
      endedOn: null,
      currentActionKey: agenda.find(({ state }) => state === 'open')?.key ?? null,
      agenda,
      wheel,
      present: '',
      apologies: '',
      reviewKey: null,
    }),
  }),
});
