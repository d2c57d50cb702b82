import type { PlanStore } from '../store/plan-store.ts';
import type { BoardReader } from './board-reader.ts';
import type { Connector } from './connector.ts';

/** Writes down that something happened. Facts are keys, codes and counts: never a name, never a note. */
export type Log = (event: string, facts: Record<string, string | number>) => void;

/** What the bot's parts work with. */
export interface BotContext {
  store: PlanStore;
  boards: BoardReader;
  connector: Connector;
  /** Where cards send people to see the board. */
  boardUrl: string;
  log: Log;
}
