import { createContext, useContext } from 'react';
import type { PlanStore } from '../../store/plan-store.ts';
import type { Database, Owner } from '../offline/database.ts';
import type { Outbox } from '../offline/outbox.ts';
import type { SignInDesk } from '../sign-in/desk.ts';
import type { Clock } from './clock.ts';
import type { FollowedBoard } from './followed-board.ts';
import type { Preference } from './preference.ts';
import type { Rights } from './rights.ts';

/** Who has the page open, with what they need to read and change the plan. */
export interface Session {
  store: PlanStore;
  clock: Clock;
  board: FollowedBoard;
  /** What this person did and SharePoint does not have yet. */
  outbox: Outbox;
  rights: Rights;
  me: { name: string; account: string };
  /** How much room they like a card to take. */
  density: Preference;
  /** Whose data the page keeps in this browser. */
  owner: Owner;
  /** What the browser keeps; null where it allows nothing to be kept. */
  database: Database | null;
  /** Where tokens come from in a tenant; null on somebody's own machine. */
  signIn: SignInDesk | null;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of the person who has the page open. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new TypeError('There is no session above this component.');
  return session;
}
