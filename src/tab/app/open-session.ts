import { createPlanStore } from '../../store/plan-store.ts';
import { placeOf, type Database } from '../offline/database.ts';
import { createBoardKeeper } from '../offline/kept-board.ts';
import { keepRefusal, wasRefused } from '../offline/kept-refusal.ts';
import { openShelf } from '../offline/edit-shelf.ts';
import { Outbox, type OutboxMessage } from '../offline/outbox.ts';
import { ALONE, joinTabs } from '../offline/tab-group.ts';
import { FollowedBoard, type TabMessage } from '../plan/followed-board.ts';
import { Rights } from '../plan/rights.ts';
import { openPreference } from '../plan/preference.ts';
import type { Session } from '../plan/session.ts';
import { failureInWords } from '../ui/failure.ts';
import { nextPaint } from '../ui/next-paint.ts';
import type { Who } from './who.ts';

/** Everything that somebody's page of a plan works with. */
export function openSession(
  graphOrigin: string | null,
  { who, site, database }: { who: Who; site: string; database: Database | null },
): Session {
  const { person, clock } = who;
  const store = createPlanStore({
    getToken: who.getToken,
    graphOrigin: graphOrigin ?? undefined,
    site,
    now: () => clock.now(),
    newKey: () => crypto.randomUUID(),
  });
  const owner = { tenant: who.tenant, person: person.id, site };
  // Asked for before the board is, which is not painted without it.
  const density = openPreference(database, owner, 'density');
  const board = new FollowedBoard({
    store,
    clock,
    keeper: createBoardKeeper(database, owner),
    // Tabs hand each other the board by way of the database.
    tabs: database ? joinTabs<TabMessage>(placeOf(owner)) : ALONE,
    painted: nextPaint,
    now: () => Date.now(),
  });
  const rights = new Rights({
    read: () => wasRefused(database, owner, clock.now()),
    keep: (isRefused) => keepRefusal(database, owner, isRefused ? clock.now().toISOString() : null),
  });
  void rights.start();
  const outbox = new Outbox({
    shelf: openShelf(database, placeOf(owner)),
    tabs: database ? joinTabs<OutboxMessage>(`${placeOf(owner)} outbox`) : ALONE,
    send: (edit, options) => rights.hear(store.send(edit, options)),
    isOnline: () => navigator.onLine,
    onSent: (_edit, sent) => board.change(sent),
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    failureInWords,
  });
  return {
    store,
    clock,
    board,
    outbox,
    rights,
    density,
    me: { name: person.displayName, account: person.userPrincipalName },
    owner,
    database,
    signIn: who.desk,
  };
}
