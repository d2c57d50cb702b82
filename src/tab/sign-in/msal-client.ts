import {
  createNestablePublicClientApplication,
  LogLevel,
  type AccountInfo,
  type AuthenticationResult,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { Account } from '../../store/account.ts';
import { redirectAddress } from './redirect-address.ts';
import { noteLeaving } from './signed-in.ts';

/** What is asked of Entra for somebody. */
export interface TokenRequest {
  scopes: string[];
  /** A token that was kept does not do. */
  forceRefresh: boolean;
  claims?: string;
}

/** A token, and whose it is. */
export interface Token {
  token: string;
  person: Account;
}

/** Signing in by msal-browser, within Teams by nested app authentication. What fails is thrown as msal's AuthError. */
export interface SignInClient {
  /** Asks nobody. */
  silent(request: TokenRequest, person: Account | null): Promise<Token>;
  /** In a window of Microsoft's, or a dialog of Teams'. */
  ask(request: TokenRequest, person: Account | null): Promise<Token>;
  /** Leaves the page for Microsoft's; it comes back by `comeBack`. */
  leave(request: TokenRequest, who: Account | 'choose' | null): Promise<void>;
  /** Who came back from Microsoft's page; null where nobody did. */
  comeBack(): Promise<Account | null>;
  signOut(person: Account, backTo: string): Promise<void>;
}

/** Entra asks only apps that know it to prove a session again in the middle (Entra's continuous access evaluation page). */
const CAPABILITIES = ['CP1'];

/** Opens msal. In a host that nests apps the host signs people in, and there is no page to leave for. */
export async function openMsal(app: { tenantId: string; clientId: string }): Promise<SignInClient> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId: app.clientId,
      authority: `https://login.microsoftonline.com/${app.tenantId}`,
      redirectUri: redirectAddress(),
      clientCapabilities: CAPABILITIES,
    },
    cache: { cacheLocation: 'localStorage' },
    system: { loggerOptions: { logLevel: LogLevel.Error, piiLoggingEnabled: false } },
  });
  return {
    silent: async (request, person) => tokenOf(await silently(client, request, person)),
    ask: async (request, person) => tokenOf(await client.acquireTokenPopup(withHint(client, request, person))),
    leave(request, who) {
      noteLeaving('signing in');
      const whose = who === 'choose' ? { ...request, prompt: 'select_account' } : withHint(client, request, who);
      return client.acquireTokenRedirect({ ...whose, redirectStartPage: location.href });
    },
    async comeBack() {
      const result = await client.handleRedirectPromise();
      return result ? personOf(result.account) : null;
    },
    signOut(person, backTo) {
      noteLeaving('signing out');
      return client.logoutRedirect({ account: accountOf(client, person), postLogoutRedirectUri: backTo });
    },
  };
}

/** Where this browser's cache lost the account, Microsoft's own session may still know it. */
function silently(
  client: IPublicClientApplication,
  request: TokenRequest,
  person: Account | null,
): Promise<AuthenticationResult> {
  const account = accountOf(client, person);
  if (account || isNested()) return client.acquireTokenSilent(account ? { ...request, account } : request);
  return client.ssoSilent({ ...request, ...(person ? { loginHint: person.userPrincipalName } : {}) });
}

const isNested = (): boolean => 'nestedAppAuthBridge' in window;

function withHint(client: IPublicClientApplication, request: TokenRequest, person: Account | null) {
  const account = accountOf(client, person);
  if (account) return { ...request, account };
  return person ? { ...request, loginHint: person.userPrincipalName } : request;
}

const accountOf = (client: IPublicClientApplication, person: Account | null): AccountInfo | null =>
  person && client.getAccount({ localAccountId: person.id });

const tokenOf = ({ accessToken, account }: AuthenticationResult): Token => ({
  token: accessToken,
  person: personOf(account),
});

const personOf = ({ localAccountId, username, name }: AccountInfo): Account => ({
  id: localAccountId,
  userPrincipalName: username,
  displayName: name || username,
});
