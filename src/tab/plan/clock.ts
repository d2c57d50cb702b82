/** The time that the page goes by. `at` turns a time of this machine's into it. */
export interface Clock {
  now(): Date;
  at(machineTime: number): Date;
  /** Asks again what time it is, where somebody else decides that. Keeps the last answer when none comes. */
  refresh(): Promise<void>;
}

/** What the local server says of its clock, which can be stopped at an instant. */
export interface ServerTime {
  now: string;
  fixed: boolean;
  /** What this machine's clock showed then: milliseconds. */
  saidAt: number;
}

/** A clock that follows a server's. `read` answers null where the server could not be asked. */
export function createServerClock(
  first: ServerTime,
  read: () => Promise<ServerTime | null>,
  machine: () => number = Date.now,
): Clock {
  let said = first;
  const at = (machineTime: number) => new Date(Date.parse(said.now) + (said.fixed ? 0 : machineTime - said.saidAt));
  return {
    at,
    now: () => at(machine()),
    async refresh() {
      said = (await read()) ?? said;
    },
  };
}
