import type { Plan } from '../../src/domain/plan.ts';
import type { ImportOptions } from '../../src/store/import/import-source.ts';
import { createLocalTokens } from '../../src/tab/app/local-tenant.ts';
import type { StoreOptions } from '../../src/store/plan-store.ts';
import { PromptStore } from '../../src/store/prompt-store.ts';

export const SITE = 'contoso.sharepoint.com:/sites/local-area';
export const OFFICER = 'officer@contoso.onmicrosoft.com';
export const MEMBER = 'member@contoso.onmicrosoft.com';
export const VISITOR = 'visitor@contoso.onmicrosoft.com';
export const BOT = 'app';
export const NOW = '2026-11-23T09:00:00.000Z';

/** The plan's store as somebody, over HTTP to a local Graph server. */
export function openStore(origin: string, as: string, more: Partial<StoreOptions> = {}): PromptStore {
  return new PromptStore({
    getToken: createLocalTokens(`${origin}/_local`, as),
    graphOrigin: `${origin}/graph`,
    site: SITE,
    now: () => new Date(NOW),
    newKey: () => crypto.randomUUID(),
    ...more,
  });
}

/** Makes the lists and brings a plan in, as the officer; the lists alone where there is none. */
export async function bringIn(origin: string, plan: Plan | null, options?: ImportOptions): Promise<PromptStore> {
  const store = openStore(origin, OFFICER);
  await store.provision();
  if (plan) await store.importPlan(plan, options);
  return store;
}
