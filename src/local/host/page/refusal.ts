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

/** `ErrorCode.OLD_PLATFORM` of teams-js: the host is older than the function. */
const OLD_PLATFORM = 9000;

/** Says no in the shape that the function's caller reads, as an older Teams would to a function it does not know. */
export function refuse(func: string, reason = `This stand-in for Teams has no ${func}.`): readonly unknown[] {
  return ANSWERED_BY_STATUS.has(func) ? [false, reason] : [{ errorCode: OLD_PLATFORM, message: reason }];
}
