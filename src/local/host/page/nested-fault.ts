/** Why there is no token: `BridgeError` in msal-browser's src/naa. It hands the tab `code` and `description` alone. */
export interface NestedFault {
  status:
    | 'USER_INTERACTION_REQUIRED'
    | 'USER_CANCEL'
    | 'NO_NETWORK'
    | 'TRANSIENT_ERROR'
    | 'PERSISTENT_ERROR'
    | 'ACCOUNT_UNAVAILABLE';
  code?: string;
  subError?: string;
  description?: string;
}

/** Who asked, and when: what Entra's sentences name. */
export interface FaultPlace {
  app: string;
  clientId: string;
  tenant: string;
  correlationId: string;
  now: Date;
  traceId: string;
}

type Status = NestedFault['status'];
type Known = readonly [
  status: Status,
  code: string,
  subError: string,
  words: (place: FaultPlace, what: string) => string,
];

// The sentences of Entra, which the tab reads by their numbers alone (Microsoft's "AADSTS error codes"). Which error and
// sub-error stands with which number is read from people's reports.
const KNOWN = {
  AADSTS50020: [
    'PERSISTENT_ERROR',
    'invalid_request',
    '',
    ({ tenant }, what) =>
      `User account from the tenant '${tenant}' does not exist in tenant '${what}' and cannot access the application in that tenant.`,
  ],
  AADSTS50076: [
    'USER_INTERACTION_REQUIRED',
    'interaction_required',
    'basic_action',
    () =>
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access the resource.',
  ],
  AADSTS53003: [
    'USER_INTERACTION_REQUIRED',
    'interaction_required',
    'message_only',
    () => 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  ],
  AADSTS65001: [
    'USER_INTERACTION_REQUIRED',
    'invalid_grant',
    'consent_required',
    ({ app, clientId }) =>
      `The user or administrator has not consented to use the application with ID '${clientId}' named '${app}'. Send an interactive authorization request for this user and resource.`,
  ],
  AADSTS65004: [
    'USER_INTERACTION_REQUIRED',
    'consent_required',
    '',
    () => 'User declined to consent to access the app.',
  ],
  AADSTS650053: [
    'PERSISTENT_ERROR',
    'invalid_client',
    '',
    ({ app }, what) =>
      `The application '${app}' asked for scope '${what}' that doesn't exist on the resource. Contact the app vendor.`,
  ],
  AADSTS70011: [
    'PERSISTENT_ERROR',
    'invalid_scope',
    '',
    (_place, what) =>
      `The provided value for the input parameter 'scope' is not valid. The scope '${what}' is not valid.`,
  ],
  AADSTS700016: [
    'PERSISTENT_ERROR',
    'unauthorized_client',
    '',
    ({ clientId, tenant }) => `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
  ],
  AADSTS70043: [
    'USER_INTERACTION_REQUIRED',
    'invalid_grant',
    'bad_token',
    () => 'The refresh token has expired or is invalid due to sign-in frequency checks by conditional access.',
  ],
  AADSTS90094: [
    'USER_INTERACTION_REQUIRED',
    'consent_required',
    '',
    ({ app, tenant }) =>
      `An administrator of ${tenant} has set a policy that prevents you from granting ${app} the permissions it is requesting. Contact an administrator of ${tenant}, who can grant permissions to this app on your behalf.`,
  ],
} as const satisfies Record<string, Known>;

/** A number of Entra's that this stand-in knows. */
export type FaultNumber = keyof typeof KNOWN;

/** Entra's answer by its number; `what` is the scope or the tenant that it speaks of. */
export function faultOf(number: FaultNumber, place: FaultPlace, what = ''): NestedFault {
  const [status, code, subError, words]: Known = KNOWN[number];
  const { traceId, correlationId, now } = place;
  const stamp = `Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${now.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return { status, code, ...(subError && { subError }), description: `${number}: ${words(place, what)} ${stamp}` };
}
