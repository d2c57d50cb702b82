/** Why nobody can be signed in without their doing, or at all. */
export type LackReason =
  /** They sign in, or answer what Microsoft asks: another factor, new terms. */
  | 'sign in'
  /** They allow the app what it asks for. */
  | 'consent'
  /** An administrator has to allow it. */
  | 'administrator'
  /** A rule of the tenant keeps them out: conditional access, or nobody assigned them. */
  | 'refused'
  /** The app registration is not what the configuration says. */
  | 'registration';

/** Why there is no token. `code` is Microsoft's own, such as AADSTS65001. */
export interface Lack {
  reason: LackReason;
  code: string | null;
}

/** What msal-browser throws, as far as it tells why. */
export interface SignInFailure {
  errorCode?: unknown;
  errorMessage?: unknown;
  subError?: unknown;
}

/** Entra's numbers (Microsoft Entra authentication and authorization error codes). */
const REASONS: readonly [LackReason, readonly number[]][] = [
  ['administrator', [90094, 90008, 90093, 650056, 65005, 1003031]],
  ['consent', [65001, 65004]],
  ['refused', [53000, 53001, 53002, 53003, 53004, 50105, 50020, 50034, 50057, 530003, 530034]],
  ['registration', [700016, 700038, 500113, 50011, 7000218, 9002326, 900144, 90002]],
];

/** Reads why msal could not get a token; null where it only did not reach Microsoft, so that trying again may help. */
export function readLack(failure: SignInFailure): Lack | null {
  const words = [failure.errorMessage, failure.subError, failure.errorCode].filter(isText);
  const code = /AADSTS(\d+)/.exec(words.join(' '))?.[1] ?? null;
  const said = words.map((word) => word.toLowerCase());
  if (code === null && UNREACHED.some((one) => said.includes(one))) return null;
  const known = REASONS.find(([, numbers]) => code !== null && numbers.includes(Number(code)))?.[0];
  return { reason: known ?? reasonIn(said), code: code && `AADSTS${code}` };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** msal's own words for a network that was not there. */
const UNREACHED = [
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'endpoints_resolution_error',
  'temporarily_unavailable',
];

function reasonIn(said: readonly string[]): LackReason {
  if (said.includes('consent_required')) return 'consent';
  return said.includes('unauthorized_client') || said.includes('invalid_client') ? 'registration' : 'sign in';
}

/** True where the person closed Microsoft's window or said no there. */
export const wasCancelled = ({ errorCode }: SignInFailure): boolean =>
  errorCode === 'user_cancelled' || errorCode === 'user_canceled';

/** True where the browser let no window be opened. */
export const wasBlocked = ({ errorCode }: SignInFailure): boolean =>
  errorCode === 'popup_window_error' || errorCode === 'empty_window_error';
