import type { Account } from '../../store/account.ts';
import type { Database } from '../offline/database.ts';
import { keepFact, readFact } from '../offline/fact.ts';
import { isObjectOf, isText, type Shape } from '../offline/shape.ts';

const NAME = 'signed in';
const accountShape: Shape<Account> = isObjectOf({ id: isText, userPrincipalName: isText, displayName: isText });

/** Who signed in last in this browser, outside Teams; null where nobody did, or they signed out. */
export async function readSignedIn(database: Database | null): Promise<Account | null> {
  const kept = await readFact(database, NAME);
  return accountShape(kept) ? kept : null;
}

/** Remembers who signed in; null where they signed out. */
export const keepSignedIn = (database: Database | null, person: Account | null): Promise<void> =>
  keepFact(database, NAME, person);

const LEFT = 'action-plan-monitor-left';

/** Remembers, in this tab of the browser, that the page leaves for Microsoft's to sign somebody in or out. */
export const noteLeaving = (why: 'signing in' | 'signing out'): void => sessionStorage.setItem(LEFT, why);

/** Why this tab of the browser left, and forgets it. */
export function takeLeaving(): string | null {
  const why = sessionStorage.getItem(LEFT);
  sessionStorage.removeItem(LEFT);
  return why;
}
