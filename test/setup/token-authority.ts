import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';

/** What was asked of Entra or of a managed identity. */
export interface TokenRequest {
  url: URL;
  form: URLSearchParams;
  headers: Record<string, string>;
}

/** A stand-in for Entra and for the managed identity of a machine, in msal's place on the wire. */
export interface TokenAuthority {
  network: INetworkModule;
  requests: TokenRequest[];
  /** Refuses everybody with Entra's own code until it is null again. */
  refuse(code: string | null): void;
}

/** Whom Entra knows, and what their tokens are, by what they are for. */
export interface TokenAuthorityOptions {
  tenantId: string;
  clientId: string;
  clientSecret?: string;
  /** Where the machine's managed identity is asked. */
  identityEndpoint?: string;
  tokenFor: (audience: string) => string;
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Makes one. Whoever proves nothing, or asks for another tenant or application, is refused as Entra does. */
export function createTokenAuthority(options: TokenAuthorityOptions): TokenAuthority {
  const requests: TokenRequest[] = [];
  let refused: string | null = null;
  const answer = (url: string, { headers = {}, body = '' }: NetworkRequestOptions = {}) => {
    const request = { url: new URL(url), form: new URLSearchParams(body), headers };
    requests.push(request);
    if (refused) return refusal(refused);
    return url.startsWith(options.identityEndpoint ?? 'none')
      ? identityToken(request, options)
      : entraToken(request, options);
  };
  // msal says of what it is answered only that it may be anything.
  const send = async <T>(url: string, how?: NetworkRequestOptions) => answer(url, how) as NetworkResponse<T>;
  return {
    network: { sendGetRequestAsync: send, sendPostRequestAsync: send },
    requests,
    refuse: (code) => void (refused = code),
  };
}

type Answer = NetworkResponse<Record<string, unknown>>;

const answered = (status: number, body: Record<string, unknown>): Answer => ({ status, headers: {}, body });

const refusal = (code: string): Answer =>
  answered(401, {
    error: 'invalid_client',
    error_description: `${code}: It was refused. Trace ID: 1 Correlation ID: 2 Timestamp: 2026-11-26 09:00:00Z`,
    error_codes: [Number(code.replace('AADSTS', ''))],
    timestamp: '2026-11-26 09:00:00Z',
    trace_id: '1',
    correlation_id: '2',
  });

/** https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
function entraToken({ url, form }: TokenRequest, options: TokenAuthorityOptions): Answer {
  if (url.origin + url.pathname !== `https://login.microsoftonline.com/${options.tenantId}/oauth2/v2.0/token`)
    throw new Error(`Entra is not asked there: ${url.href}`);
  if (form.get('client_id') !== options.clientId) return refusal('AADSTS700016');
  const scope = form.get('scope') ?? '';
  if (form.get('grant_type') !== 'client_credentials' || !scope.includes('/.default')) return refusal('AADSTS1002012');
  const isAsserted =
    form.get('client_assertion_type') === ASSERTION &&
    form.get('client_assertion') === options.tokenFor('api://AzureADTokenExchange');
  const isProved = options.clientSecret ? form.get('client_secret') === options.clientSecret : isAsserted;
  if (!isProved) return refusal('AADSTS7000215');
  const [audience = ''] = scope.split('/.default');
  return answered(200, { token_type: 'Bearer', expires_in: 3_599, access_token: options.tokenFor(audience) });
}

/** https://learn.microsoft.com/azure/container-apps/managed-identity#rest-endpoint-reference */
function identityToken({ url, headers }: TokenRequest, { tokenFor }: TokenAuthorityOptions): Answer {
  if (!headers['X-IDENTITY-HEADER']) return answered(400, { statusCode: 400, message: 'No header' });
  const expires_on = `${Math.floor(Date.now() / 1_000) + 86_400}`;
  const resource = url.searchParams.get('resource') ?? '';
  const client_id = url.searchParams.get('client_id');
  return answered(200, { access_token: tokenFor(resource), expires_on, resource, client_id, token_type: 'Bearer' });
}
