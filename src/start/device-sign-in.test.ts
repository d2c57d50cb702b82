import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signInByDeviceCode, SignInFailed } from './device-sign-in.ts';

const TENANT = '7b7f1a52-3c0e-4a57-9d86-2f1c5b0e9a41';
const CLIENT = '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684';
const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const SCOPES = ['https://graph.microsoft.com/Sites.Manage.All', 'https://graph.microsoft.com/User.Read'];
const MESSAGE = 'To sign in, open https://microsoft.com/devicelogin and enter the code ABCD1234.';

/** The forms that were posted; what the token endpoint answers next, the last one for good; the answer about the device. */
let posted: { path: string; form: URLSearchParams }[];
let tokens: object[];
let device: object;

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const granted = (token: string): object => ({
  token_type: 'Bearer',
  scope: 'https://graph.microsoft.com/Sites.Manage.All https://graph.microsoft.com/User.Read',
  expires_in: 3600,
  access_token: token,
  refresh_token: 'refresh',
  id_token: `${base64url({ alg: 'none' })}.${base64url({ aud: CLIENT, iss: `${AUTHORITY}/v2.0`, oid: 'o', sub: 's', tid: TENANT, preferred_username: 'admin@contoso.onmicrosoft.com' })}.x`,
  client_info: base64url({ uid: 'o', utid: TENANT }),
});

/** Microsoft's sign-in as its pages on the device code flow describe it. */
function answer(path: string): object {
  if (path.endsWith('/openid-configuration'))
    return {
      issuer: `${AUTHORITY}/v2.0`,
      authorization_endpoint: `${AUTHORITY}/oauth2/v2.0/authorize`,
      token_endpoint: `${AUTHORITY}/oauth2/v2.0/token`,
      jwks_uri: `${AUTHORITY}/discovery/v2.0/keys`,
    };
  if (path.endsWith('/devicecode')) return device;
  const [next = {}] = tokens;
  if (tokens.length > 1) tokens.shift();
  return next;
}

beforeEach(() => {
  posted = [];
  tokens = [granted('first')];
  device = {
    user_code: 'ABCD1234',
    device_code: 'device',
    verification_uri: 'https://microsoft.com/devicelogin',
    expires_in: 900,
    interval: 0,
    message: MESSAGE,
  };
  vi.stubGlobal('fetch', async (url: string | URL, options?: RequestInit) => {
    const { pathname } = new URL(url);
    if (options?.method === 'POST')
      posted.push({ path: pathname.split('/').at(-1) ?? '', form: new URLSearchParams(String(options.body)) });
    const body = answer(pathname);
    return Response.json(body, { status: 'error' in body ? 400 : 200 });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('signing in by device code', () => {
  it('shows the words of Microsoft, asks for the rights that making lists needs, and keeps one token until a new one is asked for', async () => {
    const told: string[] = [];
    const getToken = await signInByDeviceCode({ tenant: TENANT, client: CLIENT, scopes: SCOPES }, (message) =>
      told.push(message),
    );
    expect(told).toEqual([MESSAGE]);
    expect(posted[0]?.form.get('scope')?.split(' ')).toEqual(
      expect.arrayContaining([
        'https://graph.microsoft.com/Sites.Manage.All',
        'https://graph.microsoft.com/User.Read',
        'offline_access',
      ]),
    );
    tokens = [granted('second')];
    expect([await getToken(), await getToken()]).toEqual(['first', 'first']);
    expect(await getToken({ renew: true })).toBe('second');
    expect(await getToken()).toBe('second');
    expect(posted.map(({ path, form }) => `${path} ${form.get('grant_type') ?? ''}`)).toEqual([
      'devicecode ',
      'token device_code',
      'token refresh_token',
    ]);
  });

  it.each([
    ['access_denied', /it was declined/],
    ['expired_token', /the code ran out/],
    ['invalid_client', /does not allow public client flows/],
    ['temporarily_unavailable', /temporarily_unavailable/],
  ])('says why nobody was signed in: %s', async (error, reason) => {
    tokens = [{ error, error_description: 'AADSTS70000: Something went wrong.' }];
    const signing = signInByDeviceCode({ tenant: TENANT, client: CLIENT, scopes: SCOPES }, () => undefined);
    await expect(signing).rejects.toThrow(SignInFailed);
    await expect(signing).rejects.toThrow(reason);
  });

  it('ends at once where Microsoft gives no code', async () => {
    device = { error: 'unauthorized_client', error_description: 'AADSTS700016: Application was not found.' };
    const told: string[] = [];
    const signing = signInByDeviceCode({ tenant: TENANT, client: CLIENT, scopes: SCOPES }, (message) =>
      told.push(message),
    );
    await expect(signing).rejects.toThrow(/^Microsoft gave no code to sign in with/);
    expect([told, posted.map(({ path }) => path)]).toEqual([[], ['devicecode']]);
  });
});
