import type { Account } from '../../store/account.ts';
import type { Database } from '../offline/database.ts';
import { readLack, type Lack } from './lack.ts';
import { openMsal } from './msal-client.ts';
import { scopesFor, type ScopeChoice } from './scopes.ts';
import { keepSignedIn, readSignedIn } from './signed-in.ts';

type App = { tenantId: string; clientId: string } & ScopeChoice;

/** Leaves for Microsoft's page, which asks nothing of whoever has a session there, and comes back at once. */
export async function leaveToSignIn(app: App): Promise<void> {
  const client = await openMsal(app);
  await client.leave({ scopes: scopesFor(app), forceRefresh: false }, null);
}

/** Who came back from Microsoft's page, or why nobody did; null where they were on their way no longer. */
export async function comeBack(app: App, database: Database | null): Promise<Account | { lack: Lack | null }> {
  try {
    const person = (await (await openMsal(app)).comeBack()) ?? (await readSignedIn(database));
    if (!person) return { lack: null };
    await keepSignedIn(database, person);
    return person;
  } catch (thrown) {
    return { lack: readLack(thrown as object) };
  }
}
