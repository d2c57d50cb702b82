import type { SettingName } from './setting-names.ts';
import type { SettingSource, Written } from './setting-source.ts';

/** How a value is read: what it comes to, or what is wrong with it, as the end of a sentence. */
export type Reading<T> = { value: T; wrong?: never } | { wrong: string };

/** What a setting is, in words that follow its name and say where to find it. */
export type Remedies = Partial<Record<SettingName, string>>;

/** Reads settings one by one and keeps what is wrong with them, so that all of it is said at once. */
export class SettingCheck {
  readonly faults: string[];
  readonly #written: ReadonlyMap<SettingName, Written>;
  readonly #remedies: Remedies;

  constructor({ written, faults }: SettingSource, remedies: Remedies) {
    this.#written = written;
    this.#remedies = remedies;
    this.faults = [...faults];
  }

  isSet(name: SettingName): boolean {
    return this.#written.has(name);
  }

  /** Null where it is missing or wrong, which is then a fault. */
  needed<T>(name: SettingName, read: (text: string) => Reading<T>): T | null {
    if (!this.isSet(name)) this.fault(name, 'is missing');
    return this.optional(name, read);
  }

  /** Null where it is not set, and where it is wrong, which is then a fault. */
  optional<T>(name: SettingName, read: (text: string) => Reading<T>): T | null {
    const written = this.#written.get(name);
    if (!written) return null;
    const reading = read(written.value);
    if (reading.wrong === undefined) return reading.value;
    this.fault(name, reading.wrong);
    return null;
  }

  fault(name: SettingName, wrong: string): void {
    const place = this.#written.get(name)?.place;
    const remedy = this.#remedies[name];
    this.faults.push(`${name}${place ? ` (${place})` : ''} ${wrong}.${remedy ? ` It is ${remedy}.` : ''}`);
  }
}
