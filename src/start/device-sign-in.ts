import type { AccountInfo, PublicClientApplication } from '@azure/msal-node';

/** Nobody signed in. The message says why. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/**
 * Signs somebody in by a code that they type in at a page of Microsoft's, and answers with what gives their tokens. Those
 * stay in memory and are renewed without asking. `tell` shows Microsoft's own words. @throws {SignInFailed}
 */
export async function signInByDeviceCode(
  { tenant, client, ...asked }: { tenant: string; client: string; scopes: readonly string[] },
  tell: (message: string) => void,
): Promise<(again?: { renew: boolean }) => Promise<string>> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const application = new PublicClientApplication({ auth: { clientId: client, authority } });
  const scopes = [...asked.scopes];
  const account = await signIn(application, scopes, tell);
  return async (again) => {
    const forceRefresh = again?.renew ?? false;
    return (await application.acquireTokenSilent({ account, scopes, forceRefresh })).accessToken;
  };
}

async function signIn(
  application: PublicClientApplication,
  scopes: string[],
  tell: (message: string) => void,
): Promise<AccountInfo> {
  const deviceCodeCallback = (code: { message?: string }) => {
    // msal does not look whether it was refused a code, and would go on to wait for nobody.
    if (!code.message) throw new SignInFailed(NO_CODE);
    tell(code.message);
  };
  const answer = await application.acquireTokenByDeviceCode({ scopes, deviceCodeCallback }).catch(refuse);
  if (!answer?.account) throw new SignInFailed('Nobody was signed in: Microsoft named no account.');
  return answer.account;
}

const NO_CODE =
  'Microsoft gave no code to sign in with: it does not know this app registration in this tenant, or does not let it sign in so.';

/** OAuth's names for what went wrong (RFC 6749, RFC 8628), which is all that msal hands on. */
const REASONS: [string, string][] = [
  ['access_denied', 'it was declined.'],
  ['authorization_declined', 'it was declined.'],
  ['expired', 'the code ran out before somebody signed in. Run the command again for a new one.'],
  // Entra's own, for a permission that nobody has consented to.
  ['AADSTS65001', 'an administrator has not yet consented to the permissions that this needs.'],
  ['invalid_client', 'the app registration does not allow public client flows.'],
];

function refuse(cause: unknown): never {
  if (cause instanceof SignInFailed) throw cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  const reason = REASONS.find(([name]) => words.includes(name))?.[1];
  throw new SignInFailed(`Nobody was signed in: ${reason ?? words}`, { cause });
}
