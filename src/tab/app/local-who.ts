import { createServerClock, type Clock } from '../plan/clock.ts';
import { readAddress } from './address.ts';
import type { Known } from './known-start.ts';
import { choosePerson, createLocalTokens, readTime, tenantShape } from './local-tenant.ts';
import type { Nobody, Place, Who } from './who.ts';

/** What stands for a tenant's id on one's own machine. */
const LOCAL_TENANT = 'local';

/** Who has the page open on somebody's own machine, where anyone may be anyone. */
export async function whoHasIt({ config: { local }, tenant }: Known, { teams }: Place): Promise<Who | Nobody> {
  if (!local || !tenantShape(tenant)) throw new TypeError('There is neither a sign-in nor a local tenant.');
  const { people } = tenant;
  const choice = choosePerson(people, teams?.account ?? null, readAddress(location.search).as);
  if (!choice.person) return { outcome: 'unknown person', name: choice.unknown, people };
  const { person } = choice;
  return {
    tenant: LOCAL_TENANT,
    person,
    clock: clockFrom(local.controls, tenant),
    getToken: createLocalTokens(local.controls, person.userPrincipalName),
    desk: null,
    people,
  };
}

/** The clock that all parts on somebody's own machine go by. @throws {TypeError} where what is known of it is no tenant */
export function clockFrom(controls: string, tenant: unknown): Clock {
  if (!tenantShape(tenant)) throw new TypeError('What is known of the local tenant is none.');
  return createServerClock(tenant.time, () => readTime(controls).catch(() => null));
}
