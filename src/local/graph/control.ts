import type { LocalClock } from '../clock.ts';
import type { Tokens } from './access-token.ts';
import type { Faults } from './fault.ts';
import type { People } from './person.ts';
import type { RequestLog } from './request-log.ts';
import { ControlError, type Switches } from './switches.ts';

/** What the controls at `/_local` reach. */
export interface Controlled {
  people: People;
  tokens: Tokens;
  clock: LocalClock;
  faults: Faults;
  switches: Switches;
  log: RequestLog;
}

/** An answer of a control. */
export interface ControlAnswer {
  status: number;
  body: unknown;
}

interface Control {
  get(): unknown;
  put?(body: unknown): void;
}

/** Answers `GET` and `PUT` of what stands under `/_local/`. Graph has none of it. */
export function answerControl(controlled: Controlled, method: string, name: string, body: unknown): ControlAnswer {
  const controls = controlsOf(controlled);
  const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
  if (!control) return { status: 404, body: { error: `There is nothing at /_local/${name}.` } };
  if (method === 'GET') return { status: 200, body: control.get() };
  if (method !== 'PUT' || !control.put)
    return { status: 405, body: { error: `${method} is not possible at /_local/${name}.` } };
  try {
    control.put(body);
    return { status: 200, body: control.get() };
  } catch (failure) {
    if (failure instanceof ControlError) return { status: 400, body: { error: failure.message } };
    throw failure;
  }
}

function controlsOf({ people, tokens, clock, faults, switches, log }: Controlled): Partial<Record<string, Control>> {
  return {
    people: { get: () => people.all() },
    clock: {
      get: () => ({ now: clock.now().toISOString(), fixed: clock.fixed }),
      put: (body) => setClock(clock, body),
    },
    tokens: { get: () => tokens.list(), put: (body) => tokens.change(body) },
    faults: { get: () => faults.list(), put: (body) => faults.set(body) },
    switches: { get: () => switches.list(), put: (body) => switches.set(body) },
    requests: { get: () => log.list() },
  };
}

function setClock(clock: LocalClock, body: unknown): void {
  const now = typeof body === 'object' && body !== null && 'now' in body ? body.now : body;
  if (now !== null && typeof now !== 'string') {
    throw new ControlError('Send { "now": "2026-11-23T09:00:00Z" }, or { "now": null } to let the clock run.');
  }
  try {
    clock.fix(now);
  } catch (failure) {
    if (failure instanceof RangeError) throw new ControlError(failure.message);
    throw failure;
  }
}
