import type { Meeting } from '../../../domain/meeting.ts';
import { writeDay } from '../../ui/dates.ts';
import { say } from './say.ts';

/** "SEND IPG, 26 November 2026". */
export const meetingName = ({ subGroup, heldOn }: Pick<Meeting, 'subGroup' | 'heldOn'>): string =>
  say('meetingName', { group: subGroup ?? say('wholePlan'), day: writeDay(heldOn) });

/** Who an account is called in a meeting's own words: "you" for whoever reads. */
export const isSame = (account: string | undefined, me: string): boolean =>
  account !== undefined && account.trim().toLowerCase() === me.trim().toLowerCase();
