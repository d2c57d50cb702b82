import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log } from './context.ts';

const current = new AsyncLocalStorage<string>();

/** Does work under an id that stands in every line which it logs: that of an activity that came, or of a prompt. */
export const correlate = <T>(id: string, work: () => T): T => current.run(id, work);

/** A log whose lines say to which activity or prompt they belong. What belongs to none says so: `none`. */
export const withCorrelation =
  (log: Log): Log =>
  (event, facts) =>
    log(event, { correlation: current.getStore() ?? 'none', ...facts });
