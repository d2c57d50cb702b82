import { isRecord } from './message.ts';

/** What msal-browser asks of its host (`BridgeRequestEnvelope` and `TokenRequest` in its src/naa, 5.30). */
export type NestedRequest = { requestId: string } & (
  { method: 'GetInitContext' } | { method: 'GetToken' | 'GetTokenPopup'; ask: TokenAsk }
);

/** Whom a token is for and what it is to be good for. */
export interface TokenAsk {
  clientId: string;
  scope: string;
  correlationId: string;
  /** The home account that is meant; whoever is signed in to Teams where there is none. */
  account: string | undefined;
  authority: string | undefined;
  /** JSON. */
  claims: string | undefined;
}

/** A request that cannot be answered; without an id nobody would know whose answer it is. */
export interface Unreadable {
  requestId: string | undefined;
  problem: string;
}

/** Reads the text that the bridge posts. */
export function readNestedRequest(data: unknown): NestedRequest | Unreadable {
  const envelope = parse(data);
  if (!isRecord(envelope) || envelope['messageType'] !== 'NestedAppAuthRequest')
    return { requestId: undefined, problem: 'This is no NestedAppAuthRequest.' };
  const { requestId, method, tokenParams } = envelope;
  if (typeof requestId !== 'string' || requestId === '')
    return { requestId: undefined, problem: 'The request has no requestId.' };
  if (method === 'GetInitContext') return { requestId, method };
  if (method !== 'GetToken' && method !== 'GetTokenPopup')
    return { requestId, problem: `There is no method ${JSON.stringify(method)}.` };
  const ask = readAsk(tokenParams);
  return typeof ask === 'string' ? { requestId, problem: ask } : { requestId, method, ask };
}

function readAsk(params: unknown): TokenAsk | string {
  if (!isRecord(params)) return 'The request has no tokenParams.';
  const { clientId, scope, correlationId, platformBrokerId, authority, claims } = params;
  if (typeof clientId !== 'string' || typeof scope !== 'string' || typeof correlationId !== 'string')
    return 'The tokenParams need clientId, scope and correlationId.';
  const others = { account: platformBrokerId, authority, claims };
  for (const [name, value] of Object.entries(others))
    if (value !== undefined && typeof value !== 'string') return `The ${name} of tokenParams is text.`;
  if (typeof claims === 'string' && !isRecord(parse(claims))) return 'The claims of tokenParams are no JSON object.';
  return {
    clientId,
    scope,
    correlationId,
    account: textOf(platformBrokerId),
    authority: textOf(authority),
    claims: textOf(claims),
  };
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/**
 * What Graph challenges a token with, which the tab passes on; null where the claims say nothing but what msal-browser puts
 * into every request: its wishes for the id token, and what the client is capable of (`xms_cc`).
 */
export function readChallenge(claims: string | undefined): string | null {
  const read = claims === undefined ? null : parse(claims);
  const ofAccess = isRecord(read) ? read['access_token'] : null;
  if (!isRecord(ofAccess)) return null;
  const { xms_cc: _capabilities, ...wanted } = ofAccess;
  return Object.keys(wanted).length > 0 ? JSON.stringify(wanted) : null;
}

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
