import { afterEach, expect, it, vi } from 'vitest';
import { createAppTokens, GRAPH_SCOPE } from '../../../src/start/app-tokens.ts';
import { toldTokens } from '../../../src/start/told-tokens.ts';
import { createTokenAuthority } from '../../setup/token-authority.ts';

const tenantId = '6e1f2a34-0000-4000-8000-00000000000a';
const clientId = '6e1f2a34-0000-4000-8000-00000000000c';
const IDENTITY = '6e1f2a34-0000-4000-8000-00000000000d';
const ENDPOINT = 'http://169.254.1.1:42356/msi/token';

const tokenFor = (audience: string): string => `token for ${audience}`;

/** msal keeps the first wire to a managed identity for the whole process, so all tests of those share one. */
const azure = createTokenAuthority({ tenantId, clientId, identityEndpoint: ENDPOINT, tokenFor });

/** As Azure Container Apps tells a container of its managed identity. */
function onAzure(): typeof azure {
  vi.stubEnv('IDENTITY_ENDPOINT', ENDPOINT);
  vi.stubEnv('IDENTITY_HEADER', 'a header');
  azure.requests.splice(0);
  return azure;
}
afterEach(() => vi.unstubAllEnvs());

it('with a secret a token is asked for once, and anew where the last was refused', async () => {
  const authority = createTokenAuthority({ tenantId, clientId, clientSecret: 'hush', tokenFor });
  const tokens = createAppTokens({ tenantId, clientId, proof: { kind: 'secret', secret: 'hush' } }, authority.network);
  expect(await tokens(GRAPH_SCOPE)).toBe('token for https://graph.microsoft.com');
  expect(await tokens('https://api.botframework.com/.default')).toBe('token for https://api.botframework.com');
  await tokens(GRAPH_SCOPE);
  expect(authority.requests).toHaveLength(2);
  await tokens(GRAPH_SCOPE, { renew: true });
  expect(authority.requests).toHaveLength(3);
});

it('a managed identity is asked for by the bot’s own client id, with no secret at all', async () => {
  const authority = onAzure();
  const tokens = createAppTokens({ tenantId, clientId, proof: { kind: 'managed' } }, authority.network);
  expect(await tokens(GRAPH_SCOPE)).toBe('token for https://graph.microsoft.com');
  expect(authority.requests.map(({ url }) => url.searchParams.get('client_id'))).toEqual([clientId]);
  await tokens(GRAPH_SCOPE, { renew: true });
  expect(authority.requests).toHaveLength(2);
});

it.each([
  [IDENTITY, IDENTITY],
  [null, null],
])('an app registration that trusts the identity %s shows that one’s token to Entra', async (identity, asked) => {
  const authority = onAzure();
  const tokens = createAppTokens({ tenantId, clientId, proof: { kind: 'federated', identity } }, authority.network);
  expect(await tokens(GRAPH_SCOPE)).toBe('token for https://graph.microsoft.com');
  const [first, second] = authority.requests;
  expect(first?.url.searchParams.get('client_id')).toBe(asked);
  expect(first?.url.searchParams.get('resource')).toBe('api://AzureADTokenExchange');
  expect(second?.form.get('client_secret')).toBeNull();
});

it('a refusal is told by Entra’s number, once until it is over, and without a word of the secret', async () => {
  const authority = createTokenAuthority({ tenantId, clientId, clientSecret: 'another', tokenFor });
  const proof = { kind: 'secret', secret: 'hush' } as const;
  const told: string[] = [];
  const tokens = toldTokens(createAppTokens({ tenantId, clientId, proof }, authority.network), (event, facts) =>
    told.push(JSON.stringify([event, facts])),
  );
  const refused = { name: expect.any(String), message: expect.stringContaining('AADSTS7000215') };
  await expect(tokens(GRAPH_SCOPE)).rejects.toMatchObject(refused);
  await expect(tokens(GRAPH_SCOPE)).rejects.toMatchObject(refused);
  authority.refuse('AADSTS7000222');
  await expect(tokens(GRAPH_SCOPE)).rejects.toThrow('AADSTS7000222');
  expect(told).toEqual([
    `["token.refused",{"scope":"${GRAPH_SCOPE}","reason":"AADSTS7000215"}]`,
    `["token.refused",{"scope":"${GRAPH_SCOPE}","reason":"AADSTS7000222"}]`,
  ]);
});
