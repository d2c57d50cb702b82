import type { PromptStore } from '../store/prompt-store.ts';
import type { BoardReader } from './board-reader.ts';
import type { Connector } from './connector.ts';
import type { BotMeter } from './meter.ts';
import type { Clock } from './sender/clock.ts';

/** Writes down that something happened. Facts are keys, codes and counts: never a name, never a note. */
export type Log = (event: string, facts: Record<string, string | number>) => void;

/** A site whose plan the bot serves, as it was granted. */
export interface BotSite {
  /** Names the site in cards and logs; of letters, digits and dashes. */
  key: string;
  store: PromptStore;
  /** Where cards send people to see the board. */
  boardUrl: string;
  /** The site's address, by which an administrator knows it. */
  url: string;
  /** The Microsoft 365 group of the site's own team, as it was recorded; null where it was not: then what its plan says counts. */
  groupId: string | null;
}

/** What the bot's parts work with, for one site. */
export interface BotContext extends BotSite {
  boards: BoardReader;
  connector: Connector;
  clock: Clock;
  log: Log;
  meter: BotMeter;
}

/** The time as the record writes it: ISO moment. */
export const momentOf = ({ clock }: Pick<BotContext, 'clock'>): string => new Date(clock.now()).toISOString();
