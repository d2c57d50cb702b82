/** The row of the meeting that is followed, for one resource unit, so that twenty people cost less than a third of an app's minute. */
export const FOLLOW_MS = 8000;
/** The whole list of meetings, for two units, while none is going on. */
export const AWAIT_MS = 15_000;
/** In a meeting of twenty all boards together cost a minute no more than so many looks allow. */
export const BOARD_IN_MEETING_MS = 12_000;
/** In a meeting of twenty the entries are read by all; so seldom, that leaves the app's minute to the rest. */
export const ENTRIES_READ_AGAIN_MS = 40_000;
