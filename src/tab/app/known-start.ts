import type { Database } from '../offline/database.ts';
import { keepFact, readFact } from '../offline/fact.ts';
import { isObjectOf, orNull, type Shape } from '../offline/shape.ts';
import { configShape, readConfig, type Config } from './config.ts';
import { readTenant, tenantShape, type LocalTenant } from './local-tenant.ts';

/** What a start stands on: where the plan is and, on somebody's own machine, who there is to be. */
export interface Known {
  config: Config;
  tenant: LocalTenant | null;
}

const NAME = 'start';
const knownShape: Shape<Known> = isObjectOf({ config: configShape, tenant: orNull(tenantShape) });

/** What the last start in this browser found, or null. */
export async function readKnown(database: Database | null): Promise<Known | null> {
  const known = await readFact(database, NAME);
  return knownShape(known) ? known : null;
}

/** Asks the servers, and keeps what they said for the next start. @throws {ConfigError} @throws {TypeError} */
export async function findOut(database: Database | null): Promise<Known> {
  const config = await readConfig();
  const tenant = config.local ? await readTenant(config.local.controls) : null;
  void keepFact(database, NAME, { config, tenant });
  return { config, tenant };
}

/** Whether the plan is where it was. */
export const isSameConfig = (one: Known, other: Known): boolean =>
  JSON.stringify(one.config) === JSON.stringify(other.config);

/** Whether a start would go the same way. What time it is does not count. */
export const isSameStart = (one: Known, other: Known): boolean =>
  isSameConfig(one, other) && JSON.stringify(one.tenant?.people) === JSON.stringify(other.tenant?.people);
