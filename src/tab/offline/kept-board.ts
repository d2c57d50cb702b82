import type { Board } from '../../domain/board.ts';
import { asCourtesy, placeOf, type Database, type Owner } from './database.ts';
import { detailKeys } from './fact.ts';
import { boardShape } from './kept-board-shape.ts';
import { packActions } from './pack-actions.ts';
import { unpackActions } from './packed-actions.ts';

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
    keep: (kept) => write(database && keepBoard(database, place, kept)),
    keepLook: (lookedAt) => write(database?.put('facts', lookedAt, look)),
    forget: () => write(database && removePlace(database, place)),
  };
}

async function keepBoard(database: Database, place: string, { board, lookedAt }: KeptBoard): Promise<void> {
  const packed = { ...board, actions: packActions(board.actions) };
  await Promise.all([database.put('boards', packed, place), database.put('facts', lookedAt, lookKey(place))]);
}

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

/** Removes the board of a place, and what was opened of it. */
export const removePlace = (database: Database, place: string): Promise<unknown> =>
  Promise.all([
    database.delete('boards', place),
    database.delete('facts', lookKey(place)),
    database.delete('facts', detailKeys(place)),
  ]);

/** The name of the fact that is when a place's plan was last known to stand so. */
export const lookKey = (place: string): string => `looked ${place}`;
