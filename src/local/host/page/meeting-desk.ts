import { isInMeeting } from './choices.ts';
import { kindOf } from './host-kind.ts';
import type { MeetingDesk } from './meeting-answers.ts';
import type { SeatOptions } from './seat-options.ts';
import { isOfTab } from './tab-settings.ts';

/** What whoever sits there may do with the stage of the meeting; null where they are in none. */
export function deskOf({ config, stage, choices, person }: SeatOptions): MeetingDesk | null {
  if (!isInMeeting(choices().frame)) return null;
  const { displayName, right } = person();
  return {
    // Nobody shares from a phone. Whoever may only read the plan stands for the attendees: nobody here says what they are in the meeting.
    mayPresent: right !== 'visitor' && kindOf(choices().host).clientType !== 'android',
    isSharing: () => stage.now() !== null,
    takes: (address) => isOfTab(address, config.tabUrl),
    share: (contentUrl) => stage.share({ contentUrl, sharedBy: displayName }),
    stop: () => stage.stop(),
  };
}
