import type { Database, Owner } from './database.ts';
import { keepFact, readFact } from './fact.ts';
import { isFigure, isListOf, isObjectOf, isText, orNull, type Shape } from './shape.ts';

/** A plan that somebody opened in this browser. */
export interface KeptPlan {
  /** `contoso.sharepoint.com:/sites/local-area`. */
  site: string;
  title: string | null;
  /** When it was opened last: milliseconds of this machine. */
  openedAt: number;
}

/** Whose plans they are. */
export type Opener = Pick<Owner, 'tenant' | 'person'>;

const isPlans: Shape<KeptPlan[]> = isListOf(isObjectOf({ site: isText, title: orNull(isText), openedAt: isFigure }));

const MOST = 20;
const PLANS = 'plans ';
const keyOf = ({ tenant, person }: Opener): string => PLANS + JSON.stringify([tenant, person]);

/** The plans that somebody opened here, the last one first. */
export async function readPlans(database: Database | null, opener: Opener): Promise<KeptPlan[]> {
  const kept = await readFact(database, keyOf(opener));
  return isPlans(kept) ? kept : [];
}

/** Remembers that a plan was opened. */
export async function keepPlan(database: Database | null, opener: Opener, plan: KeptPlan): Promise<void> {
  const others = (await readPlans(database, opener)).filter(({ site }) => site !== plan.site);
  await keepFact(database, keyOf(opener), [plan, ...others].slice(0, MOST));
}

/** Forgets a plan that somebody may no longer read. */
export async function forgetPlan(database: Database | null, opener: Opener, site: string): Promise<void> {
  const plans = await readPlans(database, opener);
  const others = plans.filter((plan) => plan.site !== site);
  if (others.length < plans.length) await keepFact(database, keyOf(opener), others);
}

/** Forgets all the plans that somebody opened here. */
export const forgetPlans = (database: Database, opener: Opener): Promise<void> =>
  database.delete('facts', keyOf(opener));

/** Forgets the plans that nobody has opened since, whoever they are. */
export async function forgetPlansBefore(database: Database, before: number): Promise<void> {
  for (const key of await database.getAllKeys('facts', IDBKeyRange.bound(PLANS, `${PLANS}\uffff`))) {
    const kept = await database.get('facts', key);
    const plans = isPlans(kept) ? kept.filter(({ openedAt }) => openedAt >= before) : [];
    await (plans.length > 0 ? database.put('facts', plans, key) : database.delete('facts', key));
  }
}
