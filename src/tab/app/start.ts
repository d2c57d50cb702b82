import { createPlanStore } from '../../store/plan-store.ts';
import { openDatabase, type Database } from '../offline/database.ts';
import { createServerClock, type Clock } from '../plan/clock.ts';
import type { Session } from '../plan/session.ts';
import { readAddress } from './address.ts';
import { readConfig, type Config } from './config.ts';
import { choosePerson, readPeople, readTime, type LocalPerson } from './local-tenant.ts';
import type { TeamsHost } from './teams-host.ts';

/** How starting went: a session, nobody by the name that was asked for, or a place without a way to sign in yet. */
export type Started = { teams: TeamsHost | null } & (
  | { outcome: 'session'; session: Session; people: LocalPerson[]; person: LocalPerson }
  | { outcome: 'unknown person'; name: string; people: LocalPerson[] }
  | { outcome: 'no sign-in' }
);

const TEAMS_ANSWERS_WITHIN_MS = 8000;

/** Finds out where the page runs and who has it open. */
export async function start(): Promise<Started> {
  const config = await readConfig();
  const { local } = config;
  const [teams, tenant, database] = await Promise.all([
    meetTeamsIfFramed(config),
    local ? readTenant(local.controls) : null,
    openDatabase(),
  ]);
  if (!local || !tenant) return { outcome: 'no sign-in', teams };
  const choice = choosePerson(tenant.people, teams?.account ?? null, readAddress(location.search).as);
  if (!choice.person) return { outcome: 'unknown person', name: choice.unknown, people: tenant.people, teams };
  const clock = createServerClock(tenant.time, () => readTime(local.controls).catch(() => null));
  const session = openSession(config, choice.person, { clock, database });
  return { outcome: 'session', session, people: tenant.people, person: choice.person, teams };
}

async function readTenant(controls: string) {
  const [people, time] = await Promise.all([readPeople(controls), readTime(controls)]);
  return { people, time };
}

function openSession(
  { graphOrigin, site }: Config,
  person: LocalPerson,
  { clock, database }: { clock: Clock; database: Database | null },
): Session {
  const store = createPlanStore({
    getToken: () => Promise.resolve(`local.${person.userPrincipalName}`),
    graphOrigin: graphOrigin ?? undefined,
    site,
    now: () => clock.now(),
    newKey: () => crypto.randomUUID(),
  });
  return {
    store,
    clock,
    me: { name: person.displayName, account: person.userPrincipalName },
    owner: { tenant: 'local', person: person.id, site },
    database,
  };
}

/** A page that is framed by something else than Teams gets no answer, and goes on as in a browser of its own. */
async function meetTeamsIfFramed({ local }: Config): Promise<TeamsHost | null> {
  if (window.parent === window) return null;
  const { meetTeams } = await import('./teams-host.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), TEAMS_ANSWERS_WITHIN_MS));
  return Promise.race([meetTeams(local?.host ?? null), late]);
}
