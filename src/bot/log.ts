import type { Log } from './context.ts';

/** A log of JSON lines: when, what, and facts. */
export const createLog =
  (write: (line: string) => void, now: () => Date): Log =>
  (event, facts) =>
    write(JSON.stringify({ at: now().toISOString(), event, ...facts }));
