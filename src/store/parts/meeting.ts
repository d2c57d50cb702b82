export { readMeeting, readMeetingEntries, readMeetings } from '../meeting/read-meetings.ts';
export { readUpdatesSince } from '../meeting/read-updates-since.ts';
