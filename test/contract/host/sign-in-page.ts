import {
  AuthError,
  createNestablePublicClientApplication,
  type AuthenticationResult,
  type IPublicClientApplication,
  type PopupRequest,
  type SilentRequest,
} from '@azure/msal-browser';
import { app, nestedAppAuth } from '@microsoft/teams-js';

/** What came of asking for a token, as the tab gets it. */
export type Outcome =
  | { accessToken: string; scopes: string[]; username: string; secondsLeft: number; claims: object; fromCache: boolean }
  | { error: string; code: string; message: string };

declare global {
  interface Window {
    client: IPublicClientApplication;
    isRecommended: boolean;
    hasBridge: boolean;
    ask(how: 'silent' | 'popup', request: PopupRequest | SilentRequest): Promise<Outcome>;
  }
}

/** Signs in as a tab does: teams-js first, and msal-browser on the bridge that it makes. */
async function start(): Promise<void> {
  await app.initialize([...location.ancestorOrigins]);
  window.isRecommended = nestedAppAuth.isNAAChannelRecommended();
  window.hasBridge = 'nestedAppAuthBridge' in window;
  const query = new URLSearchParams(location.search);
  const clientId = query.get('client') ?? '';
  const authority = `https://login.microsoftonline.com/${query.get('tenant') ?? 'common'}`;
  window.client = await createNestablePublicClientApplication({ auth: { clientId, authority } });
  window.ask = ask;
  app.notifyAppLoaded();
  await app.notifySuccess();
}

async function ask(how: 'silent' | 'popup', request: PopupRequest | SilentRequest): Promise<Outcome> {
  const { client } = window;
  try {
    return tell(await (how === 'silent' ? client.acquireTokenSilent(request) : client.acquireTokenPopup(request)));
  } catch (failure) {
    if (!(failure instanceof AuthError)) throw failure;
    return { error: failure.name, code: failure.errorCode, message: failure.errorMessage };
  }
}

function tell({ accessToken, scopes, account, expiresOn, idTokenClaims, fromCache }: AuthenticationResult): Outcome {
  const secondsLeft = Math.round(((expiresOn?.getTime() ?? 0) - Date.now()) / 1000);
  return { accessToken, scopes, username: account.username, secondsLeft, claims: idTokenClaims, fromCache };
}

void start();
