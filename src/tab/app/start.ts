import { openDatabase, type Database } from '../offline/database.ts';
import { readPlans, type KeptPlan } from '../offline/kept-plans.ts';
import { createServerClock } from '../plan/clock.ts';
import type { Session } from '../plan/session.ts';
import { readAddress } from './address.ts';
import { chooseSite } from './choose-site.ts';
import type { Config } from './config.ts';
import { findOut, isSameConfig, isSameStart, readKnown, type Known } from './known-start.ts';
import { choosePerson, readTime, type LocalPerson } from './local-tenant.ts';
import { LOCAL_TENANT, openSession } from './open-session.ts';
import type { TeamsHost } from './teams-host.ts';
import { fetchTheme, fromTeamsTheme } from './theme.ts';
import { whenIdle } from './when-idle.ts';

/**
 * How starting went: a session, nobody by the name that was asked for, no plan that the place leads to, or a place without
 * a way to sign in yet.
 */
export type Started = { teams: TeamsHost | null } & (
  | { outcome: 'session'; session: Session; people: LocalPerson[]; person: LocalPerson; home: string | null }
  | { outcome: 'unknown person'; name: string; people: LocalPerson[] }
  | { outcome: 'no plan chosen'; people: LocalPerson[]; person: LocalPerson; plans: KeptPlan[]; home: string | null }
  | { outcome: 'no sign-in' }
);

interface Place {
  database: Database | null;
  teams: TeamsHost | null;
}

const TEAMS_ANSWERS_WITHIN_MS = 8000;
let opened: Promise<Database | null> | null = null;

/** What this browser keeps; asked for ahead, it is opened while the page draws its first. */
export const openKept = (): Promise<Database | null> => (opened ??= openDatabase());

/**
 * Finds out where the page runs and who has it open. Where an earlier start in this browser knew, no network is waited
 * for: the servers are asked behind it, and `onNews` is called where they say otherwise.
 */
export async function start(onNews: (started: Started) => void): Promise<Started> {
  const database = await openKept();
  const known = await readKnown(database);
  void forgetOthers(database);
  if (!known) {
    const found = await findOut(database);
    return begin(found, { database, teams: await meetTeamsIfFramed(found.config) });
  }
  // Without a network, what was known is all there is.
  const finding = findOut(database).catch(() => known);
  const place = { database, teams: await meetTeamsIfFramed(known.config) };
  const started = await begin(known, place);
  if (started.outcome !== 'session') return begin(await finding, place);
  void tellNews(started, { known, finding, place }, onNews);
  return started;
}

/** Who left long ago is forgotten when there is nothing else to do, and where that cannot be fetched, at another start. */
async function forgetOthers(database: Database | null): Promise<void> {
  await whenIdle();
  const part = await import('../offline/forget-absent.ts').catch(() => null);
  await part?.forgetTheAbsent(database, Date.now());
}

async function tellNews(
  started: Started & { outcome: 'session' },
  { known, finding, place }: { known: Known; finding: Promise<Known>; place: Place },
  onNews: (started: Started) => void,
): Promise<void> {
  const found = await finding;
  if (!isSameStart(known, found)) onNews(await changeOf(started, { known, found, place }));
}

/** The same person at the same plan keeps the session, with whatever is under way in it. */
async function changeOf(
  started: Started & { outcome: 'session' },
  { known, found, place }: { known: Known; found: Known; place: Place },
): Promise<Started> {
  const next = await begin(found, place);
  const isSame = next.outcome === 'session' && next.person.id === started.person.id && isSameConfig(known, found);
  return isSame ? { ...started, people: next.people } : next;
}

async function begin({ config, tenant }: Known, { database, teams }: Place): Promise<Started> {
  const { local } = config;
  if (!local || !tenant) return { outcome: 'no sign-in', teams };
  const { people, time } = tenant;
  const asked = readAddress(location.search);
  const choice = choosePerson(people, teams?.account ?? null, asked.as);
  if (!choice.person) return { outcome: 'unknown person', name: choice.unknown, people, teams };
  const { person } = choice;
  const home = config.site;
  const channelSite = teams?.channel?.site ?? null;
  const signs = { isInTeams: teams !== null, channelSite, asked: asked.site, home };
  const known = chooseSite({ ...signs, plans: [] });
  const plans = known ? [] : await readPlans(database, { tenant: LOCAL_TENANT, person: person.id });
  const site = known ?? chooseSite({ ...signs, plans });
  if (!site) return { outcome: 'no plan chosen', people, person, plans, home, teams };
  const clock = createServerClock(time, () => readTime(local.controls).catch(() => null));
  const session = openSession(config, { person, site }, { clock, database });
  return { outcome: 'session', session, people, person, home, teams };
}

/** A page that is framed by something else than Teams gets no answer, and goes on as in a browser of its own. */
async function meetTeamsIfFramed({ local }: Config): Promise<TeamsHost | null> {
  if (window.parent === window) return null;
  const { meetTeams, openAtMeeting } = await import('./teams-host.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), TEAMS_ANSWERS_WITHIN_MS));
  const teams = await Promise.race([meetTeams(local?.host ?? null), late]);
  if (!teams) return null;
  openAtMeeting(teams);
  await fetchTheme(fromTeamsTheme(teams.theme));
  return teams;
}
