import type { Board } from '../../domain/board.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { detailKeys, importKeys } from './fact.ts';
import { forgetPlansBefore } from './kept-plans.ts';
import { boardShape } from './kept-board-shape.ts';
import { packActions, unpackActions } from './packed-actions.ts';

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

/**
 * Keeps the board of one owner. Without a database nothing is kept. Reading it begins at once: a page has other things to do
 * until it asks.
 */
export function createBoardKeeper(database: Database | null, owner: Owner): BoardKeeper {
  const place = placeOf(owner);
  const look = lookKey(place);
  let begun: Promise<KeptBoard | null> | null = asCourtesy(database && readKept(database, place));
  const write = async (work: Promise<unknown> | null | undefined) => {
    begun = null;
    await asCourtesy(work);
  };
  return {
    read() {
      const first = begun;
      begun = null;
      return first ?? asCourtesy(database && readKept(database, place));
    },
    keep: ({ board, lookedAt }) =>
      write(
        database && Promise.all([database.put('boards', packed(board), place), database.put('facts', lookedAt, look)]),
      ),
    keepLook: (lookedAt) => write(database?.put('facts', lookedAt, look)),
    forget: () => write(database && removePlace(database, place)),
  };
}

const packed = (board: Board) => ({ ...board, actions: packActions(board.actions) });

async function readKept(database: Database, place: string): Promise<KeptBoard | null> {
  const both = database.transaction(['facts', 'boards']);
  const [lookedAt, kept] = await Promise.all([
    both.objectStore('facts').get(lookKey(place)),
    both.objectStore('boards').get(place),
  ]);
  if (typeof lookedAt !== 'number' || !boardShape(kept)) return null;
  const actions = unpackActions((kept as { actions?: unknown }).actions);
  return actions && { board: { ...kept, actions }, lookedAt };
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
