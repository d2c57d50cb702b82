import type { LocalPlace } from '../config.ts';
import type { Person } from './people.ts';

/** Who is signed in, as msal-browser's `AccountInfo` in src/naa names them. */
export interface Account {
  homeAccountId: string;
  environment: string;
  tenantId: string;
  username: string;
  localAccountId: string;
  name: string;
}

/** The account of somebody of the local tenant. */
export function accountOf({ tenantId }: LocalPlace, { id, userPrincipalName, displayName }: Person): Account {
  return {
    homeAccountId: `${id}.${tenantId}`,
    environment: 'login.microsoftonline.com',
    tenantId,
    username: userPrincipalName,
    localAccountId: id,
    name: displayName,
  };
}

/** What a token is made of: `access` is the local Graph server's own, and it is good for some seconds. */
export interface TokenParts {
  access: string;
  scopes: readonly string[];
  /** Whether it was asked for with a challenge, which the local Graph server wants to be told behind the permissions. */
  isProved: boolean;
  prefix: string;
  clientId: string;
  account: Account;
  lasts: number;
  now: Date;
}

/** The `TokenResponse` of msal-browser's src/naa; the local Graph server reads the permissions behind the `/`. */
export function createToken({ access, scopes, isProved, prefix, clientId, account, lasts, now }: TokenParts): object {
  return {
    access_token: `${access}/${[...scopes, ...(isProved ? ['claims'] : [])].join(',')}`,
    id_token: createIdToken(clientId, account, { now, lasts }),
    expires_in: lasts,
    properties: null,
    scope: ['openid', 'profile', ...scopes.map((scope) => prefix + scope)].join(' '),
  };
}

// Nobody here checks a signature, so there is none.
function createIdToken(clientId: string, account: Account, { now, lasts }: { now: Date; lasts: number }): string {
  const second = Math.floor(now.getTime() / 1000);
  const claims = {
    aud: clientId,
    iss: `https://${account.environment}/${account.tenantId}/v2.0`,
    iat: second,
    nbf: second,
    exp: second + lasts,
    oid: account.localAccountId,
    sub: account.localAccountId,
    tid: account.tenantId,
    preferred_username: account.username,
    name: account.name,
    ver: '2.0',
  };
  return [encode({ typ: 'JWT', alg: 'none' }), encode(claims), ''].join('.');
}

function encode(part: object): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(JSON.stringify(part)));
  return btoa(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
