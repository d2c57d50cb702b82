/**
 * The capabilities that this host has, as `isSupported()` of each reads them (`IRuntimeV4` in teams-js's
 * public/runtime.ts); what is not named here is not there. teams-js makes the bridge of nested authentication where
 * `supports` names it, and whether to use it is told by `isNAAChannelRecommended`.
 */
export function createRuntime({ hasNestedAuth }: { hasNestedAuth: boolean }): object {
  return {
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    isNAAChannelRecommended: hasNestedAuth,
    supports: {
      app: { notifySuccessResponse: {} },
      pages: { currentApp: {}, config: {} },
      teamsCore: {},
      ...(hasNestedAuth ? { nestedAppAuth: {} } : {}),
    },
  };
}
