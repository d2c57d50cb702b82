import type { Board } from '../../../../src/domain/board.ts';
import { createPlanStore } from '../../../../src/store/plan-store.ts';
import { openShelf } from '../../../../src/tab/offline/edit-shelf.ts';
import { createBoardKeeper, type BoardKeeper } from '../../../../src/tab/offline/kept-board.ts';
import type { Database } from '../../../../src/tab/offline/database.ts';
import { Outbox } from '../../../../src/tab/offline/outbox.ts';
import { ALONE } from '../../../../src/tab/offline/tab-group.ts';
import { FollowedBoard } from '../../../../src/tab/plan/followed-board.ts';
import { Rights } from '../../../../src/tab/plan/rights.ts';
import { openPreference } from '../../../../src/tab/plan/preference.ts';
import type { Session } from '../../../../src/tab/plan/session.ts';
import { nextPaint } from '../../../../src/tab/ui/next-paint.ts';

const never = () => new Promise<never>(() => undefined);

/** A session as a person has it, whose plan comes from `read` and whose changes stay on the page. */
export function benchSession(read: () => Promise<Board>, site: string, database: Database | null): Session {
  // Answers nothing: what is measured must not wait for a network.
  const store = createPlanStore({
    getToken: never,
    site: 'measured.sharepoint.com',
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
    fetch: never,
  });
  const owner = { tenant: 'bench', person: 'bench', site };
  const clock = { now: () => new Date(), at: (time: number) => new Date(time), refresh: () => Promise.resolve() };
  const density = openPreference(database, owner, 'density');
  const board = new FollowedBoard({
    store: { openBoard: read, followBoard: (known) => Promise.resolve(known), traffic: store.traffic },
    clock,
    keeper: tellKept(createBoardKeeper(database, owner)),
    tabs: ALONE,
    painted: nextPaint,
    now: () => Date.now(),
  });
  const outbox = new Outbox({
    shelf: openShelf(null, site),
    tabs: ALONE,
    send: never,
    isOnline: () => true,
    onSent: () => undefined,
    wait: never,
    failureInWords: String,
  });
  const rights = new Rights({ read: () => Promise.resolve(false), keep: () => Promise.resolve() });
  const me = { name: 'Measured', account: 'bench' };
  return { store, clock, board, outbox, rights, density, me, owner, database, signIn: null };
}

/** Whoever measures waits for what was read to be kept. */
const tellKept = (keeper: BoardKeeper): BoardKeeper => ({
  ...keeper,
  async keep(kept) {
    await keeper.keep(kept);
    Object.assign(window, { isKept: true });
  },
});
