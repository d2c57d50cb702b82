import type { Account } from '../../store/account.ts';
import type { Clock } from '../plan/clock.ts';
import { SignInDesk } from '../sign-in/desk.ts';
import type { Lack } from '../sign-in/lack.ts';
import { keepSignedIn, readSignedIn, takeLeaving } from '../sign-in/signed-in.ts';
import type { SignIn } from './config.ts';
import type { Known } from './known-start.ts';
import type { Nobody, Place, Who } from './who.ts';

/**
 * Who has the page open in a tenant: in Teams whoever Teams says, else whoever signed in here last. The page opens with what it
 * kept for them, and a token is asked for when Graph is.
 */
export async function whoHasIt(known: Known, place: Place): Promise<Who | Nobody> {
  const { signIn } = known.config;
  if (!signIn) throw new TypeError('The configuration names no sign-in.');
  const { teams, database } = place;
  if (teams && (!teams.person || !teams.nests)) return { outcome: 'old Teams' };
  const found = teams?.person ?? (await whoSignedIn(signIn, place));
  if ('outcome' in found) return found;
  const desk = new SignInDesk({
    app: signIn,
    person: found,
    isNested: teams !== null,
    open: () => openMsal(signIn),
    afterSilence: async (...silence) => (await import('../sign-in/at-press.ts')).afterSilence(...silence),
    onOther: (person) => void keepSignedIn(database, person).then(() => location.reload()),
  });
  return {
    tenant: signIn.tenantId,
    person: found,
    clock: await clockOf(known),
    getToken: desk.token,
    desk,
    people: null,
  };
}

const openMsal = async (signIn: SignIn) => (await import('../sign-in/msal-client.ts')).openMsal(signIn);
const inBrowser = () => import('../sign-in/in-browser.ts');

async function whoSignedIn(app: SignIn, { database }: Place): Promise<Account | Nobody> {
  const left = takeLeaving();
  if (left) {
    // Even from signing out: msal lets nobody sign in before it has seen its answer.
    const back = await (await inBrowser()).comeBack(app, database);
    return 'lack' in back ? signedOut(app, back.lack) : back;
  }
  const kept = await readSignedIn(database);
  if (kept) return kept;
  await (await inBrowser()).leaveToSignIn(app);
  return { outcome: 'signing in' };
}

const signedOut = (app: SignIn, lack: Lack | null): Nobody => ({
  outcome: 'signed out',
  lack,
  app,
  signIn: async () => (await inBrowser()).leaveToSignIn(app),
});

/** The machine's own clock; beside a local tenant the one that all its parts go by. */
async function clockOf({ config: { local }, tenant }: Known): Promise<Clock> {
  if (local) return (await import('./local-who.ts')).clockFrom(local.controls, tenant);
  const at = (machineTime: number) => new Date(machineTime);
  return { at, now: () => at(Date.now()), refresh: () => Promise.resolve() };
}
