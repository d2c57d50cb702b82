import { ConfidentialClientApplication, ManagedIdentityApplication, type INetworkModule } from '@azure/msal-node';
import type { BotProof } from './settings/server-settings.ts';

/** An application of a tenant, and how it proves who it is. */
export interface AppIdentity {
  tenantId: string;
  clientId: string;
  proof: BotProof;
}

/** Gives tokens of an application itself. `scope` ends in `/.default`; `renew` asks for a new one, for the last was refused. */
export type AppTokens = (scope: string, asked?: { renew: boolean }) => Promise<string>;

/** What Entra is asked for where an app registration trusts a managed identity. https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity */
const EXCHANGE = 'api://AzureADTokenExchange';

/** Microsoft Graph, for whatever the application was consented to. */
export const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';

/**
 * Signs an application in, with a secret of its own or as a managed identity or through one. msal keeps a token until it is
 * about to end, and asks once where several want one. `network` takes msal's place on the wire.
 */
export function createAppTokens({ tenantId, clientId, proof }: AppIdentity, network?: INetworkModule): AppTokens {
  const system = network ? { system: { networkClient: network } } : {};
  const tokensOf = (identity: string | null): AppTokens => {
    const params = identity ? { managedIdentityIdParams: { userAssignedClientId: identity } } : {};
    const application = new ManagedIdentityApplication({ ...params, ...system });
    return async (scope, asked) => {
      const resource = scope.replace(/\/\.default$/, '');
      return (await application.acquireToken({ resource, forceRefresh: asked?.renew ?? false })).accessToken;
    };
  };
  if (proof.kind === 'managed') return tokensOf(clientId);
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const shown =
    proof.kind === 'secret'
      ? { clientSecret: proof.secret }
      : { clientAssertion: exchangeOf(tokensOf(proof.identity)) };
  const application = new ConfidentialClientApplication({ auth: { clientId, authority, ...shown }, ...system });
  return async (scope, asked) => {
    const answer = await application.acquireTokenByClientCredential({
      scopes: [scope],
      skipCache: asked?.renew ?? false,
    });
    if (!answer) throw new Error('Entra answered without a token.');
    return answer.accessToken;
  };
}

const exchangeOf = (tokens: AppTokens) => (): Promise<string> => tokens(EXCHANGE);
