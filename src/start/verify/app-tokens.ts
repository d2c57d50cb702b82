import { createLocalTokens } from '../../tab/app/local-tenant.ts';
import { ID, type Signing } from '../signing.ts';

type GetToken = (asked?: { renew: boolean }) => Promise<string>;

/** The bot's own application, or why it cannot sign in. */
export type AppTokensOpened = { kind: 'tokens'; getToken: GetToken } | { kind: 'missing'; reason: string };

const SCOPES = ['https://graph.microsoft.com/.default'];

/** Opens the tokens of the bot's application; a secret is taken from the environment alone, where no history keeps it. */
export function openAppTokens(signing: Signing, env: NodeJS.ProcessEnv): AppTokensOpened {
  if (signing.kind === 'local')
    return { kind: 'tokens', getToken: createLocalTokens(`${signing.origin}/_local`, 'app') };
  const [clientId, clientSecret] = [env['APM_BOT_CLIENT_ID'] ?? '', env['APM_BOT_SECRET'] ?? ''];
  if (!ID.test(clientId) || !clientSecret)
    return {
      kind: 'missing',
      reason: 'The bot’s application could not sign in: set APM_BOT_CLIENT_ID and APM_BOT_SECRET to ask this.',
    };
  const authority = `https://login.microsoftonline.com/${signing.tenant}`;
  const application = import('@azure/msal-node').then(
    ({ ConfidentialClientApplication }) =>
      new ConfidentialClientApplication({ auth: { clientId, clientSecret, authority } }),
  );
  return {
    kind: 'tokens',
    getToken: async (asked) => {
      const skipCache = asked?.renew ?? false;
      const answer = await (await application).acquireTokenByClientCredential({ scopes: SCOPES, skipCache });
      return answer?.accessToken ?? '';
    },
  };
}
