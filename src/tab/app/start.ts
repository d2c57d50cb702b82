import { openDatabase, type Database } from '../offline/database.ts';
import { forgetTheAbsent } from '../offline/kept-board.ts';
import { createServerClock } from '../plan/clock.ts';
import type { Session } from '../plan/session.ts';
import { readAddress } from './address.ts';
import type { Config } from './config.ts';
import { findOut, isSameConfig, isSameStart, readKnown, type Known } from './known-start.ts';
import { choosePerson, readTime, type LocalPerson } from './local-tenant.ts';
import { openSession } from './open-session.ts';
import type { TeamsHost } from './teams-host.ts';

/** How starting went: a session, nobody by the name that was asked for, or a place without a way to sign in yet. */
export type Started = { teams: TeamsHost | null } & (
  | { outcome: 'session'; session: Session; people: LocalPerson[]; person: LocalPerson }
  | { outcome: 'unknown person'; name: string; people: LocalPerson[] }
  | { outcome: 'no sign-in' }
);

interface Place {
  database: Database | null;
  teams: TeamsHost | null;
}

const TEAMS_ANSWERS_WITHIN_MS = 8000;
let opened: Promise<Database | null> | null = null;

/**
 * Finds out where the page runs and who has it open. Where an earlier start in this browser knew, no network is waited
 * for: the servers are asked behind it, and `onNews` is called where they say otherwise.
 */
export async function start(onNews: (started: Started) => void): Promise<Started> {
  opened ??= openDatabase();
  const database = await opened;
  const known = await readKnown(database);
  void forgetTheAbsent(database, Date.now());
  if (!known) {
    const found = await findOut(database);
    return begin(found, { database, teams: await meetTeamsIfFramed(found.config) });
  }
  // Without a network, what was known is all there is.
  const finding = findOut(database).catch(() => known);
  const place = { database, teams: await meetTeamsIfFramed(known.config) };
  const started = begin(known, place);
  if (started.outcome !== 'session') return begin(await finding, place);
  void finding.then((found) => isSameStart(known, found) || onNews(changeOf(started, { known, found, place })));
  return started;
}

/** The same person at the same plan keeps the session, with whatever is under way in it. */
function changeOf(
  started: Started & { outcome: 'session' },
  { known, found, place }: { known: Known; found: Known; place: Place },
): Started {
  const next = begin(found, place);
  const isSame = next.outcome === 'session' && next.person.id === started.person.id && isSameConfig(known, found);
  return isSame ? { ...started, people: next.people } : next;
}

function begin({ config, tenant }: Known, { database, teams }: Place): Started {
  const { local } = config;
  if (!local || !tenant) return { outcome: 'no sign-in', teams };
  const { people, time } = tenant;
  const choice = choosePerson(people, teams?.account ?? null, readAddress(location.search).as);
  if (!choice.person) return { outcome: 'unknown person', name: choice.unknown, people, teams };
  const clock = createServerClock(time, () => readTime(local.controls).catch(() => null));
  const session = openSession(config, choice.person, { clock, database });
  return { outcome: 'session', session, people, person: choice.person, teams };
}

/** A page that is framed by something else than Teams gets no answer, and goes on as in a browser of its own. */
async function meetTeamsIfFramed({ local }: Config): Promise<TeamsHost | null> {
  if (window.parent === window) return null;
  const { meetTeams } = await import('./teams-host.ts');
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), TEAMS_ANSWERS_WITHIN_MS));
  return Promise.race([meetTeams(local?.host ?? null), late]);
}
