import type { PlanStore } from '../../store/plan-store.ts';
import { nextLook } from './pace.ts';

/** What a look for changes came to. */
export type Looked = 'changed' | 'same' | 'failed';

/** What a lookout stands on. `look` never throws; `now` is in milliseconds of this machine. */
export interface LookoutParts {
  look(): Promise<Looked>;
  now(): number;
  traffic: PlanStore['traffic'];
}

const TOUCH_COUNTS_AFTER_MS = 5000;
const WATCHED_MS = 2 * 60_000;

/** Looks again and again, at the pace of {@link nextLook}, while it is on. One look at a time. */
export class Lookout {
  readonly #parts: LookoutParts;
  #isOn = false;
  #isLooking = false;
  #lookedAt: number | null = null;
  #livelyAt: number;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | null = null;
  #even: number | null = null;

  constructor(parts: LookoutParts) {
    this.#parts = parts;
    this.#livelyAt = parts.now();
  }

  /** Whether somebody was at the page in the last two minutes. */
  get isWatched(): boolean {
    return this.#parts.now() - this.#livelyAt < WATCHED_MS;
  }

  /** Whether it looks at an even pace, as in a meeting. */
  get isEven(): boolean {
    return this.#even !== null;
  }

  /** Looks at an even pace of so many milliseconds; null follows the life of the page again. */
  keepPace(even: number | null): void {
    this.#even = even;
    this.#plan();
  }

  turnOn(): void {
    this.#isOn = true;
    this.#unsubscribe ??= this.#parts.traffic.subscribe(() => this.#plan());
    this.#plan();
  }

  turnOff(): void {
    this.#isOn = false;
    this.#unsubscribe?.();
    this.#unsubscribe = null;
    clearTimeout(this.#timer);
  }

  /** Somebody is there, or something happens. Answers whether that is news. */
  touch(): boolean {
    const before = this.#livelyAt;
    this.#livelyAt = this.#parts.now();
    if (this.#livelyAt - before < TOUCH_COUNTS_AFTER_MS) return false;
    this.#plan();
    return true;
  }

  /** Another tab looked for this one too. */
  spare(lookedAt: number): void {
    this.#lookedAt = Math.max(lookedAt, this.#lookedAt ?? 0);
    this.#failures = 0;
    this.#plan();
  }

  /** Looks as soon as the service allows, where it is on: the network is back. */
  hurry(): void {
    this.#failures = 0;
    this.#lookedAt = null;
    this.#plan();
  }

  /** Looks now, on or off. */
  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    clearTimeout(this.#timer);
    this.#lookedAt = this.#parts.now();
    const looked = await this.#parts.look();
    this.#isLooking = false;
    this.#failures = looked === 'failed' ? this.#failures + 1 : 0;
    if (looked === 'changed') this.#livelyAt = this.#parts.now();
    this.#plan();
  }

  #plan(): void {
    clearTimeout(this.#timer);
    if (!this.#isOn || this.#isLooking) return;
    const { traffic, now } = this.#parts;
    const { busyUntil, remainingShare } = traffic;
    const pace = {
      lookedAt: this.#lookedAt,
      livelyAt: this.#livelyAt,
      failures: this.#failures,
      busyUntil,
      remainingShare,
      even: this.#even,
    };
    this.#timer = setTimeout(() => void this.look(), Math.max(0, nextLook(pace, now()) - now()));
  }
}
