import type { Edit, SendOptions, Sent } from './edit.ts';
import type { Site } from './site.ts';
import { StoreError } from './store-error.ts';

/** Writes what was done to a meeting, once, however often it is sent. @throws {GraphFailure} */
export async function sendMeetingEdit(
  _site: Site,
  _edit: Edit & { kind: 'startMeeting' | 'meeting' | 'otherBusiness' },
  _options: SendOptions,
): Promise<Sent> {
  throw new StoreError('Meetings cannot be kept yet.');
}
