import { ControlError } from './switches.ts';

/** A fault that chosen requests meet, as `/_local/faults` takes it. */
interface Fault {
  method?: string;
  path: string;
  /** 0 or left out: the connection is broken off without an answer. */
  status?: number;
  retryAfter?: number;
  /** How often; until it is cleared where left out. */
  times?: number;
  /** "after" does the work first. */
  when?: 'before' | 'after';
}

/** What happens to one request instead of its answer; a status of 0 breaks the connection. */
export interface Mishap {
  status: number;
  retryAfter: number | null;
}

/** The faults in force. */
export interface Faults {
  list(): Fault[];
  /** Replaces all. @throws {ControlError} */
  set(faults: unknown): void;
  /** The fault that this request meets before or after its work; counted off where one is found. */
  take(method: string, path: string, when: 'before' | 'after'): Mishap | null;
}

interface Armed extends Fault {
  expression: RegExp;
}

/** No faults. */
export function createFaults(): Faults {
  let armed: Armed[] = [];
  return {
    list: () => armed.map(plain),
    set(faults) {
      if (!Array.isArray(faults)) throw new ControlError('Send the faults as a JSON array; [] clears them.');
      armed = faults.map(readFault);
    },
    take(method, path, when) {
      const met = armed.find((fault) => (fault.when ?? 'before') === when && isMet(fault, method, path));
      if (!met) return null;
      if (met.times !== undefined) met.times--;
      armed = armed.filter(({ times }) => times !== 0);
      return { status: met.status ?? 0, retryAfter: met.retryAfter ?? null };
    },
  };
}

const plain = ({ method, path, status, retryAfter, times, when }: Armed): Fault =>
  JSON.parse(JSON.stringify({ method, path, status, retryAfter, times, when })) as Fault;

/** A list's title may be encoded in an address, so both spellings are tried. */
function isMet({ method, expression }: Armed, asked: string, path: string): boolean {
  if (method !== undefined && method !== '*' && method.toUpperCase() !== asked) return false;
  return expression.test(path) || expression.test(spelledOut(path));
}

function spelledOut(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (failure) {
    if (failure instanceof URIError) return path;
    throw failure;
  }
}

const NAMES = new Set(['method', 'path', 'status', 'retryAfter', 'times', 'when']);

function readFault(given: unknown): Armed {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ControlError('Each fault is a JSON object.');
  const odd = Object.keys(given).find((name) => !NAMES.has(name));
  if (odd) throw new ControlError(`A fault has no "${odd}"; it has ${[...NAMES].join(', ')}.`);
  // Tools that fill every member send null for what they leave out.
  const fault = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as Partial<Fault>;
  checkFault(fault);
  return { ...fault, path: fault.path ?? '', expression: readExpression(fault.path ?? '') };
}

function checkFault({ method, path, status, retryAfter, times, when }: Partial<Fault>): void {
  const rules: [boolean, string][] = [
    [typeof path === 'string', '"path" is a regular expression for the path from /v1.0 on, such as "/items$".'],
    [method === undefined || typeof method === 'string', '"method" is a method such as "PATCH".'],
    [
      isWhole(status) && (!status || (status >= 400 && status <= 599)),
      '"status" is from 400 to 599, or 0 to break off.',
    ],
    [isWhole(retryAfter), '"retryAfter" is a whole number of seconds.'],
    [isWhole(times) && times !== 0, '"times" is a whole number from 1 on.'],
    [when === undefined || when === 'before' || when === 'after', '"when" is "before" or "after".'],
  ];
  const broken = rules.find(([holds]) => !holds);
  if (broken) throw new ControlError(broken[1]);
}

function isWhole(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0);
}

function readExpression(path: string): RegExp {
  try {
    return new RegExp(path);
  } catch (failure) {
    if (failure instanceof SyntaxError) throw new ControlError(`"path" is no regular expression: ${failure.message}.`);
    throw failure;
  }
}
