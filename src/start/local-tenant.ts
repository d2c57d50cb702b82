import { TENANT_ID } from '../local/graph/site.ts';
import { PromptStore } from '../store/prompt-store.ts';
import { createLocalTokens } from '../tab/app/local-tenant.ts';

/** The tenant, site and app registration that exist only on this machine. */
export const LOCAL = {
  site: 'contoso.sharepoint.com:/sites/local-area',
  officer: 'officer@contoso.onmicrosoft.com',
  tenantId: TENANT_ID,
  clientId: '2b8e6f0a-4d3c-4e19-8c7b-51f0a9d3e684',
} as const;

/** The plan's store as somebody of the local tenant: a UPN, or `app` for the bot. */
export function openLocalStore(graphPort: number, as: string, now: () => Date, site: string = LOCAL.site): PromptStore {
  return new PromptStore({
    getToken: createLocalTokens(`http://127.0.0.1:${graphPort}/_local`, as),
    graphOrigin: `http://127.0.0.1:${graphPort}/graph`,
    site,
    now,
    newKey: () => crypto.randomUUID(),
  });
}
