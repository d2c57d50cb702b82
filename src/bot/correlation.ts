import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from './context.ts';

const current = new AsyncLocalStorage<string>();

/** Does work under the id of the activity that asked for it, which then stands in every line that it logs. */
export const correlate = <T>(activity: string, work: () => T): T => current.run(activity, work);

/**
 * A log whose lines say what they belong to: the activity that came, else the prompt that they are about, else this run of
 * the bot.
 */
export const withCorrelation =
  (log: Log, run: string): Log =>
  (event, facts) =>
    log(event, { correlation: current.getStore() ?? facts['prompt'] ?? run, ...facts });
