import { openDatabase, type Database } from '../offline/database.ts';
import { readPlans, type KeptPlan } from '../offline/kept-plans.ts';
import type { Session } from '../plan/session.ts';
import type { Account } from '../../store/account.ts';
import { readAddress } from './address.ts';
import { chooseSite } from './choose-site.ts';
import type { Config } from './config.ts';
import { findOut, isSameConfig, isSameStart, readKnown, type Known } from './known-start.ts';
import type { LocalPerson } from './local-tenant.ts';
import { openSession } from './open-session.ts';
import type { TeamsHost } from './teams-host.ts';
import { fetchTheme, fromTeamsTheme } from './theme.ts';
import { whenIdle } from './when-idle.ts';
import type { Nobody, Place } from './who.ts';

/** How starting went: a session, nobody who has it open, no plan that the place leads to, or a frame of something else than Teams. */
export type Started = { teams: TeamsHost | null } & (
  | { outcome: 'session'; session: Session; people: LocalPerson[] | null; person: Account; home: string | null }
  | { outcome: 'no plan chosen'; plans: KeptPlan[]; home: string | null }
  | { outcome: 'framed elsewhere' }
  | Nobody
);

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
  if (started.outcome !== 'session') {
    const found = await finding;
    return isSameStart(known, found) ? started : begin(found, place);
  }
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

async function begin(known: Known, place: Place): Promise<Started> {
  const { database, teams } = place;
  const { config } = known;
  // Nobody but Teams, Outlook and Microsoft 365 may frame the page: it would show the plan under somebody else's name.
  if (!teams && window.parent !== window) return { outcome: 'framed elsewhere', teams };
  const isSigned = config.signIn && (!config.local || teams?.nests);
  const { whoHasIt } = await (isSigned ? import('./signed-who.ts') : import('./local-who.ts'));
  const who = await whoHasIt(known, place);
  if ('outcome' in who) return { ...who, teams };
  const { person, people } = who;
  const home = config.site;
  const channelSite = teams?.channel?.site ?? null;
  const signs = { isInTeams: teams !== null, channelSite, asked: readAddress(location.search).site, home };
  const told = chooseSite({ ...signs, plans: [] });
  const plans = told ? [] : await readPlans(database, { tenant: who.tenant, person: person.id });
  const site = told ?? chooseSite({ ...signs, plans });
  if (!site) return { outcome: 'no plan chosen', plans, home, teams };
  const session = openSession(config.graphOrigin, { who, site, database });
  return { outcome: 'session', session, people, person, home, teams };
}

/** Null where nothing that counts as Teams answers. */
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
