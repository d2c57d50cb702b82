import type { Database } from '../offline/database.ts';
import { keepFact, readFact } from '../offline/fact.ts';
import { isObjectOf, type Shape } from '../offline/shape.ts';
import { configShape, readConfig, type Config } from './config.ts';

/** What a start stands on: where the plan is and, on somebody's own machine, who there is to be. */
export interface Known {
  config: Config;
  tenant: unknown;
}

const NAME = 'start';
/** What is kept of the tenant is checked where it is used: a real start has none. */
const knownShape: Shape<Pick<Known, 'config'>> = isObjectOf({ config: configShape });

/** What the last start in this browser found, or null. */
export async function readKnown(database: Database | null): Promise<Known | null> {
  const known = await readFact(database, NAME);
  return knownShape(known) ? (known as Known) : null;
}

/** Asks the servers, and keeps what they said for the next start. @throws {ConfigError} @throws {TypeError} */
export async function findOut(database: Database | null): Promise<Known> {
  const config = await readConfig();
  const tenant = config.local ? await (await import('./local-tenant.ts')).readTenant(config.local.controls) : null;
  void keepFact(database, NAME, { config, tenant });
  return { config, tenant };
}

/** Whether the plan is where it was. */
export const isSameConfig = (one: Known, other: Known): boolean =>
  JSON.stringify(one.config) === JSON.stringify(other.config);

/** Whether a start would go the same way. What time it is does not count. */
export const isSameStart = (one: Known, other: Known): boolean =>
  isSameConfig(one, other) && peopleOf(one) === peopleOf(other);

const peopleOf = ({ tenant }: Known): string => JSON.stringify((tenant as { people?: unknown } | null)?.people);
