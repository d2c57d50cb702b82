import type { Account } from '../../store/account.ts';
import type { StoreOptions } from '../../store/plan-store.ts';
import type { Database } from '../offline/database.ts';
import type { Clock } from '../plan/clock.ts';
import type { Lack } from '../sign-in/lack.ts';
import type { DeskParts, SignInDesk } from '../sign-in/desk.ts';
import type { LocalPerson } from './local-tenant.ts';
import type { TeamsHost } from './teams-host.ts';

/** Whoever has the page open, with what speaks for them. */
export interface Who {
  tenant: string;
  person: Account;
  clock: Clock;
  getToken: StoreOptions['getToken'];
  /** Null on somebody's own machine, where nobody signs in. */
  desk: SignInDesk | null;
  /** Whom else the page may be opened as, on somebody's own machine. */
  people: LocalPerson[] | null;
}

/** Why nobody has the page open. */
export type Nobody =
  | { outcome: 'unknown person'; name: string; people: LocalPerson[] }
  /** They signed out, or something came in the way of signing in; `signIn` leaves for Microsoft's page. */
  | { outcome: 'signed out'; lack: Lack | null; app: DeskParts['app'] | null; signIn: () => Promise<void> }
  /** The page leaves for Microsoft's. */
  | { outcome: 'signing in' }
  /** This Teams cannot sign people in to a tab in it. */
  | { outcome: 'old Teams' };

/** Where the page stands. */
export interface Place {
  database: Database | null;
  teams: TeamsHost | null;
}
