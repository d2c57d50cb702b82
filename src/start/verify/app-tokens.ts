import { createLocalTokens } from '../../tab/app/local-tenant.ts';
import { ID } from '../entra-id.ts';
import type { Signing } from '../signing.ts';

type GetToken = (asked?: { renew: boolean }) => Promise<string>;

/** The bot's own application, or why it cannot sign in. */
type AppTokensOpened = { kind: 'tokens'; getToken: GetToken } | { kind: 'missing'; reason: string };

/** Opens the tokens of the bot's application; its secret is taken from the environment alone, where no history keeps it. */
export function openAppTokens(signing: Signing, env: NodeJS.ProcessEnv): AppTokensOpened {
  if (signing.kind === 'local')
    return { kind: 'tokens', getToken: createLocalTokens(`${signing.origin}/_local`, 'app') };
  const [clientId = '', secret = ''] = [env['APM_BOT_CLIENT_ID'], env['APM_BOT_SECRET']];
  const reason = 'The bot’s application could not sign in: set APM_BOT_CLIENT_ID and APM_BOT_SECRET to ask this.';
  if (!ID.test(clientId) || !secret) return { kind: 'missing', reason };
  const opened = import('../app-tokens.ts').then(({ createAppTokens, GRAPH_SCOPE }) => {
    const tokens = createAppTokens({ tenantId: signing.tenant, clientId, proof: { kind: 'secret', secret } });
    return (asked?: { renew: boolean }) => tokens(GRAPH_SCOPE, asked);
  });
  return { kind: 'tokens', getToken: async (asked) => (await opened)(asked) };
}
