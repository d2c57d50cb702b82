import type { Plan } from '../../src/domain/plan.ts';
import { PlanStore, type StoreOptions } from '../../src/store/plan-store.ts';

export const SITE = 'contoso.sharepoint.com:/sites/local-area';
export const OFFICER = 'officer@contoso.onmicrosoft.com';
export const MEMBER = 'member@contoso.onmicrosoft.com';
export const VISITOR = 'visitor@contoso.onmicrosoft.com';
export const BOT = 'app';
export const NOW = '2026-11-23T09:00:00.000Z';

/** The plan's store as somebody, over HTTP to a local Graph server. */
export function openStore(origin: string, as: string, more: Partial<StoreOptions> = {}): PlanStore {
  return new PlanStore({
    getToken: createTokenSource(origin, as),
    graphOrigin: `${origin}/graph`,
    site: SITE,
    now: () => new Date(NOW),
    newKey: () => crypto.randomUUID(),
    ...more,
  });
}

/** The token that one has, until it is refused and the tenant is asked for the new one. */
function createTokenSource(origin: string, as: string): StoreOptions['getToken'] {
  let token = `local.${as}`;
  return async (asked) => {
    if (!asked?.renew) return token;
    const answer = await fetch(`${origin}/_local/tokens`);
    token = ((await answer.json()) as Record<string, string>)[as] ?? token;
    return token;
  };
}

/** Makes the lists and brings a plan in, as the officer. */
export async function bringIn(origin: string, plan: Plan): Promise<PlanStore> {
  const store = openStore(origin, OFFICER);
  await store.provision();
  await store.importPlan(plan);
  return store;
}
