import type { AccountInfo, PublicClientApplication } from '@azure/msal-node';

/** Making lists needs Sites.Manage.All; User.Read is for saying as whom. */
const SCOPES = ['https://graph.microsoft.com/Sites.Manage.All', 'https://graph.microsoft.com/User.Read'];

/** Nobody signed in. The message says what Microsoft answered. */
export class SignInFailed extends Error {
  override readonly name = 'SignInFailed';
}

/**
 * Signs somebody in by a code that they type in at a page of Microsoft's, and answers with what gives their tokens. Those
 * stay in memory and are renewed without asking. `tell` shows Microsoft's own words. @throws {SignInFailed}
 */
export async function signInByDeviceCode(
  { tenant, client }: { tenant: string; client: string },
  tell: (message: string) => void,
): Promise<(asked?: { renew: boolean }) => Promise<string>> {
  const { PublicClientApplication } = await import('@azure/msal-node');
  const authority = `https://login.microsoftonline.com/${tenant}`;
  const application = new PublicClientApplication({ auth: { clientId: client, authority } });
  const account = await signIn(application, tell);
  return async (asked) => {
    const forceRefresh = asked?.renew ?? false;
    return (await application.acquireTokenSilent({ account, scopes: SCOPES, forceRefresh })).accessToken;
  };
}

async function signIn(application: PublicClientApplication, tell: (message: string) => void): Promise<AccountInfo> {
  const deviceCodeCallback = ({ message }: { message: string }) => tell(message);
  const answer = await application
    .acquireTokenByDeviceCode({ scopes: SCOPES, deviceCodeCallback })
    .catch((cause: unknown) => {
      throw new SignInFailed(`Nobody was signed in. Microsoft says: ${wordsOf(cause)}`, { cause });
    });
  if (!answer?.account) throw new SignInFailed('Nobody was signed in: Microsoft named no account.');
  return answer.account;
}

const wordsOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
