import type { Board } from '../../domain/board.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { detailKeys, importKeys } from './fact.ts';
import { forgetPlansBefore } from './kept-plans.ts';
import { boardShape } from './kept-board-shape.ts';

const ABSENT_MS = 60 * 24 * 3_600_000;

/** A board as this browser keeps it. `lookedAt` is when the plan was last known to stand so, by this machine's clock. */
export interface KeptBoard {
  board: Board;
  lookedAt: number;
}

/** What a person's browser keeps of one plan. Where keeping fails, the page works from the network. */
export interface BoardKeeper {
  /** The kept board, or null where there is none, or only one that another version of the app kept in another shape. */
  read(): Promise<KeptBoard | null>;
  keep(kept: KeptBoard): Promise<void>;
  /** Keeps that the board still stood so. */
  keepLook(lookedAt: number): Promise<void>;
  /** Removes the board and what was opened of it, but no edit that waits: those are the person's own words. */
  forget(): Promise<void>;
}

/** Keeps the board of one owner. Without a database nothing is kept. */
export function createBoardKeeper(database: Database | null, owner: Owner): BoardKeeper {
  const place = placeOf(owner);
  const look = lookKey(place);
  return {
    async read() {
      const [kept, lookedAt] = await Promise.all([
        asCourtesy(database?.get('boards', place)),
        asCourtesy(database?.get('facts', look)),
      ]);
      return boardShape(kept) && typeof lookedAt === 'number' ? { board: kept, lookedAt } : null;
    },
    async keep({ board, lookedAt }) {
      await asCourtesy(
        database && Promise.all([database.put('boards', board, place), database.put('facts', lookedAt, look)]),
      );
    },
    async keepLook(lookedAt) {
      await asCourtesy(database?.put('facts', lookedAt, look));
    },
    async forget() {
      await asCourtesy(database && removePlace(database, place));
    },
  };
}

/** Removes what was kept for people who have not been here for 60 days, since some of them will have left. */
export async function forgetTheAbsent(database: Database | null, now: number): Promise<void> {
  await asCourtesy(database && removeUnseen(database, now - ABSENT_MS));
}

async function removeUnseen(database: Database, before: number): Promise<void> {
  const looks = IDBKeyRange.bound(lookKey(''), lookKey('\uffff'));
  const [names, times] = await Promise.all([database.getAllKeys('facts', looks), database.getAll('facts', looks)]);
  const unseen = names.filter((_, index) => Number(times[index]) < before);
  const places = unseen.map((name) => name.slice(lookKey('').length));
  await Promise.all(places.map((place) => Promise.all([removePlace(database, place), removeImports(database, place)])));
  await forgetPlansBefore(database, before);
}

const removePlace = (database: Database, place: string): Promise<unknown> =>
  Promise.all([
    database.delete('boards', place),
    database.delete('facts', lookKey(place)),
    database.delete('facts', detailKeys(place)),
  ]);

const removeImports = (database: Database, place: string): Promise<unknown> =>
  Promise.all(Object.values(importKeys(place)).map((key) => database.delete('facts', key)));

const lookKey = (place: string): string => `looked ${place}`;
