/** The one clock of everything that runs on this machine; it can be stopped at an instant, for demonstrations and tests. */
export interface LocalClock {
  now(): Date;
  /** Stops the clock at an ISO instant, or lets it run again with null. @throws {RangeError} on a date that is none */
  fix(iso: string | null): void;
  readonly fixed: boolean;
}

/** Makes a clock, stopped at `fixed` where that is given. @throws {RangeError} with a clear sentence on a bad date */
export function createLocalClock(fixed?: string): LocalClock {
  let stopped = fixed === undefined ? null : instantOf(fixed);
  return {
    now: () => new Date(stopped ?? Date.now()),
    fix(iso) {
      stopped = iso === null ? null : instantOf(iso);
    },
    get fixed() {
      return stopped !== null;
    },
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

function instantOf(iso: string): number {
  const instant = ISO.test(iso) ? Date.parse(iso) : Number.NaN;
  if (Number.isNaN(instant) || !isRealDay(iso)) {
    throw new RangeError(`"${iso}" is not a date that the clock can be set to. Write it like 2026-11-23T09:00:00Z.`);
  }
  return instant;
}

/** `Date.parse` reads 30 February as 2 March. */
function isRealDay(iso: string): boolean {
  const day = iso.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
