/**
 * The capabilities that this host has, as `isSupported()` of each reads them (`IRuntimeV4` in teams-js's
 * public/runtime.ts); what is not named here is not there.
 */
export const RUNTIME = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: { app: { notifySuccessResponse: {} }, pages: { currentApp: {}, config: {} } },
};
