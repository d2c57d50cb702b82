// What these functions expect is [succeeded, reason]; all others read an SdkError in the first place (teams-js 2.58,
// sendAndHandleStatusAndReason and callFunctionInHost in internal/communication.ts).
const ANSWERED_BY_STATUS = new Set([
  'authentication.authenticate',
  'authentication.getAuthToken',
  'calendar.composeMeeting',
  'calendar.openCalendarItem',
  'chat.openChat',
  'conversations.openConversation',
  'executeDeepLink',
  'mail.composeMail',
  'mail.openMailItem',
  'navigateBack',
  'navigateCrossDomain',
  'navigateToTab',
  'pages.navigateToApp',
  'search.closeSearch',
  'settings.setSettings',
]);

/** Those of teams-js's `ErrorCode` that this host gives. The last says that the host is older than the function. */
export const ERROR = {
  notOnThisClient: 100,
  internal: 500,
  notHere: 501,
  notAllowed: 1000,
  wrongArguments: 4000,
  aborted: 8000,
  tooOld: 9000,
} as const;

/** Says no in the shape that the function's caller reads, as an older Teams would to a function it does not know. */
export function refuse(
  func: string,
  reason = `This stand-in for Teams has no ${func}.`,
  errorCode: number = ERROR.tooOld,
): readonly unknown[] {
  return ANSWERED_BY_STATUS.has(func) ? [false, reason] : [{ errorCode, message: reason }];
}
