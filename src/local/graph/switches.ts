import { SWITCHES } from './switch-table.ts';

/** Where a behaviour comes from: documented, schema, issue reports, client code, measured, or unverified (a guess). */
type Mark = 'D' | 'S' | 'I' | 'C' | 'M' | 'U';

/** The values of all switches by name. */
type SwitchValues = { -readonly [N in keyof typeof SWITCHES]: Widened<(typeof SWITCHES)[N]> };
type Widened<S> = S extends { oneOf: readonly (infer O)[] } ? O : S extends { value: infer V } ? Base<V> : never;
type Base<V> = V extends boolean ? boolean : V extends number ? number : V extends string ? string : never;

/** Bad input at one of the `/_local` controls; the message says what would be right. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

/** What the server does where Microsoft's documents leave a choice; each can be turned. */
export interface Switches {
  get<N extends keyof SwitchValues>(name: N): SwitchValues[N];
  list(): Record<string, { value: string | number | boolean; mark: Mark; about: string }>;
  /** Sets some, or none where one of them is wrong. @throws {ControlError} */
  set(changes: unknown): void;
}

/** All switches at their first values. */
export function createSwitches(): Switches {
  const values = new Map<string, string | number | boolean>(
    Object.entries(SWITCHES).map(([name, { value }]) => [name, value]),
  );
  return {
    get: <N extends keyof SwitchValues>(name: N) => values.get(name) as SwitchValues[N],
    list: () =>
      Object.fromEntries(
        Object.entries(SWITCHES).map(([name, { mark, about }]) => [
          name,
          { value: values.get(name) ?? '', mark, about },
        ]),
      ),
    set(changes) {
      if (typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
        throw new ControlError('Send the switches as a JSON object, like { "throttling": false }.');
      }
      const checked = Object.entries(changes).map(([name, value]) => [name, checkSwitch(name, value)] as const);
      for (const [name, value] of checked) values.set(name, value);
    },
  };
}

function checkSwitch(name: string, value: unknown): string | number | boolean {
  if (!Object.hasOwn(SWITCHES, name))
    throw new ControlError(`There is no switch "${name}". GET this address lists them.`);
  const known: { value: string | number | boolean; oneOf?: readonly string[] } =
    SWITCHES[name as keyof typeof SWITCHES];
  if (known.oneOf && !known.oneOf.includes(String(value))) {
    throw new ControlError(`The switch "${name}" is one of ${known.oneOf.map((one) => `"${one}"`).join(', ')}.`);
  }
  if (typeof value !== typeof known.value || (typeof value === 'number' && !(value >= 0))) {
    throw new ControlError(
      `The switch "${name}" takes a ${typeof known.value}, such as ${JSON.stringify(known.value)}.`,
    );
  }
  return value as string | number | boolean;
}
