import { laterPart } from '../plan/later-part.tsx';

/** The page of meetings, which stands upon parts that are fetched later themselves. */
export const MeetingPage = laterPart(() => import('./meeting-page.tsx').then((part) => part.MeetingPage));
