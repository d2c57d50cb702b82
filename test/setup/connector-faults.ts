/** What a request asks of the connector. */
export type Operation = 'create' | 'send' | 'replace' | 'post' | 'read';

/** How one request goes wrong: answered with a status, or its connection lost; before it is carried out, or after. */
export interface ConnectorFault {
  /** Null: the connection is lost and nothing is answered. */
  status: number | null;
  body?: unknown;
  /** As the header says it: seconds, or a date of HTTP. */
  retryAfter?: string;
  when: 'before' | 'after';
}

/** A refusal that the connector gives instead of its next answers to a kind of request. */
export interface ConnectorRefusal extends Partial<ConnectorFault> {
  to: Operation;
  /** In one conversation alone. */
  chat?: string;
  status: number;
  times: number;
}

/** A connection that the connector loses at its next requests of a kind. */
export interface ConnectorLoss {
  to: Operation;
  when: 'before' | 'after';
  times: number;
}

/** What was told to go wrong, and has not yet. */
export class ConnectorFaults {
  readonly #waiting: { to: Operation; chat: string | undefined; times: number; fault: ConnectorFault }[] = [];

  refuse({ to, chat, times, when = 'before', ...fault }: ConnectorRefusal): void {
    this.#waiting.push({ to, chat, times, fault: { ...fault, when } });
  }

  lose({ to, when, times }: ConnectorLoss): void {
    this.#waiting.push({ to, chat: undefined, times, fault: { status: null, when } });
  }

  next(operation: Operation, thread: string): ConnectorFault | null {
    const found = this.#waiting.find(
      ({ to, chat, times }) => to === operation && times > 0 && (chat === undefined || chat === thread),
    );
    if (found) found.times -= 1;
    return found?.fault ?? null;
  }
}

/** A fifth of all requests goes wrong in one of these ways, by a chance from 0 to 1. */
export function someTrouble(chance: number): ConnectorFault | null {
  return FAULTS[Math.floor(chance * FAULTS.length * 5)] ?? null;
}

const FAULTS: readonly ConnectorFault[] = [
  ...[412, 429, 502, 503, 504, null].map((status) => ({ status, when: 'before' as const })),
  ...[502, 504, null].map((status) => ({ status, when: 'after' as const })),
];
