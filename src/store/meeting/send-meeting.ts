import type { Edit, SendOptions, Sent } from '../edit.ts';
import { toUpdateFields } from '../rows/update-row.ts';
import type { Site } from '../site.ts';
import { ensureRows, writeRows } from '../write-rows.ts';
import { changeMeetingRow } from './change-meeting-row.ts';
import { startMeeting } from './start-meeting.ts';

/** Writes what was done to a meeting, once, however often it is sent. @throws {StoreError} @throws {GraphFailure} */
export async function sendMeetingEdit(
  site: Site,
  edit: Edit & { kind: 'startMeeting' | 'meeting' | 'otherBusiness' },
  { mayHaveLanded = false }: SendOptions,
): Promise<Sent> {
  switch (edit.kind) {
    case 'startMeeting':
      return { actions: [], meetings: [await startMeeting(site, edit)] };
    case 'meeting':
      return { actions: [], meetings: [await changeMeetingRow(site, edit.meeting, edit.change)] };
    case 'otherBusiness': {
      const rows = [{ list: 'updates' as const, fields: toUpdateFields(entryOfBusiness(edit)) }];
      await (mayHaveLanded ? ensureRows(site, rows) : writeRows(site, rows));
      return { actions: [] };
    }
  }
}

const entryOfBusiness = (edit: Edit & { kind: 'otherBusiness' }) => ({
  key: edit.key,
  subjectKey: edit.planKey,
  subjectName: 'Plan',
  kind: 'decision' as const,
  saidAt: edit.madeAt,
  saidBy: edit.saidBy,
  source: edit.source,
  text: edit.text,
  nextStep: edit.nextStep,
  meetingKey: edit.meetingKey ?? null,
});
