import type { Clock } from '../../src/bot/sender/clock.ts';
import { systemClock } from '../../src/bot/sender/clock.ts';

/** A clock that a test moves; it goes on from there as time does, and waiting takes as long as it takes. */
export interface MovedClock extends Clock {
  date(): Date;
  /** Moves to an ISO moment. */
  moveTo(moment: string): void;
}

/** A clock that stands at an ISO moment, or at the machine's own time. */
export function movedClock(moment?: string): MovedClock {
  let ahead = moment ? Date.parse(moment) - Date.now() : 0;
  const now = (): number => Date.now() + ahead;
  return {
    now,
    date: () => new Date(now()),
    wait: (ms, signal) => systemClock.wait(ms, signal),
    moveTo: (to) => void (ahead = Date.parse(to) - Date.now()),
  };
}
